// Measures an archive's pages in one browser, turn by turn, and prints the samples as JSON: `node measure.mjs < plan.json`.
// The arithmetic on them is xtask/src/commands/bench/archive/samples.rs.
import { readFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { pathToFileURL } from "node:url";

const plan = JSON.parse(readFileSync(0, "utf8"));
const { chromium } = await import(pathToFileURL(plan.playwright));
const observe = readFileSync(new URL("./observe.js", import.meta.url), "utf8");

const say = (words) => process.stderr.write(`${words}\n`);
const rest = (ms) => new Promise((done) => setTimeout(done, ms));
const ARGS = [
  "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars",
  // No renderer in reserve, so that the page's own is the only one.
  "--disable-features=SpareRendererForSitePerProcess",
];
// How long a key may show nothing until it counts as one that changes nothing in sight.
const keyMs = (facts, cpu) => (300 + facts / 50) * (cpu > 1 ? 2 : 1);
// How long rows must stay to be the last ones.
const STILL_MS = 100;
const PAN_MS = 1_000;
const MOVE_MS = 8;
// A visit that takes longer is made once.
const LONG_MS = 10_000;

let browser;
async function launch() {
  browser = await chromium.launch({ executablePath: plan.chromium, args: ARGS });
  // What a browser does once, for its first page, is no page's own.
  const context = await browser.newContext({ locale: "ru-RU" });
  const tab = await context.newPage();
  await tab.goto(plan.sizes[0].pages[0].url);
  await rest(1_500);
  await context.close();
  return browser;
}

// A promise that fails with words when it takes too long: a page that hangs answers nothing.
const within = (ms, what, promise) => {
  let timer;
  const late = new Promise((_, fail) => (timer = setTimeout(() => fail(new Error(`${what} took more than ${Math.round(ms / 1000)} s`)), ms)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

// Megabytes of the page's own process: its private memory and its share of what it shares.
async function memory(cdp) {
  await cdp.send("HeapProfiler.collectGarbage");
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const sizes = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => {
    try {
      const rollup = readFileSync(`/proc/${id}/smaps_rollup`, "utf8");
      return (Number(/^Pss:\s+(\d+) kB/m.exec(rollup)[1]) * 1024) / 1e6;
    } catch {
      // Another system, or a process that has just ended.
      return 0;
    }
  });
  return Math.max(0, ...sizes) || null;
}

// The browser keeps the bodies of all answers for its tools, in the page's own process: they are no page's own, and of
// an archive's parts they would be a quarter of all that is counted.
async function keepNoBodies(tab) {
  const { delegate } = tab._connection.toImpl(tab);
  await delegate._mainFrameSession._client.send("Network.enable", { maxTotalBufferSize: 0, maxResourceBufferSize: 0 });
}

async function open(page, cpu) {
  // A fresh profile each time, so that nothing is cached.
  const context = await browser.newContext({ locale: "ru-RU", viewport: { width: 1280, height: 800 } });
  const tab = await context.newPage();
  await keepNoBodies(tab);
  const cdp = await context.newCDPSession(tab);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  const traffic = { bytes: 0, requests: 0, open: [] };
  tab.on("requestfinished", (request) => {
    if (!request.url().startsWith("http")) return;
    traffic.requests += 1;
    const sized = request.sizes().then((size) => (traffic.bytes += size.responseBodySize + size.responseHeadersSize));
    // A page that is closed meanwhile is one that failed.
    traffic.open.push(sized.catch(() => {}));
  });
  const errors = [];
  tab.on("pageerror", (error) => errors.push(String(error.message ?? error)));
  const marks = {};
  await tab.exposeBinding("__benchMark", (_, name, ms) => (marks[name] = ms));
  await tab.addInitScript(observe);
  await tab.goto(page.url, { waitUntil: "commit" });
  return { context, tab, cdp, traffic, errors, marks };
}

// One visit: everything drawn; and if the page is to be used too, the timeline dragged and two words typed.
async function visit(page, cpu, sample, is_used) {
  const patience = plan.patience_ms;
  const { context, tab, cdp, traffic, errors, marks } = await open(page, cpu);
  try {
    await within(patience, "everything", tab.waitForFunction(() => __bench.marks.ready > 0, undefined, { timeout: 0, polling: 100 }));
  } catch (error) {
    sample.first = marks["first-chart"];
    throw errors.length > 0 ? new Error(`${error.message}; ${errors[0]}`) : error;
  }
  Object.assign(sample, await tab.evaluate(() => ({ first: __bench.marks["first-chart"], ready: __bench.marks.ready })));
  for (const part of [page.chart, page.timeline, ...(page.views.length > 0 ? [] : [page.rows])]) {
    if (!(await tab.evaluate((path) => __bench.has(path), part))) throw new Error(`there is no ${part}`);
  }
  await Promise.all(traffic.open);
  Object.assign(sample, { bytes: traffic.bytes, requests: traffic.requests });
  sample.blocked = await tab.evaluate(() =>
    __bench.tasks.filter(({ start }) => start < __bench.marks.ready).reduce((sum, { ms }) => sum + ms - 50, 0));

  // The views of our page that the others have in one: opened one after the other.
  sample.views = sample.ready;
  const go = ({ to, until }) =>
    tab.evaluate(([to, until]) => __bench.until(() => (location.hash = to), until), [to, until]);
  for (const view of page.views) sample.views += await within(patience, "a view", go(view));
  await tab.waitForFunction(() => !("benchPrepared" in window) || window.benchPrepared, undefined, { timeout: patience });
  await rest(300);
  sample.memory = await memory(cdp);

  if (is_used) {
    Object.assign(sample, await within(patience, "the drag", drag(page, tab, cdp)));
    if (page.search) await go(page.search);
    await rest(200);
    Object.assign(sample, await within(patience, "typing", type(page, tab, cdp, keyMs(sample.facts, cpu))));
    sample.memory_after = await memory(cdp);
  }
  sample.errors = errors;
  await context.close();
}

const tasksSince = (tab, since) =>
  tab.evaluate((since) => Math.max(0, ...__bench.tasks.filter(({ start }) => start >= since).map(({ ms }) => ms)), since);

async function drag(page, tab, cdp) {
  if (page.near) await tab.evaluate(([to, until]) => __bench.until(() => (location.hash = to), until), [page.near.to, page.near.until]);
  else await tab.evaluate(() => window.benchNear?.());
  await rest(400);
  const box = await tab.evaluate((path) => __bench.box(path), page.timeline);
  if (page.notches) {
    for (let notch = 0; notch < page.notches; notch += 1) {
      await cdp.send("Input.dispatchMouseEvent", { type: "mouseWheel", x: box.x + box.width / 2, y: box.y + box.height / 2, deltaX: 0, deltaY: -100 });
      await rest(50);
    }
    await rest(400);
  }
  const since = await tab.evaluate(() => performance.now());
  await tab.evaluate((path) => __bench.watchPan(path), page.timeline);
  const y = box.y + box.height * 0.45;
  const mouse = (type, x, buttons) => cdp.send("Input.dispatchMouseEvent", { type, x, y, button: "left", buttons, clickCount: 1, pointerType: "mouse" });
  const [from, to] = [box.x + box.width * 0.8, box.x + box.width * 0.3];
  await mouse("mouseMoved", from, 0);
  await mouse("mousePressed", from, 1);
  await mouse("mouseMoved", from - 6, 1);
  await tab.evaluate(() => Object.assign(__bench.pan, { first: null, last: null }));
  // Sent at their times and not one after another's answer, as a hand moves on too.
  const start = Date.now();
  const sent = [];
  for (let at = 0; at < PAN_MS; at = Date.now() - start) {
    sent.push(mouse("mouseMoved", from + ((to - from) * at) / PAN_MS, 1));
    await rest(MOVE_MS);
  }
  await Promise.all(sent);
  await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const pan = await tab.evaluate(() => {
    const { first, last, frames, drawn } = __bench.pan;
    const n = (times) => times.filter((ms) => ms > first && ms <= last + 20).length;
    const seconds = (last - first) / 1000;
    return { pan_frames: n(frames) / seconds, pan: n(drawn) / seconds };
  });
  await mouse("mouseReleased", to, 0);
  await rest(300);
  return { ...pan, pan_longest: await tasksSince(tab, since) };
}

async function type(page, tab, cdp, key_ms) {
  await tab.evaluate(([field, rows, shown]) => (__bench.watchRows(rows, shown), __bench.focus(field)), [page.field, page.rows, page.shown]);
  const since = await tab.evaluate(() => performance.now());
  const keys = [];
  for (const key of plan.keys) {
    const is_back = key === "Backspace";
    const event = is_back ? { key, code: key, windowsVirtualKeyCode: 8 } : { key, text: key, unmodifiedText: key };
    // Not waited for: the page itself says when it has had them, and a page that is gone says so elsewhere.
    for (const type of ["keyDown", "keyUp"]) {
      const text = type === "keyDown" ? event.text : undefined;
      cdp.send("Input.dispatchKeyEvent", { ...event, type, text }).catch(() => {});
    }
    let [seen, end] = [{}, Infinity];
    do {
      await rest(25);
      seen = await tab.evaluate((still) => {
        const { n, rows, since, open } = __bench.key() ?? {};
        return { n, rows, open, is_still: open === 0 && since !== null && performance.now() - since > still };
      }, STILL_MS);
      // Counted from when the page has had the key; what is under way is waited for.
      if (seen.n === keys.length + 1) end = Math.min(end, Date.now() + key_ms);
    } while (seen.n !== keys.length + 1 || (!seen.is_still && (seen.open > 0 || Date.now() < end)));
    keys.push(seen.rows ?? null);
    await rest(40);
  }
  return { keys, keys_longest: await tasksSince(tab, since) };
}

const version = (await launch()).version();
const samples = {
  browser: `Chromium ${version}`,
  day: new Date().toISOString().slice(0, 10),
  cores: availableParallelism(),
  processor: cpus()[0]?.model ?? "unknown",
  memory_gb: totalmem() / 1e9,
  visits: [],
};
const failed = new Map();
const slow = new Set();
const key = ({ page, condition, facts }) => `${page}, ${condition}, ${facts}`;
for (const { facts, runs, pages } of plan.sizes) {
  for (const condition of plan.conditions) {
    const n = runs[condition.name];
    for (let run = 0; run < n; run += 1) {
      // Each begins in turn: what the machine does of its own hits all alike.
      const start = run % pages.length;
      for (const page of [...pages.slice(start), ...pages.slice(0, start)]) {
        const sample = { page: page.name, condition: condition.name, facts, run };
        // What failed at a size is not tried at a larger one, nor with a slower processor.
        const before = failed.get(page.name);
        if (before && facts >= before.facts && condition.cpu >= before.cpu) {
          if (run === 0) samples.visits.push({ ...sample, failure: `not tried: ${before.words}` });
          continue;
        }
        // A long visit differs little from the next one.
        if (slow.has(key(sample))) continue;
        const began = Date.now();
        try {
          await visit(page, condition.cpu, sample, run < condition.uses);
        } catch (error) {
          const words = String(error.message ?? error).split("\n")[0];
          sample.failure = words;
          failed.set(page.name, { facts, cpu: condition.cpu, words: `${words} at ${facts} facts` });
          await within(5_000, "closing", browser.close()).catch(() => {});
          await launch();
        }
        samples.visits.push(sample);
        const took = Date.now() - began;
        if (took > LONG_MS) slow.add(key(sample));
        say(`${facts} facts, ${condition.name}, ${run + 1} of ${n}, ${page.name}: ${sample.failure ?? `${(took / 1000).toFixed(1)} s`}`);
        for (const context of browser.contexts()) await context.close();
      }
    }
  }
}
await browser.close();
process.stdout.write(JSON.stringify(samples));
