// Observable Plot, TimelineJS, and a table by hand, as neither brings one.
import * as Plot from "@observablehq/plot";
import { columns, day, ofMostFrequent } from "./facts.js";
import { TWO_YEARS, element, run, say } from "./page.js";

const ROW_PX = 28;
const SEEN = Math.ceil(400 / ROW_PX) + 2;
let all;
let shown;
let box;

function draw() {
  const first = Math.floor(box.scrollTop / ROW_PX);
  const seen = shown.slice(first, first + SEEN).map((row, at) => {
    const line = document.createElement("div");
    line.className = "row";
    line.style.top = `${(first + at) * ROW_PX}px`;
    line.append(...columns.map(({ text }) => Object.assign(document.createElement("span"), { textContent: text(row) })));
    return line;
  });
  const whole = box.firstElementChild;
  whole.style.height = `${shown.length * ROW_PX}px`;
  whole.replaceChildren(...seen);
  say(shown.length);
}

// Its script is no module; asked for at once, and the charts do not wait for it.
const script = new Promise((done, fail) => {
  const tag = Object.assign(document.createElement("script"), { src: "./timeline/js/timeline.js", onload: done, onerror: fail });
  const styles = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "./timeline/css/timeline.css" });
  document.head.append(tag, styles);
});

const date = (ms) => {
  const [year, month, date] = day(ms).split("-");
  return { year, month, day: date };
};

run({
  chart: (rows) =>
    element("chart").append(
      Plot.plot({
        width: 1232,
        height: 240,
        marginLeft: 60,
        x: { type: "utc", label: null },
        y: { grid: true, label: null },
        marks: [Plot.dot(ofMostFrequent(rows), { x: "end", y: "value", fill: "body", r: 3 })],
      }),
    ),
  timeline: async (rows) => {
    const events = rows.map(({ id, says, start, end, link }) => ({
      start_date: date(start), end_date: end > start ? date(end) : undefined,
      unique_id: `f${id}`, group: link, text: { headline: says },
    }));
    await script;
    const timeline = new TL.Timeline("timeline", { events }, {
      language: "ru", font: null, script_path: "./timeline/js/", hash_bookmark: false, duration: 0, start_at_end: false,
    });
    await new Promise((done) => timeline.on("ready", done));
  },
  table: (rows) => {
    [all, shown, box] = [rows, rows, element("table")];
    box.className = "rows";
    box.replaceChildren(Object.assign(document.createElement("div"), { className: "all" }));
    box.addEventListener("scroll", draw, { passive: true });
    draw();
  },
  near: () => {},
  filter: (keep) => {
    shown = keep ? all.filter(keep) : all;
    box.scrollTop = 0;
    draw();
  },
});
