// Uses everything that the pages offer, as a host with the strictest policy serves them, and inside a portal:
// `node visit.mjs < plan.json`. Prints a line for each thing that must hold, and fails if one does not.
// What must hold is that no request leaves the folder of the site, and that no console says a word.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { tryAnything } from "./hostile.mjs";

const plan = JSON.parse(readFileSync(0, "utf8"));
const { chromium } = await import(pathToFileURL(plan.playwright));
const ARGS = ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking"];
const PATIENCE_MS = 60_000;

const browser = await chromium.launch({ executablePath: plan.chromium, args: ARGS });
let n_failed = 0;

async function must(name, act, options = {}) {
  const context = await browser.newContext({ locale: "ru-RU", viewport: { width: 1280, height: 900 }, ...options });
  await context.grantPermissions(["clipboard-write", "clipboard-read"]);
  context.setDefaultTimeout(PATIENCE_MS);
  const seen = { said: [], outside: [], failed: [], n: 0 };
  context.on("console", (message) => seen.said.push(`${message.type()}: ${message.text()}`));
  context.on("weberror", (error) => seen.said.push(`error: ${error.error()}`));
  context.on("request", (request) => {
    seen.n += 1;
    const isOwn = request.url().startsWith(plan.site) || /^(data|blob):/.test(request.url());
    if (!isOwn && !request.url().startsWith(plan.portal)) seen.outside.push(request.url());
  });
  context.on("requestfailed", (request) => {
    // A page that is left before all has come takes back what it asked for.
    const isLeft = request.failure()?.errorText === "net::ERR_ABORTED";
    // Without scripts nobody waits for one that is asked for early.
    if (!isLeft && !(options.javaScriptEnabled === false && request.url().endsWith(".js"))) seen.failed.push(request.url());
  });
  context.on("response", (response) => {
    if (response.status() >= 400) seen.failed.push(`${response.status()} ${response.url()}`);
  });
  const page = await context.newPage();
  let why = "";
  try {
    await act(page);
    await page.waitForTimeout(300);
  } catch (error) {
    why = String(error).split("\n").slice(0, 4).join(" ");
  }
  await context.close();
  for (const [what, list] of [["console", seen.said], ["outside", seen.outside], ["failed", seen.failed]]) {
    if (list.length > 0) why += ` ${what}: ${[...new Set(list)].slice(0, 5).join(" | ")}`;
  }
  if (seen.n === 0) why += " nothing was requested";
  if (why) n_failed += 1;
  console.log(`${why ? "not ok" : "ok"} ${name} (${seen.n} requests)${why && `: ${why}`}`);
}

async function open(page, address, shows) {
  await page.goto(plan.site + address);
  await page.waitForSelector(shows);
}

async function inEachLanguageAndTheme(page, shows) {
  for (const language of ["kk", "en", "ru"]) {
    await page.click(`.languages [hreflang=${language}]`);
    await page.waitForFunction((tag) => document.documentElement.lang === tag, language);
    await page.waitForSelector(shows);
  }
  for (const theme of ["dark", "contrast", "light", "auto"]) await page.selectOption(".theme select", theme);
}

// Every control that is there, once; where it leads is not followed.
async function pressAll(page, selector, most = 40) {
  const n = Math.min(await page.locator(selector).count(), most);
  for (let at = 0; at < n; at += 1) {
    const control = page.locator(selector).nth(at);
    if ((await control.isVisible()) && (await control.isEnabled())) await control.click({ timeout: 5_000 }).catch(() => {});
  }
}

await must("a release, with everything used", async (page) => {
  await open(page, "index.html", ".ledger.facts");
  await inEachLanguageAndTheme(page, ".ledger.facts");
  await pressAll(page, ".buttons button, figure button, .tools button");
  await page.click("#headline [data-fact] a");
  await page.waitForSelector("aside.card:not([hidden])");
  await pressAll(page, "aside.card button:not(.close)");
  await page.locator(".chart-mark").first().focus();
  for (const key of ["ArrowRight", "ArrowDown", "End", "Home", "Enter", "Escape", "+", "-"]) await page.keyboard.press(key);
  await page.locator("#when svg").first().hover();
  await page.mouse.wheel(0, -300);
  await page.fill("#facts input[type=search]", "1637");
  await pressAll(page, "#facts button");
  for (const select of await page.locator("#facts select").all()) await select.selectOption({ index: 1 });
  await page.reload();
  await page.waitForSelector("#facts");
  await page.emulateMedia({ media: "print", reducedMotion: "reduce" });
  await page.pdf();
});

await must("the archive, with everything used", async (page) => {
  await open(page, "archive.html#/archive?lang=ru", "#facts .row");
  await inEachLanguageAndTheme(page, "#facts .row");
  await page.fill("#facts input[type=search]", "крипто");
  await page.waitForFunction(() => location.hash.includes("q="));
  await pressAll(page, "#facts button");
  for (const select of await page.locator("#facts select").all()) {
    await select.selectOption({ index: 1 }).catch(() => {});
  }
  await open(page, "archive.html#/times?lang=kk", ".chart-mark");
  await pressAll(page, ".buttons button");
  await page.locator(".chart-mark").first().focus();
  for (const key of ["+", "ArrowRight", "Enter"]) await page.keyboard.press(key);
  await open(page, "archive.html#/indicator/synthetic-labs-eliminated?lang=en", "#claims");
  await pressAll(page, "figure button, .near input");
  await open(page, "archive.html#/indicators?lang=ru", ".chooser input");
  await pressAll(page, ".chooser input", 4);
  await open(page, "archive.html#/disagreements?lang=ru", ".difference");
  await pressAll(page, ".choices a", 3);
});

await must("the page of checks, with everything used", async (page) => {
  await open(page, "check.html#/check?lang=ru", ".give");
  await page.setInputFiles(".give input[type=file]", plan.files);
  await page.waitForSelector(".given li:nth-child(3)");
  await page.waitForSelector(".outcome");
  await inEachLanguageAndTheme(page, ".outcome");
  for (let at = 1; at <= 3; at += 1) {
    await page.click(`.given li:nth-child(${at}) button`);
    await pressAll(page, ".outcome button, .preview .buttons button, .preview figure button");
  }
  await page.fill(".give textarea", "{");
  await page.click(".give button");
  await open(page, "check.html#/source?lang=ru", ".give");
  await page.fill(".give textarea", "Сбыт: 1 637 <img src=https://example.com/a.png onerror=alert(1)>\n\n14 и 22");
  await page.click(".give button");
  await page.waitForSelector("#inspect-phrases li");
  await page.click("#inspect-phrases li a");
});

await must("the page of exports, with everything saved", async (page) => {
  for (const address of ["release/zakon-2025-08-08-meeting/change", "indicator/synthetic-labs-eliminated"]) {
    await open(page, `share.html#/share/${address}?lang=ru`, "#share-data");
    await pressAll(page, ".files button, .cites button");
    await page.waitForFunction(() => document.querySelector(".done").textContent !== "");
    await inEachLanguageAndTheme(page, "#share-data");
  }
});

await must("addresses that lead nowhere", async (page) => {
  for (const address of ["index.html#/nowhere/<script>", "archive.html#/indicator/%00%FF?claim=:::&from=x", "check.html#/check/a/b", "share.html#/share/a/b"]) {
    await open(page, address, "#content h1");
  }
});

await tryAnything(must, plan);

// What a messenger does with an address: one answer, no scripts, and the picture that it names.
await must("the preview of each language", async (page) => {
  for (const [file, language] of [["", "ru"], [".kk", "kk"], [".en", "en"]]) {
    const address = `${plan.site}release/${plan.release}${file}.html`;
    const text = await (await page.request.get(address)).text();
    const said = (name) => new RegExp(`<meta (?:property|name)="${name}" content="([^"]+)"`).exec(text)?.[1];
    for (const name of ["description", "og:title", "og:description", "og:image", "og:image:alt", "twitter:card"]) {
      if (!said(name)) throw new Error(`${address} says no ${name}`);
    }
    if (!text.includes(`<html data-version=`) || !text.includes(`lang="${language}"`)) throw new Error(`${address} is of another language`);
    const linked = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(text)[1]);
    if (!linked["@graph"].some((one) => one["@type"] === "Observation")) throw new Error(`${address} has no data`);
    const picture = await page.request.get(new URL(said("og:image"), address).href);
    const bytes = await picture.body();
    const size = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)].join("x");
    if (picture.headers()["content-type"] !== "image/png" || bytes.toString("latin1", 1, 4) !== "PNG" || size !== "1200x630") {
      throw new Error(`the picture of ${address} is ${picture.headers()["content-type"]} of ${size}`);
    }
    const oembed = new URL(/<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(text)[1], address);
    if ((await (await page.request.get(oembed.href)).json()).version !== "1.0") throw new Error(`${oembed} is no answer`);
    await page.goto(address);
    await page.waitForSelector("#app:not([hidden]) .ledger.facts");
  }
});

await must("a copied link is one that a messenger can preview", async (page) => {
  for (const [address, press, shows, leads] of [
    [`index.html#/release/${plan.release}?fact=detect-labs&lang=kk`, "aside.card .tools button", "#app:not([hidden]) aside.card:not([hidden])",
      `release/${plan.release}.kk.html#/release/${plan.release}?fact=detect-labs&lang=kk`],
    [`release/${plan.release}.html#/release/${plan.release}?fact=detect-labs&lang=en`, "aside.card .tools button", "#app:not([hidden]) aside.card:not([hidden])",
      `release/${plan.release}.en.html#/release/${plan.release}?fact=detect-labs&lang=en`],
  ]) {
    await open(page, "404.html", "h1");
    await open(page, address, shows.replace("#app:not([hidden]) ", ""));
    await page.locator(press).first().click();
    await page.waitForTimeout(200);
    const link = await page.evaluate(() => navigator.clipboard.readText());
    hold(`${link} is the link`, link === plan.site + leads);
    const text = await (await page.request.get(link)).text();
    hold("it says its picture", /<meta property="og:image" content="[^"]+\.png">/.test(text));
    await open(page, "404.html", "h1");
    await page.goto(link);
    await page.waitForSelector(shows);
  }
});

await must("the page for addresses that lead nowhere", async (page) => {
  for (const [width, colorScheme] of [[320, "light"], [1280, "dark"]]) {
    await page.setViewportSize({ width, height: 700 });
    await page.emulateMedia({ colorScheme });
    await open(page, "404.html", "h1");
    const { over, columns, paper } = await page.evaluate(() => ({
      over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      columns: new Set([...document.querySelectorAll("section")].map((one) => Math.round(one.getBoundingClientRect().x))).size,
      paper: getComputedStyle(document.body).backgroundColor,
    }));
    hold(`it is dressed at ${width} (${columns} columns, ${paper})`, over === 0 && columns === (width < 600 ? 1 : 3) && paper !== "rgba(0, 0, 0, 0)");
  }
  await page.click("section[lang=kk] a");
  await page.waitForSelector("html[lang=kk] .ledger.facts");
});

await must("static pages without scripts", async (page) => {
  for (const address of [`release/${plan.release}.html`, `release/${plan.release}.kk.html`, "indicator/synthetic-labs-eliminated.en.html"]) {
    for (const width of [320, 600, 1000, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(plan.site + address);
      const seen = await page.evaluate(() => ({
        over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        drawings: [...document.querySelectorAll(".chart-sheet")].filter((one) => one.getBoundingClientRect().width > 0).length,
        charts: document.querySelectorAll("figure.chart").length,
        words: document.querySelector("main").innerText.length,
        pressed: [...document.querySelectorAll("button, select, input")].filter((one) => one.getBoundingClientRect().width > 0).length,
      }));
      if (seen.over > 0 || seen.drawings !== seen.charts || seen.charts === 0 || seen.words < 1_000 || seen.pressed > 0) {
        throw new Error(`${address} at ${width}: ${JSON.stringify(seen)}`);
      }
    }
  }
  // Links stay among static pages.
  await page.goto(`${plan.site}release/${plan.release}.html`);
  await page.click(".languages [hreflang=kk]");
  await page.click(".headline [data-fact] .meta a");
  if (!/\/indicator\/[\w-]+\.kk\.html$/.test(page.url())) throw new Error(`a figure leads to ${page.url()}`);
  await page.click(".claims tbody a");
  if (!/\/release\/[\w-]+\.kk\.html#fact-[\w-]+$/.test(page.url())) throw new Error(`a claim leads to ${page.url()}`);
}, { javaScriptEnabled: false });

await must("static pages that their programs take over", async (page) => {
  await page.addInitScript(() => {
    self.shifts = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => { self.shifts += entry.value; }))
      .observe({ type: "layout-shift", buffered: true });
  });
  for (const address of [`release/${plan.release}.html`, `release/${plan.release}.en.html`, "indicator/synthetic-labs-eliminated.kk.html"]) {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(plan.site + address);
      await page.waitForSelector("#app:not([hidden]) .chart-sheet");
      await page.waitForTimeout(300);
      const { shifts, still } = await page.evaluate(() => ({ shifts: self.shifts, still: document.querySelectorAll("#still").length }));
      if (shifts > 0.02 || still > 0) throw new Error(`${address} at ${width}: shifts ${shifts}, ${still} left`);
      if (page.url() !== plan.site + address) throw new Error(`the address became ${page.url()}`);
    }
  }
});

await must("addresses that survive a reload", async (page) => {
  for (const [address, shows] of [
    ["", ".ledger.facts"],
    [`index.html#/release/${plan.release}?fact=detect-labs&lang=en`, "aside.card:not([hidden])"],
    [`release/${plan.release}.html`, "#app:not([hidden]) .ledger.facts"],
    [`release/${plan.release}.kk.html#/release/${plan.release}?fact=detect-labs&lang=kk`, "#app:not([hidden]) aside.card:not([hidden])"],
    [`release/${plan.release}.html#when`, "#app:not([hidden]) #when"],
    ["indicator/synthetic-labs-eliminated.html", "#app:not([hidden]) #claims"],
    ["archive.html#/disagreements?lang=ru", ".difference"],
  ]) {
    await open(page, address, shows);
    await page.reload();
    await page.waitForSelector(shows);
    if (page.url() !== plan.site + address) throw new Error(`${address} became ${page.url()}`);
  }
});

await must("a portal of another origin, in a frame", async (page) => {
  await page.goto(plan.portal);
  const frame = page.frameLocator("iframe");
  await frame.locator("#headline [data-fact] a").first().click();
  await frame.locator("aside.card:not([hidden])").waitFor();
  await frame.locator(".languages [hreflang=kk]").click();
  await frame.locator("html[lang=kk]").waitFor();
});

// The document of a frame on the portal's page, inside an element as well.
async function framed(page, id) {
  const handle = await page.evaluateHandle((id) => {
    const it = document.getElementById(id);
    return it.shadowRoot?.querySelector("iframe") ?? it;
  }, id);
  return { element: handle.asElement(), document: await handle.asElement().contentFrame() };
}

function hold(name, holds) {
  if (!holds) throw new Error(`does not hold: ${name}`);
}

// What a frame needs and what the portal gave it.
async function heights({ element, document }) {
  const given = await element.evaluate((frame) => Number(frame.height));
  const [needed, scrolls] = await document.evaluate(() => {
    const { scrollHeight, clientHeight } = window.document.documentElement;
    return [Math.ceil(window.document.body.getBoundingClientRect().height), scrollHeight > clientHeight];
  });
  return { given, needed, scrolls };
}

const EMBEDS = { headline: "ru", chain: "kk", when: "kk", change: "kk", fact: "ru" };

await must("five embeds in a portal of another origin", async (page) => {
  // The share page shows an embed of its own, before this.
  const before = readFileSync(plan.log, "utf8").length;
  await page.goto(`${plan.portal}embeds.html`);
  const frames = {};
  for (const [id, lang] of Object.entries(EMBEDS)) {
    frames[id] = await framed(page, id);
    // The program runs once its main has no still drawings any more.
    await frames[id].document.waitForSelector(`html[lang=${lang}] main.embed.is-one`);
  }
  await page.waitForFunction(() => seen.filter((said) => said.type === "svodka:ready").length === 5);
  await page.waitForTimeout(500);
  for (const [id, frame] of Object.entries(frames)) {
    const { given, needed, scrolls } = await heights(frame);
    hold(`${id} has its height, ${given} of ${needed}`, given === needed && given > 150 && !scrolls);
    const origin = await frame.document.evaluate(() => self.origin);
    hold(`${id} has the origin ${origin}`, (origin === "null") === (id === "when"));
  }
  const forms = await page.evaluate(() => seen.map((said) => said.sentinel ?? said.type ?? Object.keys(said)[0]));
  for (const form of ["svodka:height", "amp", "datawrapper-height"]) hold(`${form} was sent`, forms.includes(form));

  // Theme and language, by attributes and by messages, in the same documents.
  for (const frame of Object.values(frames)) await frame.document.evaluate(() => { self.isSame = true; });
  await page.evaluate(() => {
    const element = document.getElementById("change");
    element.setAttribute("theme", "dark");
    element.setAttribute("lang", "ru");
    for (const id of ["chain", "when"]) {
      const target = document.getElementById(id).contentWindow;
      target.postMessage({ type: "svodka:set", v: 1, theme: "x", lang: "xx" }, "*");
      target.postMessage({ type: "svodka:set", v: 1, theme: "contrast", lang: "en" }, "*");
      target.postMessage("svodka:set", "*");
    }
  });
  for (const [id, shows] of Object.entries({ change: "[lang=ru][data-theme=dark]", chain: "[lang=en][data-theme=contrast]", when: "[lang=en][data-theme=contrast]" })) {
    await frames[id].document.waitForSelector(`html${shows}`);
    hold(`${id} was not loaded again`, await frames[id].document.evaluate(() => self.isSame));
  }
  // Who is not the page around the frame is not listened to.
  await frames.headline.document.evaluate(() => postMessage({ type: "svodka:set", v: 1, theme: "dark" }, "*"));
  await page.waitForTimeout(300);
  hold("only the portal is listened to", await frames.headline.document.evaluate(() => document.documentElement.dataset.theme === "light"));

  // A mark that is chosen is told, and its card has room.
  await frames.change.document.locator(".chart-mark").first().click();
  await page.waitForFunction(() => seen.some((said) => said[0] === "svodka:select" && said[1] === "change" && said[2].fact));
  await frames.change.document.waitForSelector(".card:not([hidden])");
  await page.waitForTimeout(300);
  const chosen = await heights(frames.change);
  hold(`the card has room, ${chosen.given} of ${chosen.needed}`, chosen.given === chosen.needed);

  // Another part of the same release is another fragment of the same document.
  await page.evaluate(() => document.getElementById("fact").setAttribute("view", "parts"));
  await frames.fact.document.waitForSelector("#parts");
  hold("a fragment is no new document", await frames.fact.document.evaluate(() => self.isSame));

  // The keyboard goes through all of them and out again.
  await page.focus("#before");
  let n_steps = 0;
  while (n_steps < 300 && !(await page.evaluate(() => document.activeElement?.id === "after"))) {
    await page.keyboard.press("Tab");
    n_steps += 1;
  }
  hold("Tab leaves the frames", n_steps > 5 && n_steps < 300);
  await page.keyboard.press("Shift+Tab");
  hold("and comes back", await page.evaluate(() => document.activeElement?.id !== "after"));

  const asked = readFileSync(plan.log, "utf8").slice(before).split("\n").filter((line) => /embed-[0-9a-f]+\.wasm/.test(line));
  // An opaque origin has a cache of its own.
  hold(`the program was asked for ${asked.length} times`, asked.length <= 2);
});

// With the heights that the page of exports writes into the code, nothing on the portal's page moves.
await must("five embeds that have their room from the beginning", async (page) => {
  await page.goto(`${plan.portal}embeds.html`);
  const known = {};
  for (const [id, lang] of Object.entries(EMBEDS)) {
    const frame = await framed(page, id);
    await frame.document.waitForSelector(`html[lang=${lang}] main.embed.is-one`);
    await page.waitForTimeout(300);
    known[id] = (await heights(frame)).needed;
  }
  await page.addInitScript((known) => {
    // As if it had stood in the code: before anything is painted.
    new MutationObserver(() => {
      for (const [id, height] of Object.entries(known)) {
        const embed = document.getElementById(id);
        if (embed && embed.getAttribute("height") !== String(height)) embed.setAttribute("height", height);
      }
    }).observe(document, { childList: true, subtree: true });
    self.shifts = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => { self.shifts += entry.value; }))
      .observe({ type: "layout-shift", buffered: true });
  }, known);
  await page.goto(`${plan.portal}embeds.html`);
  for (const id of Object.keys(EMBEDS)) await (await framed(page, id)).document.waitForSelector("main.embed.is-one");
  await page.waitForTimeout(500);
  const shifts = await page.evaluate(() => self.shifts);
  hold(`the portal's page shifts by ${shifts}`, shifts < 0.02);
});

// What each frame of a release in two editions is: its language, its status, what it says, and how often it warns.
const EDITIONS = {
  live: ["ru", "current", "За одиннадцать месяцев", 0],
  held: ["kk", "superseded", "Бір жылда", 1],
  pinned: ["ru", "current", "За одиннадцать месяцев", 0],
  corrected: ["ru", "corrected", "За одиннадцать месяцев", 1],
  element: ["en", "superseded", "over the year", 1],
};

await must("editions in a portal of another origin", async (page) => {
  await page.goto(`${plan.portal}editions.html`);
  await page.waitForFunction(() => seen.filter((said) => said.type === "svodka:ready").length === 5);
  for (const [id, [lang, status, says, warns]] of Object.entries(EDITIONS)) {
    const frame = await framed(page, id);
    await frame.document.waitForSelector(`html[lang=${lang}] main.embed.is-one .embed-foot[data-status=${status}]`);
    hold(`${id} shows its edition`, (await frame.document.locator("main").innerText()).includes(says));
    hold(`${id} warns ${warns} times`, (await frame.document.locator(".stray:visible").count()) === warns);
    await page.waitForTimeout(300);
    const { given, needed } = await heights(frame);
    hold(`${id} has its height, ${given} of ${needed}`, given === needed);
  }
  // What is held fast is held in every language, and leads to what changed.
  await page.evaluate(() => document.getElementById("element").setAttribute("lang", "ru"));
  const { document } = await framed(page, "element");
  await document.waitForSelector("html[lang=ru] .embed-foot[data-status=superseded]");
  hold("the edition stays", (await document.locator("main").innerText()).includes("За год заменено"));
  const ledger = await document.locator(".stray a").evaluate((link) => link.href);
  await page.goto(ledger);
  await page.waitForSelector("tr[data-class]");
});

await must("editions where no script runs", async (page) => {
  await page.goto(`${plan.portal}editions.html`);
  for (const id of ["live", "held", "pinned"]) {
    const [lang, status, says, warns] = EDITIONS[id];
    const { document } = await framed(page, id);
    await document.locator(`html[lang=${lang}] .embed-foot[data-status=${status}]`).waitFor();
    hold(`${id} shows its edition`, (await document.locator("main").innerText()).includes(says));
    hold(`${id} warns ${warns} times`, (await document.locator(".stray:visible").count()) === warns);
  }
}, { javaScriptEnabled: false });

await must("embeds where no script runs", async (page) => {
  await page.goto(`${plan.portal}embeds.html`);
  for (const [id, shows] of [["headline", "#headline"], ["chain", "#chain"], ["when", "#when"]]) {
    const { document } = await framed(page, id);
    await document.locator(shows).waitFor();
    hold(`${id} is alone`, !(await document.locator("h1").isVisible()) && (await document.locator("section:visible").count()) === 1);
    hold(`${id} says who says so`, await document.locator(".embed-imprint").isVisible());
  }
  hold("an element has its fallback", await page.locator("#change a").isVisible());
}, { javaScriptEnabled: false });

await must("a release on paper", async (page) => {
  for (const [tag, name] of [["ru", ""], ["kk", ".kk"], ["en", ".en"]]) {
    for (const format of ["A4", "Letter"]) {
      await page.goto(`${plan.site}paper/${plan.release}${name}.html`);
      const headings = await page.locator("h2, h3").allTextContents();
      const title = await page.locator("h1").textContent();
      const last = await page.locator("ol li").last().locator("q").textContent();
      await page.pdf({ path: plan.print, format });
      const text = execFileSync(plan.pdftotext, ["-layout", plan.print, "-"], { encoding: "utf8" });
      const plain = (words) => words.replace(/\s+/g, " ").trim();
      const pages = text.split("\f").slice(0, -1);
      const where = `${tag}, ${format}`;
      hold(`two pages (${where}: ${pages.length})`, pages.length === 2);
      hold(`its title (${where})`, plain(pages[0]).includes(plain(title).slice(0, 20)));
      // Notes stand in two columns, and a phrase may be parted by a line of the other one.
      const longest = plain(last).split(/[- ]/).sort((one, other) => other.length - one.length)[0];
      hold(`all notes (${where}: ${last})`, plain(pages[1]).includes(longest.slice(0, 6)));
      for (const one of pages) {
        const lines = one.split("\n").map(plain).filter((line) => line);
        hold(`address and date on each page (${where})`, /zakon\.kz/.test(lines.at(-1)) && /2025/.test(lines.at(-1)));
        hold(`no heading alone (${where}: ${lines.at(-2)})`, !headings.map(plain).includes(lines.at(-2)));
      }
    }
  }
}, { javaScriptEnabled: false });

await browser.close();
process.exitCode = n_failed > 0 ? 1 : 0;
