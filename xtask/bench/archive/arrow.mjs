// Writes facts as an Arrow file with Perspective's own engine: `node arrow.mjs CLIENT FACTS ARROW`.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [client, from, to] = process.argv.slice(2);
const { table } = await import(pathToFileURL(client));
const facts = JSON.parse(readFileSync(from, "utf8"));
const DAY_MS = 86_400_000;
const named = ({ names, rows }) => rows.map((at) => (at < 0 ? null : names[at]));
const days = (column) => column.map((at, row) => (at ?? facts.stated[row]) * DAY_MS);
const { says, value, first, last, indicator, link, body, outlet } = facts;
const rows = await table({
  says: "string", value: "float", start: "date", end: "date",
  indicator: "string", link: "string", body: "string", outlet: "string",
});
await rows.update({
  says, value, start: days(first), end: days(last),
  indicator: named(indicator), link: named(link), body: named(body), outlet: named(outlet),
});
// Not compressed within: brotli does that better on the way.
writeFileSync(to, new Uint8Array(await (await rows.view()).to_arrow({ compression: null })));
process.exit(0);
