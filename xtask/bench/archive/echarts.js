// ECharts and AG Grid Community, only the modules that are used.
import { use, init } from "echarts/core";
import { CustomChart, ScatterChart } from "echarts/charts";
import { DataZoomInsideComponent, GridComponent } from "echarts/components";
import { CanvasRenderer } from "echarts/renderers";
import { ClientSideRowModelModule, ExternalFilterModule, ModuleRegistry, RowApiModule, createGrid } from "ag-grid-community";
import { columns, ofMostFrequent } from "./facts.js";
import { TWO_YEARS, element, run, say } from "./page.js";

use([ScatterChart, CustomChart, GridComponent, DataZoomInsideComponent, CanvasRenderer]);
ModuleRegistry.registerModules([ClientSideRowModelModule, ExternalFilterModule, RowApiModule]);
let times;
let grid;
let keep = null;

run({
  chart: (rows) => {
    const chart = init(element("chart"));
    const data = ofMostFrequent(rows).map(({ end, value }) => [end, value]);
    chart.setOption({
      animation: false,
      grid: { left: 60, right: 10, top: 10, bottom: 25 },
      xAxis: { type: "time" },
      yAxis: { type: "value" },
      series: { type: "scatter", data, symbolSize: 6, progressive: 0 },
    });
  },
  timeline: (rows) => {
    times = init(element("timeline"));
    const lanes = [...new Set(rows.map((row) => row.link))];
    const laneOf = new Map(lanes.map((lane, at) => [lane, at]));
    // Facts of one lane are spread over its height, so that they do not all hide one another.
    const spread = (id) => ((id * 7) % 13) / 16 - 0.375;
    const data = new Float64Array(rows.length * 2);
    rows.forEach(({ id, start, link }, at) => {
      data[2 * at] = start;
      data[2 * at + 1] = laneOf.get(link) + spread(id);
    });
    times.setOption({
      animation: false,
      grid: { left: 100, right: 10, top: 10, bottom: 25 },
      xAxis: { type: "time" },
      yAxis: { min: -0.5, max: lanes.length - 0.5, interval: 1, axisLabel: { formatter: (at) => lanes[Math.round(at)] || "–" } },
      dataZoom: { type: "inside", filterMode: "filter", throttle: 0 },
      // Not `progressive`: pieces of the drawing would be spread over many frames.
      series: { type: "scatter", data, dimensions: ["day", "lane"], symbolSize: 4, large: true, largeThreshold: 2000, progressive: 0 },
    });
  },
  table: (rows) =>
    new Promise((done) => {
      grid = createGrid(element("table"), {
        rowData: rows,
        columnDefs: columns.map(({ title, width, text }) => ({
          headerName: title, width, valueGetter: ({ data }) => text(data), sortable: false,
        })),
        suppressColumnVirtualisation: true,
        animateRows: false,
        isExternalFilterPresent: () => keep !== null,
        doesExternalFilterPass: ({ data }) => keep(data),
        onModelUpdated: ({ api }) => say(api.getDisplayedRowCount()),
        onFirstDataRendered: done,
      });
    }),
  near: () => times.dispatchAction({ type: "dataZoom", startValue: TWO_YEARS[0], endValue: TWO_YEARS[1] }),
  filter: (next) => {
    keep = next;
    grid.onFilterChanged();
  },
});
