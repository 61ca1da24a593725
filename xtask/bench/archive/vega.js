// Vega-Lite, vis-timeline and Tabulator. The specification is compiled beforehand, so that no compiler is loaded.
import { View, parse } from "vega";
import { Timeline } from "vis-timeline/esnext";
import { DataSet } from "vis-data/esnext";
import { FilterModule, FormatModule, ResizeColumnsModule, SortModule, Tabulator } from "tabulator-tables";
import "vis-timeline/styles/vis-timeline-graph2d.min.css";
import "tabulator-tables/dist/css/tabulator.min.css";
import specification from "vega-compiled";
import { columns, ofMostFrequent } from "./facts.js";
import { TWO_YEARS, element, run, say } from "./page.js";

Tabulator.registerModule([FilterModule, FormatModule, ResizeColumnsModule, SortModule]);
let times;
let grid;

run({
  chart: (rows) =>
    new View(parse(specification), { renderer: "canvas", container: element("chart") })
      .insert("figures", ofMostFrequent(rows))
      .runAsync(),
  timeline: (rows) => {
    const names = [...new Set(rows.map((row) => row.link))];
    const groups = names.map((link) => ({ id: link, content: link || "–" }));
    const items = rows.map(({ id, says, start, end, link }) => ({
      id, group: link, content: says, start, end: end > start ? end : undefined, type: end > start ? "range" : "point",
    }));
    // Neither `start` nor `end` among the options: with them the first drawing takes ten times as long.
    times = new Timeline(element("timeline"), new DataSet(items), new DataSet(groups), {
      height: "300px", stack: false, showCurrentTime: false, selectable: false,
    });
  },
  table: (rows) =>
    new Promise((done) => {
      grid = new Tabulator(element("table"), {
        data: rows,
        height: 400,
        index: "id",
        layout: "fitColumns",
        columns: columns.map(({ title, width, text }, at) => ({
          title, width, field: `column${at}`, formatter: (cell) => text(cell.getData()),
        })),
      });
      grid.on("dataFiltered", (_, left) => say(left.length));
      grid.on("tableBuilt", done);
    }),
  near: () => times.setWindow(...TWO_YEARS, { animation: false }),
  filter: (keep) => (keep ? grid.setFilter(keep) : grid.clearFilter()),
});
