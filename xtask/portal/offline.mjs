// The site without a network, and while its host changes from one version to the next: `node offline.mjs < plan.json`.
// Prints a line for each thing that must hold, and fails if one does not.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";

const plan = JSON.parse(readFileSync(0, "utf8"));
const { chromium } = await import(pathToFileURL(plan.playwright));
const ARGS = ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking"];
const PATIENCE_MS = 60_000;
const FOLDER = "/a/b/c/";
const TYPES = {
  ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".wasm": "application/wasm",
  ".svg": "image/svg+xml", ".png": "image/png", ".webmanifest": "application/manifest+json",
};

// The host: a folder behind a port, which can be cut off and can get another folder.
let folder = plan.site;
let server;
let port = 0;
const asked = [];

async function answer(request, response) {
  const path = new URL(request.url, "http://localhost").pathname;
  if (path === "/frame.html") {
    response.writeHead(200, { "content-type": "text/html" });
    return response.end(`<!doctype html><title>A page around a frame</title><iframe src="${FOLDER}check.html" width="800" height="600"></iframe>`);
  }
  const name = normalize(path.slice(FOLDER.length) || "index.html");
  asked.push(name);
  try {
    const bytes = await readFile(join(folder, name));
    response.writeHead(200, { "content-type": TYPES[extname(name)] || "text/plain; charset=utf-8", "cache-control": "no-cache" });
    return response.end(bytes);
  } catch {
    return response.writeHead(404).end();
  }
}

function connect() {
  server = createServer(answer);
  return new Promise((tell) => server.listen(port, "127.0.0.1", () => tell((port = server.address().port))));
}

function cut() {
  return new Promise((tell) => {
    server.close(tell);
    server.closeAllConnections();
  });
}

await connect();
const site = `http://127.0.0.1:${port}${FOLDER}`;
const browser = await chromium.launch({ executablePath: plan.chromium, args: ARGS });
const context = await browser.newContext({ locale: "ru-RU", viewport: { width: 1280, height: 900 } });
context.setDefaultTimeout(PATIENCE_MS);
let nFailed = 0;

async function must(name, act) {
  let why = "";
  try {
    await act();
  } catch (error) {
    why = `: ${String(error).split("\n").slice(0, 4).join(" ")}`;
    nFailed += 1;
  }
  console.log(`${why ? "not ok" : "ok"} ${name}${why}`);
}

function same(is, wanted, what) {
  if (is !== wanted) throw new Error(`${what} is ${JSON.stringify(is)} and not ${JSON.stringify(wanted)}`);
}

const brand = (page) => page.locator("#app .brand").innerText();
// Waits until the worker of a version has taken over and keeps all its files.
async function kept(page, version) {
  const isKept = async (version) => {
    const registration = await navigator.serviceWorker.getRegistration();
    const names = await caches.keys();
    const isDone = registration?.active?.state === "activated" && !registration.installing && !registration.waiting;
    return isDone && names.some((name) => name.endsWith(version));
  };
  for (let waited = 0; !(await page.evaluate(isKept, version)); waited += 100) {
    if (waited > PATIENCE_MS) throw new Error(`nothing keeps version ${version}`);
    await page.waitForTimeout(100);
  }
}
const versionOf = (page) => page.evaluate(() => document.documentElement.dataset.version);

const first = await context.newPage();
let before = "";

await must("a first visit keeps the site", async () => {
  await first.goto(`${site}release/${plan.release}.html`);
  await first.waitForSelector("#app:not([hidden]) .ledger.facts");
  before = await versionOf(first);
  await kept(first, before);
});

await must("every page opens without a network", async () => {
  await cut();
  for (const [address, shows, leads] of [
    ["", ".ledger.facts", ""],
    ["index.html", ".ledger.facts", "index.html"],
    ["archive.html#/archive?lang=ru", "#facts .row", "archive.html#/archive?lang=ru"],
    ["check.html#/check?lang=en", ".give", "check.html#/check?lang=en"],
    [`release/${plan.other}.kk.html`, ".ledger.facts", `index.html#/release/${plan.other}?lang=kk`],
    [`release/${plan.release}.html#/release/${plan.release}?fact=detect-labs&lang=en`, "aside.card:not([hidden])",
      `index.html#/release/${plan.release}?fact=detect-labs&lang=en`],
    ["indicator/synthetic-labs-eliminated.en.html", "#claims", "archive.html#/indicator/synthetic-labs-eliminated?lang=en"],
  ]) {
    // Going to another fragment alone would not load anything.
    await first.goto("about:blank");
    await first.goto(site + address);
    await first.waitForSelector(shows);
    same(first.url(), site + leads, `the address of ${address}`);
    same(await versionOf(first), before, "the version");
  }
});

await must("a page in a frame is not served from what is kept", async () => {
  await connect();
  asked.length = 0;
  await first.goto(new URL("/frame.html", site).href);
  await first.frameLocator("iframe").locator(".give").waitFor();
  for (const name of ["check.html", "archive/registry.json"]) same(asked.includes(name), true, `a request for ${name}`);
});

await must("what is open keeps its version when the host changes", async () => {
  await first.goto("about:blank");
  await first.goto(`${site}index.html#/?lang=ru`);
  await first.waitForSelector(".ledger.facts");
  folder = plan.next;
  await first.click(".languages [hreflang=en]");
  await first.waitForFunction(() => document.documentElement.lang === "en");
  same(await brand(first), plan.brands.en[0].toUpperCase(), "the name of the old page");
});

const second = await context.newPage();
await must("a page that is opened then is of the new version alone", async () => {
  await second.goto(`${site}index.html#/?lang=ru`);
  await second.waitForSelector(".ledger.facts");
  same(await brand(second), plan.brands.ru[1].toUpperCase(), "the name of the new page");
  if ((await versionOf(second)) === before) throw new Error("the page has the version of before");
  await kept(second, await versionOf(second));
});

await must("both go on beside each other, each of its own version", async () => {
  await first.click(".languages [hreflang=kk]");
  await first.waitForFunction(() => document.documentElement.lang === "kk");
  same(await brand(first), plan.brands.kk[0].toUpperCase(), "the name of the old page");
  await second.click(".languages [hreflang=kk]");
  await second.waitForFunction(() => document.documentElement.lang === "kk");
  same(await brand(second), plan.brands.kk[1].toUpperCase(), "the name of the new page");
});

await must("the new version opens without a network", async () => {
  await cut();
  await second.goto("about:blank");
  await second.goto(`${site}index.html#/?lang=en`);
  await second.waitForSelector(".ledger.facts");
  same(await brand(second), plan.brands.en[1].toUpperCase(), "the name of the page");
});

await browser.close();
process.exitCode = nFailed > 0 ? 1 : 0;
