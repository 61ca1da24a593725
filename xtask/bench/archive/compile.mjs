// Compiles a Vega-Lite specification to Vega: `node compile.mjs VEGA-LITE FROM TO`.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [library, from, to] = process.argv.slice(2);
const { compile } = await import(pathToFileURL(library));
writeFileSync(to, JSON.stringify(compile(JSON.parse(readFileSync(from, "utf8"))).spec));
