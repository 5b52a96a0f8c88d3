// The list, the queries and our pack as files, made when they are missing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeItems } from './items.js';
import { makeQueries } from './queries.js';
import { SUMS } from './sums.js';

/** Makes what is missing for a list of this size; the pack always, as the engine may have changed. */
export function makeFiles(folder, size, packer) {
  mkdirSync(folder, { recursive: true });
  const list = join(folder, `items-${size}.json`);
  const queries = join(folder, `queries-${size}.json`);
  if (![list, queries].every(isKnown)) {
    const made = makeItems(size);
    writeFileSync(list, JSON.stringify(made.items));
    writeFileSync(queries, JSON.stringify(makeQueries(made)));
  }
  writeFileSync(join(folder, `pack-${size}.bin`), pack(packer, readFileSync(list)));
}

/** The files that are not what they were when the figures in RESULTS.md were taken. */
export function strangers(folder, sizes) {
  const names = sizes.flatMap((size) => [`items-${size}.json`, `queries-${size}.json`]);
  return names.filter((name) => !isKnown(join(folder, name)));
}

function isKnown(file) {
  return existsSync(file) && sum(readFileSync(file)) === SUMS[file.split('/').at(-1)];
}

export const sum = (bytes) => createHash('sha256').update(bytes).digest('hex');

function pack(packer, list) {
  const { status, stdout, stderr, error } = spawnSync(packer, { input: list, maxBuffer: 2 ** 28 });
  if (status !== 0) throw error ?? new Error(`${packer} did not succeed: ${stderr}`);
  return stdout;
}
