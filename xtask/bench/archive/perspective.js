// Perspective 4.3: viewer, data grid and d3fc over one table in a worker, read from an Arrow file.
import perspective from "@perspective-dev/client";
import viewers from "@perspective-dev/viewer";
import "@perspective-dev/viewer-datagrid";
import "@perspective-dev/viewer-d3fc";
import "@perspective-dev/viewer/dist/css/pro.css";
import { element, painted } from "./page.js";

const facts = fetch("./facts.arrow").then((answer) => answer.arrayBuffer());
// Both asked for at once.
const server = fetch("./perspective-server.wasm");
const client = fetch("./perspective-viewer.wasm");
perspective.init_server(server);
await viewers.init_client(client);
const engine = await perspective.worker();
const table = await engine.table(await facts);

async function viewer(id, settings) {
  const viewer = document.createElement("perspective-viewer");
  viewer.style.cssText = "display:block;height:100%";
  element(id).append(viewer);
  await viewer.load(table);
  await viewer.restore({ settings: false, theme: "Pro Light", ...settings });
  return viewer;
}

await viewer("chart", {
  plugin: "X/Y Scatter",
  columns: ["end", "value", "body"],
  filter: [["indicator", "==", document.body.dataset.subject]],
});
await painted("first-chart");
const [, rows] = await Promise.all([
  viewer("timeline", {
    plugin: "Y Bar",
    expressions: { month: `bucket("start", 'M')` },
    group_by: ["month"],
    split_by: ["link"],
    columns: ["says"],
    aggregates: { says: "count" },
  }),
  viewer("table", { plugin: "Datagrid", columns: ["value", "start", "end", "says", "body", "outlet"] }),
]);
await painted("ready");

// The text of a fact alone: a column of all texts together would double the table.
element("words").addEventListener("input", ({ target }) => {
  const words = target.value.trim();
  rows.restore({ filter: words === "" ? [] : [["says", "contains", words]] });
});
window.benchPrepared = true;
