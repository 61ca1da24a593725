// What all peers' pages read: the facts as columns, names by their number.
const HEDGE = { more_than: "более ", at_least: "не менее ", about: "около ", nearly: "почти ", up_to: "до " };
const DAY_MS = 86_400_000;

// One object a fact, its texts shared with all others that have the same name.
export function rowsOf(facts) {
  const { says, value, first, last, stated } = facts;
  const named = (column) => column.rows.map((at) => (at < 0 ? "" : column.names[at]));
  const hedges = named(facts.hedge).map((code) => HEDGE[code] ?? "");
  const [units, indicators, links, bodies, outlets, places] =
    [facts.unit, facts.indicator, facts.link, facts.body, facts.outlet, facts.place].map(named);
  return says.map((text, id) => ({
    id,
    says: text,
    value: value[id],
    hedge: hedges[id],
    unit: units[id],
    indicator: indicators[id],
    link: links[id],
    body: bodies[id],
    outlet: outlets[id],
    place: places[id],
    // Where no period is stated, the day of the statement stands for it.
    start: (first[id] ?? stated[id]) * DAY_MS,
    end: (last[id] ?? stated[id]) * DAY_MS,
    stated: stated[id] * DAY_MS,
  }));
}

// The figures of the indicator that has most of them.
export function ofMostFrequent(rows) {
  const counts = new Map();
  for (const { indicator } of rows) if (indicator) counts.set(indicator, (counts.get(indicator) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a)[0];
  return rows.filter((row) => row.indicator === most && row.value !== null);
}

const number = new Intl.NumberFormat("ru");
// Written only for rows in sight.
export const amount = ({ value, hedge, unit }) =>
  value === null ? "" : `${hedge}${number.format(value)}${unit && unit !== "1" ? ` ${unit}` : ""}`;
export const day = (ms) => new Date(ms).toISOString().slice(0, 10);
export const period = ({ start, end }) => (start === end ? day(start) : `${day(start)} – ${day(end)}`);
export const columns = [
  { title: "Значение", width: 140, text: amount },
  { title: "Период", width: 190, text: period },
  { title: "Факт", width: 520, text: (row) => row.says },
  { title: "Кто сообщает", width: 190, text: (row) => row.body },
  { title: "Издание", width: 190, text: (row) => row.outlet },
];
