// What both halves of the page read: the archive's own files.
const json = (address) => fetch(address).then((answer) => answer.json());
const both = Promise.all([json("./release.json"), json("./registry.json")]);

export async function load() {
  const [release, registry] = await both;
  const noun = new Map(registry.indicators.map((row) => [row.id, row.name.ru]));
  const symbol = new Map(registry.units.map((row) => [row.id, row.symbol.ru]));
  const figures = release.facts
    .filter((fact) => fact.kind === "figure")
    .map((fact) => ({ ...fact, number: Number(fact.value), name: noun.get(fact.indicator) }));
  const hedge = { more_than: "более ", at_least: "не менее ", about: "около ", nearly: "почти " };
  const words = (fact) =>
    `${hedge[fact.qualifier] ?? ""}${fact.number.toLocaleString("ru")} ${symbol.get(fact.unit) ?? ""}`;
  return { release, figures, words };
}
