// Addresses and data of anything, in a real browser: no page may fail, stand still, say a word, ask another host, or take
// a text for markup. What is said to a console and asked of others is seen by whoever calls this.
import { readFileSync } from "node:fs";

// Longer than anything takes on a slow machine, and far below what a reader would call frozen.
const LONGEST_MS = 1_000;

// Some addresses here have a text in twenty places.
const TEXTS = [
  "x".repeat(10_000),
  "ы".repeat(2_000),
  "%F0%9F".repeat(2_000),
  "\u202e14\u202c\u2066\u200b\u2060\ufeff\u200d",
  "<script>alert(1)</script><img src=x onerror=alert(1)><iframe src=//example.com>",
  "\"'`]})><b onmouseover=alert(1)>&amp;&#60;",
  "%00%FF%zz%%%E2%28%A1",
  "9".repeat(400),
  "-0",
  "1e400",
  "__proto__",
  "toString",
  "javascript:alert(1)",
  "//example.com/../..",
  "{ $n } { hedge-about }",
  "0000-00-00",
  "",
];

// The views of a page with a text in every place, behind what each is told by.
function addresses(release, text) {
  const indicator = "synthetic-labs-eliminated";
  // An id that could be one would be asked for, and a file that is not there is a word to the console.
  const id = /^[A-Za-z0-9-]*$/.test(text) ? `${text}!` : text;
  const query = (names) => names.split(" ").map((name) => `${name}=${text}`).join("&");
  const table = query("q kind link place order reversed from to lang");
  // Hosts refuse addresses of kilobytes; a fragment never comes to one.
  const brief = encodeURIComponent(text.slice(0, 50).toWellFormed());
  const asked = ["theme", "fact", "from", "to", "edition", "childId", brief].map((name) => `${name}=${brief}`).join("&");
  return {
    "share.html": [
      `#/share/release/${release}/change?fact=${text}&${table}`,
      `#/share/release/${release}/facts?${table}&${table}&${text}=${text}`,
      `#/share/release/${id}/${text}?fact=${text}`,
      `#/share/indicator/${indicator}?${query("claim near known from to lang")}`,
      `#/share/indicator/${text}?claim=${text}:${text}`,
      `#/share/${text}?${text}`,
    ],
    "archive.html": [
      `#/archive?${table}&known=${text}&${table}`,
      `#/archive/${text}?${text}`,
      `#/times?${table}`,
      `#/indicator/${indicator}?${query("claim near reason known from to lang")}`,
      `#/indicator/${text}?near=${text}&near=${text}`,
      `#/indicators/${text}/${indicator}/${text}?${table}`,
      `#/disagreements?reason=${text}&known=${text}`,
      `#/editions/${id}?known=${text}`,
    ],
    [`embed/${release}.ru.html`]: [`#${text}`, `#fact-${text}`, `#headline?secret=${text}`],
    [`embed/${release}.kk.html?${asked}&${asked}`]: [`#facts`, `#/${text}`],
    [`embed/${release}.en.html?edition=1-${brief}`]: [`#fact-drug-sale`],
  };
}

// One text longer than anybody types, in one place of an address.
function longAddresses(release) {
  const long = "ы".repeat(100_000);
  return {
    "share.html": [`#/share/release/${release}/change?fact=${long}`, `#/share/release/${release}/facts?q=${long}`, `#/share/indicator/${long}`],
    "archive.html": [`#/archive?q=${long}`, `#/indicators/${long}`, `#/disagreements?reason=${long}`, `#/editions/${long}`],
    [`embed/${release}.ru.html`]: [`#fact-${long}`],
  };
}

// What a page of the site shows once its program is there.
const shows = (name) => (name.startsWith("embed/") ? "main.embed" : "#content h1");

let nDialogs = 0;

async function watch(page) {
  page.on("dialog", (dialog) => { nDialogs += 1; return dialog.dismiss(); });
  await page.addInitScript(() => {
    self.longest = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((one) => { self.longest = Math.max(self.longest, one.duration); }))
      .observe({ type: "longtask", buffered: true });
  });
}

// Nothing of a text became an element or an attribute, and no task was long.
async function judge(page, where) {
  const seen = await page.evaluate(() => ({
    markup: document.querySelectorAll("[onerror], [onmouseover], [src='x'], [src='//example.com'], [href^='javascript'], body script").length,
    words: document.body.innerText.length,
    longest: Math.round(self.longest),
  }));
  if (nDialogs > 0 || seen.markup > 0 || seen.words === 0 || seen.longest > LONGEST_MS) throw new Error(`${where.slice(0, 120)}: ${JSON.stringify(seen)}`);
}

async function anyAddress(page, plan) {
  await watch(page);
  for (const all of [longAddresses(plan.release), ...TEXTS.map((text) => addresses(plan.release, text))]) {
    for (const [name, fragments] of Object.entries(all)) {
      // The first as an address that is opened, the others as addresses that are typed over it.
      await page.goto("about:blank");
      for (const fragment of fragments) {
        if (fragment === fragments[0]) await page.goto(plan.site + name + fragment);
        else await page.evaluate((fragment) => { location.hash = fragment; }, fragment);
        await page.waitForSelector(shows(name));
        await page.evaluate(() => new Promise((tell) => { requestAnimationFrame(() => setTimeout(tell)); }));
        await judge(page, name + fragment);
      }
    }
  }
}

// Every text that a person wrote is another: sentences, notes, titles, names.
function poisoned(value, key, text) {
  if (Array.isArray(value)) return value.map((item) => poisoned(item, key, text));
  if (value && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, poisoned(inner, name, text)]));
  }
  const isWording = /^(ru|kk|en|says|titles|notes|one|few|many|other)$/.test(key) && typeof value === "string";
  return isWording ? text : value;
}

const WORDED = /\/archive\/(registry|releases\/[\w-]+|registry\/[\w-]+|worded\/[\w.-]+|parts\/[\w-]+\.(ru|kk|en))\.json$/;

async function anyData(page, plan) {
  await watch(page);
  // What is kept would answer in the place of what is asked for here.
  await page.addInitScript(() => { delete Navigator.prototype.serviceWorker; });
  let text = "";
  await page.route(WORDED, async (route) => {
    try {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: JSON.stringify(poisoned(await answer.json(), "", text)) });
    } catch {
      // The page that asked has been left.
      await route.continue().catch(() => {});
    }
  });
  for (text of ["\u202e14\u202c\u200b<img src=x onerror=alert(1)>", "<script>alert(1)</script>{ $n }", "ы".repeat(400)]) {
    for (const [address, wait] of [
      ["archive.html#/archive?lang=ru", "#facts .row"],
      ["archive.html#/times?lang=kk", ".chart-mark"],
      ["archive.html#/indicator/synthetic-labs-eliminated?lang=en", "#claims"],
      ["archive.html#/indicators/synthetic-labs-eliminated/drug-sale-offences?lang=ru", ".chart-mark"],
      ["archive.html#/disagreements?lang=ru", ".difference"],
      [`share.html#/share/release/${plan.release}/change?lang=ru`, "#share-data"],
      ["share.html#/share/indicator/synthetic-labs-eliminated?lang=kk", "#share-data"],
      [`index.html#/release/${plan.release}?lang=en`, ".ledger.facts"],
      [`check.html#/source/${plan.release}?lang=ru`, ".give"],
    ]) {
      await page.goto("about:blank");
      await page.goto(plan.site + address);
      await page.waitForSelector(wait);
      await judge(page, address);
    }
  }
}

// Makes a file inside the page, where none has to be carried to it, and gives it to the page of checks.
function giveMade([kind, text]) {
  const release = JSON.parse(text);
  const facts = (n) => Array.from({ length: n }, (_, at) => ({ ...release.facts[at % release.facts.length], id: `fact-${at}` }));
  const head = { ...release, headline: [], open_links: [] };
  const blank = (megabytes) => Array(megabytes).fill(" ".repeat(1_000_000));
  const made = {
    "100 MB": () => [blank(100)],
    "50 MB": () => [blank(50)],
    "8 MB": () => [[JSON.stringify({ ...head, facts: facts(6_000) }).slice(0, 1_500_000), "\"", "ы".repeat(2_400_000)]],
    "a million facts": () => [[JSON.stringify({ ...head, facts: [] }).slice(0, -2), "{},".repeat(999_999), "{}]}"]],
    "thousands of facts": () => [[JSON.stringify({ ...head, facts: facts(4_000) })]],
    "a hundred files": () => Array(100).fill([text]),
  }[kind]();
  const given = new DataTransfer();
  made.forEach((pieces, at) => given.items.add(new File(pieces, `${kind} ${at}.json`)));
  const input = document.querySelector(".give input[type=file]");
  input.files = given.files;
  // Making them is none of the page's tasks.
  setTimeout(() => {
    self.longest = 0;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }, 500);
}

async function anyFile(page, plan) {
  await watch(page);
  await page.goto(`${plan.site}check.html#/check?lang=ru`);
  await page.setInputFiles(".give input[type=file]", plan.files[0]);
  await page.waitForSelector(".preview h1");
  const text = readFileSync(plan.files[0], "utf8");
  let nGiven = 1;
  for (const [kind, nTaken, nRefused] of [
    ["100 MB", 0, 1], ["50 MB", 0, 1], ["a million facts", 0, 1], ["8 MB", 1, 0], ["thousands of facts", 1, 0], ["a hundred files", 100, 0],
  ]) {
    nGiven += nTaken;
    await page.evaluate(giveMade, [kind, text]);
    await page.waitForFunction(([nGiven, nRefused, kind]) => {
      const named = [...document.querySelectorAll(".stray li, .given li")].some((one) => one.innerText.includes(kind));
      const shown = Math.max(1, document.querySelectorAll(".given li").length);
      return named && shown === nGiven && document.querySelectorAll(".stray li").length === nRefused && !document.querySelector(".progress");
    }, [nGiven, nRefused, kind]);
    await judge(page, kind);
  }
  // What was there first is there still.
  await page.click(".given li:first-child button");
  await page.waitForSelector(".preview h1");
}

/** Tries all; `must` names what must hold and judges what is said and asked. */
export async function tryAnything(must, plan) {
  await must("addresses of anything", (page) => anyAddress(page, plan));
  await must("files of anything", (page) => anyFile(page, plan));
  await must("an archive of anything", (page) => anyData(page, plan));
}
