// Saves everything that the page of exports offers, as a reader would, and gives it back to the page of checks:
// `node save.mjs < plan.json`. Prints a line for each thing that must hold, and fails if one does not.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const plan = JSON.parse(readFileSync(0, "utf8"));
const { chromium } = await import(pathToFileURL(plan.playwright));
const browser = await chromium.launch({
  executablePath: plan.chromium,
  args: ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage"],
});
// What a worker keeps for want of a network has a step of its own, and is none of this one's files.
const context = await browser.newContext({
  acceptDownloads: true,
  serviceWorkers: "block",
  viewport: { width: 1280, height: 900 },
});
await context.grantPermissions(["clipboard-read", "clipboard-write"]);
context.setDefaultTimeout(60_000);
const said = [];
context.on("console", (message) => {
  // The test keeps the worker away; and on a busy machine a program may start seconds after its words have come.
  const isOfTheTest = /registration blocked|preloaded using link preload but not used/.test(message.text());
  if (!isOfTheTest) said.push(`${message.type()}: ${message.text()}`);
});
context.on("weberror", (error) => said.push(`error: ${error.error()}`));
let n_failed = 0;

function must(name, why) {
  if (why) n_failed += 1;
  console.log(`${why ? "not ok" : "ok"} ${name}${why ? `: ${why}` : ""}`);
}

const FORMS = ["SVG", "PNG 1×", "PNG 2×", "PNG 4×", "CSV", "XLSX", "JSON", "JSON-LD"];
const page = await context.newPage();
const saved = [];
for (const [i, [language, address]] of plan.addresses.entries()) {
  const folder = join(plan.out, `${i}-${language}`);
  mkdirSync(folder);
  await page.goto("about:blank");
  await page.goto(plan.site + address);
  await page.waitForSelector("#share-data");
  const buttons = page.locator(".files button");
  const labels = await buttons.allTextContents();
  const isPicture = labels.includes("SVG");
  const wanted = labels.filter((label) => FORMS.includes(label) || /CSV/.test(label));
  for (const label of wanted) {
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: label, exact: true }).click();
    const download = await coming;
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);
    saved.push({ path, label, language });
    const name = download.suggestedFilename();
    await page.waitForFunction((name) => document.querySelector(".done").textContent.includes(name), name);
  }
  must(`${address}: ${wanted.length} files`, wanted.length === (isPicture ? 9 : 5) ? "" : wanted.join(", "));
}

// The clipboard, where the browser lets it: a picture, and a table.
await page.goto("about:blank");
await page.goto(plan.site + plan.addresses[0][1]);
await page.waitForSelector("#share-picture");
const copies = await page.locator(".files button").allTextContents();
for (const label of copies.filter((label) => /опировать|өшіру|Copy/.test(label))) {
  await page.evaluate(() => navigator.clipboard.writeText(""));
  await page.getByRole("button", { name: label, exact: true }).click();
  let types = "";
  for (const start = Date.now(); types === "" && Date.now() - start < 20_000; await page.waitForTimeout(100)) {
    types = await page.evaluate(async () => {
      const items = await navigator.clipboard.read();
      return items.flatMap((item) => item.types).filter((type) => /png|html/.test(type)).join(" ");
    });
  }
  must(`clipboard, ${label}`, types === "" ? "neither a picture nor a table" : "");
}

// What was saved is unchanged; with one digit changed it is altered, and the value is named.
const VERDICT = "#inspect-outcome";
async function given(name, body) {
  await page.goto("about:blank");
  await page.goto(`${plan.site}check.html#/check?lang=en`);
  await page.waitForSelector(".give input[type=file]");
  await page.setInputFiles(".give input[type=file]", { name, mimeType: "", buffer: body });
  await page.waitForSelector(VERDICT);
  return page.locator(".outcome").innerText();
}
for (const { path, label } of saved.filter(({ label }) => !/XLSX|описание|сипат|escription/i.test(label))) {
  const body = readFileSync(path);
  const name = path.split(/[\\/]/).pop();
  const answer = await given(name, body);
  must(`${name} is read back`, answer.includes("unchanged") ? "" : answer.slice(0, 300));
  const text = body.toString("utf8");
  if (label !== "CSV" || !text.includes(",1637,")) continue;
  const altered = await given(name, Buffer.from(text.replace(",1637,", ",1937,")));
  const isNamed = altered.includes("and altered") && altered.includes("1637") && altered.includes("1937");
  must(`${name} with one digit changed`, isNamed ? "" : altered.slice(0, 300));
}
const drawing = saved.find(({ path }) => path.includes("change") && path.endsWith(".svg"));
const svg = readFileSync(drawing.path, "utf8");
const redrawn = await given("a.svg", Buffer.from(svg.replace(/1\u00a0637<\/tspan>/, "1\u00a0937</tspan>")));
must("a picture with one digit drawn otherwise", /1.637/.test(redrawn) && /1.937/.test(redrawn) ? "" : redrawn.slice(0, 300));
must("no console says a word", [...new Set(said)].slice(0, 5).join(" | "));
// The browser itself says of the release that it asks for in vain that it is not there.
const foreign = await given("a.json", Buffer.from('{"format":"svodka-facts/1","facts":[{"RELEASE":"x","FACT":"y"}]}'));
must("a file of another archive", foreign.includes("not from here") ? "" : foreign.slice(0, 300));
writeFileSync(join(plan.out, "saved.json"), JSON.stringify(saved));
await browser.close();
process.exit(n_failed ? 1 : 0);
