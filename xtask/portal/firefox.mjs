// Frames and elements on the portal's pages in Firefox, which has no driver but WebDriver: `node firefox.mjs < plan.json`.
// Prints a line for each thing that must hold, and fails if one does not.
import { readFileSync } from "node:fs";

const plan = JSON.parse(readFileSync(0, "utf8"));
const PATIENCE_MS = 60_000;

let n_failed = 0;

async function ask(method, path, body) {
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch(plan.driver + path, { method, headers, body: body && JSON.stringify(body) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
  return value;
}

const options = { binary: plan.firefox, args: ["-headless"] };
const { sessionId } = await ask("POST", "/session", { capabilities: { alwaysMatch: { "moz:firefoxOptions": options } } });
const to = (method, path, body) => ask(method, `/session/${sessionId}${path}`, body);
const run = (script, ...args) => to("POST", "/execute/sync", { script, args });

async function until(name, script, ...args) {
  const end = Date.now() + PATIENCE_MS;
  let seen = "";
  while (Date.now() < end) {
    seen = await run(script, ...args).catch(String);
    if (seen === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${name} never held: ${JSON.stringify(seen)}`);
}

// Acts in the document of a frame, inside an element as well, and comes back.
async function inside(id, act) {
  const frame = await run("const it = document.getElementById(arguments[0]); return it.shadowRoot?.querySelector('iframe') ?? it;", id);
  await to("POST", "/frame", { id: frame });
  const result = await act();
  await to("POST", "/frame/parent", {});
  return result;
}

// The frame has the height that its document needs, and its document shows what it is to show.
async function stands(id, shows) {
  const needs = () => inside(id, async () => {
    await until(id, "return !!document.querySelector(arguments[0])", shows);
    return run("const { scrollHeight, clientHeight } = document.documentElement; \
return [Math.ceil(document.body.getBoundingClientRect().height), scrollHeight > clientHeight];");
  });
  const end = Date.now() + PATIENCE_MS;
  let [needed, scrolls] = await needs();
  const given = () => run("const it = document.getElementById(arguments[0]); \
return Number((it.shadowRoot?.querySelector('iframe') ?? it).height);", id);
  // A height travels by messages.
  while (((await given()) !== needed || scrolls) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    [needed, scrolls] = await needs();
  }
  if ((await given()) !== needed || scrolls) throw new Error(`${id}: ${await given()} of ${needed}, scrolls: ${scrolls}`);
  return needed;
}

async function must(name, act) {
  let why = "";
  try {
    await act();
  } catch (error) {
    why = String(error).split("\n").slice(0, 4).join(" ");
    n_failed += 1;
    await to("POST", "/frame", { id: null }).catch(() => {});
  }
  console.log(`${why ? "not ok" : "ok"} Firefox: ${name}${why && `: ${why}`}`);
}

await must("five embeds at their heights in two languages", async () => {
  await to("POST", "/url", { url: `${plan.portal}embeds.html` });
  for (const [id, lang] of Object.entries({ headline: "ru", chain: "kk", when: "kk", change: "kk", fact: "ru" })) {
    const height = await stands(id, `html[lang=${lang}] main.embed.is-one`);
    if (height < 150) throw new Error(`${id} is ${height} high`);
  }
  await until("each says that it is ready", "return seen.filter((said) => said.type === 'svodka:ready').length === 5");
});

await must("an element whose attributes change, and what it tells", async () => {
  await inside("change", () => run("self.isSame = true"));
  await run("const it = document.getElementById('change'); it.setAttribute('lang', 'ru'); it.setAttribute('theme', 'dark');");
  await stands("change", "html[lang=ru][data-theme=dark] main.embed.is-one");
  await inside("change", async () => {
    if (!(await run("return self.isSame === true"))) throw new Error("it was loaded again");
    // Drivers do not take a mark for something that can be clicked.
    await run("document.querySelector('.chart-mark').dispatchEvent(new MouseEvent('click', { bubbles: true }))");
    await until("the card", "return !!document.querySelector('.card:not([hidden])')");
  });
  await until("the choice is told", "return seen.some((said) => said[0] === 'svodka:select' && said[1] === 'change' && !!said[2].fact)");
  await run("document.getElementById('fact').setAttribute('view', 'parts')");
  await stands("fact", "#parts");
});

await must("an edition that is held fast", async () => {
  await to("POST", "/url", { url: `${plan.portal}editions.html` });
  for (const [id, status, says] of [
    ["live", "current", "За одиннадцать месяцев"],
    ["held", "superseded", "Бір жылда"],
    ["corrected", "corrected", "За одиннадцать месяцев"],
    ["element", "superseded", "over the year"],
  ]) {
    await stands(id, `main.embed.is-one .embed-foot[data-status=${status}]`);
    const text = await inside(id, () => run("return document.querySelector('main').innerText"));
    if (!text.includes(says)) throw new Error(`${id}: ${text.slice(0, 200)}`);
  }
});

await ask("DELETE", `/session/${sessionId}`);
process.exitCode = n_failed > 0 ? 1 : 0;
