// Packs a folder's files as the server would, but faster, and asks the server once for each, as a busy host knows its
// files: `node warm.mjs FOLDER ADDRESS PACKED`.
import { createHash } from "node:crypto";
import { mkdirSync, existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const [folder, address, packed] = process.argv.slice(2);
const pack = promisify(brotliCompress);
// What no measured page asks for: other languages, single releases, scripts of pages opened from disk.
const SKIPPED = /\.(kk|en)\.json$|^archive\/(releases|registry)\/|^disk|^i18n\/.*(kk|en)\.ftl$/;
const TEXT = /\.(html|css|js|mjs|json|wasm|arrow|svg|ftl|txt)$/;

mkdirSync(packed, { recursive: true });
const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1).replaceAll("\\", "/"))
  .filter((name) => !SKIPPED.test(name));
const one = async (name) => {
  const plain = readFileSync(join(folder, name));
  const kept = join(packed, createHash("sha256").update(plain).digest("hex"));
  if (TEXT.test(name) && !existsSync(kept)) {
    const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants;
    const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 22, [BROTLI_PARAM_SIZE_HINT]: plain.length };
    writeFileSync(`${kept}.${process.pid}`, await pack(plain, { params }));
    renameSync(`${kept}.${process.pid}`, kept);
  }
  const answer = await fetch(new URL(encodeURI(name), address), { headers: { "accept-encoding": "br" } });
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  await answer.arrayBuffer();
};
// Two at once, for two cores.
const work = async () => {
  for (let name = names.pop(); name; name = names.pop()) await one(name);
};
await Promise.all([work(), work()]);
