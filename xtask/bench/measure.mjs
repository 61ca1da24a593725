// Measures two pages in one browser and prints the samples as JSON: `node measure.mjs < plan.json`.
// The arithmetic on them is xtask/src/commands/bench/report.rs.
import { readFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { pathToFileURL } from "node:url";

const plan = JSON.parse(readFileSync(0, "utf8"));
const { chromium } = await import(pathToFileURL(plan.playwright));
const observe = readFileSync(new URL("./observe.js", import.meta.url), "utf8");

const say = (words) => process.stderr.write(`${words}\n`);
const rest = (ms) => new Promise((done) => setTimeout(done, ms));
const ARGS = ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars"];
// How long a page may take until all that is waited for is there.
const PATIENCE_MS = 60_000;
// How often it is asked whether it is.
const POLL_MS = 50;
// How long a page is watched after that, while it is scrolled to its end.
const WATCH_MS = 1_500;

const browser = await chromium.launch({ executablePath: plan.chromium, args: ARGS });

// A fresh profile each time, so that nothing is cached.
async function open(page, condition) {
  const context = await browser.newContext({ locale: "ru-RU", viewport: { width: 1280, height: 800 } });
  const tab = await context.newPage();
  const cdp = await context.newCDPSession(tab);
  await cdp.send("Network.enable");
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: condition.cpu });
  if (condition.network) await cdp.send("Network.emulateNetworkConditions", { offline: false, ...condition.network });
  const traffic = { bytes: 0, files: 0, hosts: new Set() };
  cdp.on("Network.requestWillBeSent", ({ request }) => traffic.hosts.add(new URL(request.url).host));
  cdp.on("Network.loadingFinished", ({ encodedDataLength }) => {
    traffic.bytes += encodedDataLength;
    traffic.files += 1;
  });
  await tab.addInitScript(`window.__benchWanted = ${JSON.stringify(page.wanted)};\n${observe}`);
  await tab.goto(page.url, { waitUntil: "commit", timeout: PATIENCE_MS });
  await shown(page, tab);
  return { context, tab, traffic };
}

// Asked from outside: a page whose policy forbids `eval` cannot be made to wait inside.
async function shown(page, tab) {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const missing = await tab.evaluate(() =>
      Object.keys(window.__benchWanted).filter((name) => !(window.__bench.shown[name] > 0)));
    if (missing.length === 0) return;
    if (Date.now() > end) throw new Error(`${page.name} did not show: ${missing.join(", ")}`);
    await rest(POLL_MS);
  }
}

async function visit(page, condition) {
  const { context, tab, traffic } = await open(page, condition);
  await tab.evaluate(async (ms) => {
    const end = document.documentElement.scrollHeight;
    for (let step = 1; step <= 10; step += 1) {
      scrollTo(0, (end * step) / 10);
      await new Promise((done) => setTimeout(done, ms / 10));
    }
  }, WATCH_MS);
  const { shown, shift, tasks } = await tab.evaluate(() => window.__bench);
  await context.close();
  const ready = Math.max(...Object.values(shown));
  const during = tasks.filter((task) => task.start < ready).map((task) => task.ms);
  const after = tasks.filter((task) => task.start >= ready).map((task) => task.ms);
  return {
    ...shown,
    shift,
    bytes: traffic.bytes,
    files: traffic.files,
    foreign: [...traffic.hosts].filter((host) => host !== new URL(page.url).host),
    longest_loading: Math.max(0, ...during),
    over_50_after: after.length,
    over_100_after: after.filter((ms) => ms > 100).length,
  };
}

// One letter at a time into the filter, then back; each from the key to the frame.
async function keystrokes(page, condition) {
  const { context, tab } = await open(page, condition);
  const field = tab.locator(page.filter.field);
  await field.scrollIntoViewIfNeeded();
  await field.focus();
  await tab.evaluate((rows) => (window.__benchLog = window.__benchKeys(rows)), page.filter.rows);
  for (const key of page.filter.keys) {
    await tab.keyboard.press(key);
    await rest(250 * condition.cpu);
  }
  const keys = await tab.evaluate(() => window.__benchLog);
  const { tasks } = await tab.evaluate(() => window.__bench);
  await context.close();
  return { keys, longest: Math.max(0, ...tasks.filter((task) => task.start > 0).slice(-keys.length).map((t) => t.ms)) };
}

// What else the machine was doing: the load that the bench itself makes comes on top of the first.
const load = () => loadavg()[0];
const machine = { browser: `Chromium ${browser.version()}`, cores: availableParallelism(), load_before: load() };
const samples = { ...machine, visits: [], keys: [], lighthouse: [] };
for (const page of plan.pages) await visit(page, plan.conditions[0]); // the server packs each file once
for (const condition of plan.conditions) {
  for (let run = 0; run < plan.runs; run += 1) {
    say(`${condition.name}, visit ${run + 1} of ${plan.runs}`);
    for (const page of plan.pages) {
      samples.visits.push({ page: page.name, condition: condition.name, ...(await visit(page, condition)) });
    }
  }
}
const filtered = plan.pages.filter((page) => page.filter);
for (const page of filtered) {
  for (const condition of plan.conditions.filter((one) => !one.network)) {
    say(`${condition.name}, filter`);
    const { keys } = await keystrokes(page, condition);
    samples.keys.push(...keys.map((key) => ({ condition: condition.name, ...key })));
  }
}
await browser.close();

if (plan.lighthouse) {
  const { default: lighthouse } = await import(pathToFileURL(plan.lighthouse));
  const port = plan.debugging_port;
  const driven = await chromium.launch({ executablePath: plan.chromium, args: [...ARGS, `--remote-debugging-port=${port}`] });
  for (let run = 0; run < plan.lighthouse_runs; run += 1) {
    say(`Lighthouse ${run + 1} of ${plan.lighthouse_runs}`);
    const { lhr } = await lighthouse(plan.pages[0].url, { port, output: "json", logLevel: "error" });
    const scores = Object.entries(lhr.categories).map(([id, { score }]) => [id, Math.round((score ?? 0) * 100)]);
    const faults = Object.values(lhr.categories).flatMap(({ id, auditRefs }) =>
      auditRefs
        .filter(({ weight, id: audit }) => weight > 0 && (lhr.audits[audit].score ?? 1) < 0.9)
        .map(({ id: audit }) => `${id}: ${lhr.audits[audit].title} (${lhr.audits[audit].displayValue ?? "fails"})`));
    const ms = (audit) => lhr.audits[audit].numericValue;
    samples.lighthouse.push({
      version: lhr.lighthouseVersion,
      scores: Object.fromEntries(scores),
      fcp: ms("first-contentful-paint"), lcp: ms("largest-contentful-paint"),
      tbt: ms("total-blocking-time"), cls: ms("cumulative-layout-shift"),
      faults,
    });
  }
  await driven.close();
}
process.stdout.write(JSON.stringify(samples));
