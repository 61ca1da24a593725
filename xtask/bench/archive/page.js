// What all peers' pages do alike: the order of their work, the marks, and the text by which rows are found.
import { rowsOf } from "./facts.js";

window.benchPrepared = false;

export const element = (id) => document.getElementById(id);
export const frame = () => new Promise((done) => requestAnimationFrame(done));

// Two frames, so that what is drawn is painted before the next work begins.
export async function painted(name) {
  await frame();
  await frame();
  performance.mark(`peer:${name}`);
}

export const load = () => fetch("./facts.json").then((answer) => answer.json()).then(rowsOf);

// `near` shows two years of the timeline; `filter` leaves the rows that it is told to leave.
export async function run({ chart, timeline, table, near, filter }) {
  const rows = await load();
  await chart(rows);
  await painted("first-chart");
  await Promise.all([timeline(rows), table(rows)]);
  await painted("ready");
  window.benchNear = near;
  // Prepared once everything is drawn, so that it costs neither the first look nor the first key.
  await new Promise((done) => setTimeout(done));
  const texts = rows.map(({ says, indicator, body, outlet }) => `${says} ${indicator} ${body} ${outlet}`.toLowerCase());
  element("words").addEventListener("input", ({ target }) => {
    const words = target.value.trim().toLowerCase();
    filter(words === "" ? null : (row) => texts[row.id].includes(words));
  });
  window.benchPrepared = true;
}

export const TWO_YEARS = [Date.UTC(2023, 0, 1), Date.UTC(2025, 0, 1)];
export const say = (n) => (element("shown").value = String(n));
