// Change, chain, parts and strip with Observable Plot: its own defaults, direct labels, no extras.
import * as Plot from "@observablehq/plot";
import { load } from "./data.js";

const { release, figures, words } = await load();
const byId = new Map(figures.map((fact) => [fact.id, fact]));
const width = Math.min(1180, document.documentElement.clientWidth - 48);
const put = (id, options) => document.getElementById(id).append(Plot.plot({ width, ...options }));

document.getElementById("title").textContent = release.title.ru;

const changed = figures.find((fact) => fact.change);
const levels = [
  { period: changed.change.baseline, number: Number(changed.change.from) },
  { period: changed.period, number: changed.number },
];
put("change", {
  height: 140,
  marginLeft: 140,
  x: { grid: true },
  y: { label: null },
  marks: [
    Plot.barX(levels, { x: "number", y: "period" }),
    Plot.text(levels, { x: "number", y: "period", text: "number", dx: 6, textAnchor: "start" }),
    Plot.ruleX([0]),
  ],
});

const counts = figures.filter((fact) => fact.link && fact.unit === "1");
const rank = (fact) => counts.filter((other) => other.link === fact.link).indexOf(fact);
const onChain = counts.map((fact) => ({ ...fact, rank: rank(fact) }));
put("chain", {
  height: 420,
  marginLeft: 120,
  x: { type: "log", grid: true, label: null },
  y: { axis: null },
  fy: { label: null, domain: ["advertising", "sale", "organisation", "production", "seizure", "money"] },
  marks: [
    Plot.barX(onChain, { x1: 1, x2: "number", y: "rank", fy: "link", title: (fact) => fact.says.ru }),
    Plot.text(onChain, {
      x: 1, y: "rank", fy: "link", dx: 6, textAnchor: "start",
      text: (fact) => `${words(fact)} ${fact.name}`,
    }),
  ],
});

const parts = figures
  .filter((fact) => fact.part_of)
  .map((part) => ({ part, whole: byId.get(part.part_of) }))
  .flatMap(({ part, whole }) => [
    { pair: whole.name, name: words(whole), share: 100, fill: "lightgrey" },
    { pair: whole.name, name: words(part), share: (100 * part.number) / whole.number, fill: "steelblue" },
  ]);
put("parts", {
  height: 200,
  marginLeft: 220,
  x: { label: "%", grid: true },
  y: { axis: null },
  fy: { label: null },
  marks: [
    Plot.barX(parts, { x: "share", y: "name", fy: "pair", fill: "fill" }),
    Plot.text(parts, { x: 0, y: "name", fy: "pair", text: "name", dx: 6, textAnchor: "start" }),
  ],
});

const paragraphs = release.source.text.paragraphs.map(([start, end], index) => ({
  paragraph: index + 1,
  length: end - start,
}));
const ticks = release.facts.map((fact) => ({
  paragraph: fact.locator.paragraph,
  at: fact.locator.start - release.source.text.paragraphs[fact.locator.paragraph - 1][0],
  says: fact.says.ru,
}));
put("strip", {
  height: 460,
  x: { label: null },
  y: { label: null },
  marks: [
    Plot.barX(paragraphs, { x: "length", y: "paragraph", fill: "lightgrey" }),
    Plot.tickX(ticks, { x: "at", y: "paragraph", title: "says" }),
  ],
});
