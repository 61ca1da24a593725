// The dated facts with TimelineJS 3, in Russian, without its fonts and without media.
import { load } from "./data.js";

const { release, figures, words } = await load();
const date = (text) => {
  const [year, month, day] = text.split("-");
  return { year, month, day };
};
const span = (text) => {
  const [start, end] = text.split("/");
  return { start_date: date(start), ...(end && { end_date: date(end) }) };
};
const dated = release.facts.filter((fact) => fact.kind === "event" || fact.kind === "date");
const events = [
  ...dated.map((fact) => ({
    ...span(fact.date),
    unique_id: fact.id,
    text: { headline: fact.says.ru },
  })),
  ...figures.map((fact) => ({
    ...span(fact.period),
    unique_id: fact.id,
    text: { headline: `${words(fact)} ${fact.name}`, text: fact.says.ru },
  })),
];
new TL.Timeline("timeline", { events }, { language: "ru", font: null, script_path: "./timeline/js/", hash_bookmark: false });
