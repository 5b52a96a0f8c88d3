// The page, bundled; and what each engine costs to send: its code, and the list as it needs it.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';

const PAGE = '<!doctype html><meta charset="utf-8"><title>lookup</title><script type="module" src="/page.js"></script>';
const own = (path) => fileURLToPath(new URL(path, import.meta.url));
const HOW = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};

/** Writes the page and our engine into the folder that is served. */
export async function bundle(folder, engine) {
  for (const part of ['page.js', 'ours']) rmSync(join(folder, part), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await esbuild.build({ ...HOW, entryPoints: [own('browser/page.js')], splitting: true, outdir: folder });
  writeFileSync(join(folder, 'index.html'), PAGE);
  cpSync(engine, join(folder, 'ours'), { recursive: true });
}

/** Bytes of an engine's code to send, `{ gzip, brotli }`. */
export async function weighCode(folder, id) {
  return weighed(id === 'ours' ? ourCode(folder) : [await bundled(id)]);
}

/** Bytes of the list to send: `pack` for ours, and for the others `list`, the JSON of what they search in. */
export function weighList(folder, size) {
  const items = JSON.parse(readFileSync(join(folder, 'data', `items-${size}.json`), 'utf8'));
  const searched = JSON.stringify(items.map(({ name, aliases, dept }) => ({ name, aliases, dept })));
  const pack = readFileSync(join(folder, 'data', `pack-${size}.bin`));
  return { list: weighed([Buffer.from(searched)]), pack: weighed([pack]) };
}

/** What pinyin-pro alone weighs, for those who would do without. */
export async function weighPinyin() {
  const stdin = { contents: "export { pinyin } from 'pinyin-pro'", resolveDir: own('.') };
  const { outputFiles } = await esbuild.build({ ...HOW, stdin, write: false });
  return weighed([outputFiles[0].contents]);
}

const ourCode = (folder) => ['engine.js', 'engine_bg.wasm'].map((name) => readFileSync(join(folder, 'ours', name)));

async function bundled(id) {
  const { outputFiles } = await esbuild.build({ ...HOW, entryPoints: [own(`engines/${id}.js`)], write: false });
  return outputFiles[0].contents;
}

function weighed(parts) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 };
  const all = (bytesOf) => parts.reduce((sum, part) => sum + bytesOf(part).length, 0);
  return {
    gzip: all((part) => gzipSync(part, { level: 9 })),
    brotli: all((part) => brotliCompressSync(part, { params })),
  };
}
