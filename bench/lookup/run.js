// The whole bench: makes the files, bundles the page, lets the engines take turns, writes the results.
// `cargo xtask bench lookup` builds our engine first and calls this; README.md explains.
import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drive } from './browser/drive.js';
import { bundle, weighCode, weighList, weighPinyin } from './bundle.js';
import { makeFiles, strangers } from './data/files.js';
import { ENGINES } from './engines/index.js';
import { section, warning } from './report/report.js';

/** What a person may choose. */
const CHOICES = {
  rounds: '5',
  sizes: '584,35800',
  engines: ENGINES.map(({ id }) => id).join(','),
  patience: '20',
};
/** What `cargo xtask` says: folders and programs. */
const GIVEN = ['work', 'engine', 'packer', 'browser', 'out'];
const { values: options } = parseArgs({
  options: Object.fromEntries([
    ...GIVEN.map((name) => [name, { type: 'string' }]),
    ...Object.entries(CHOICES).map(([name, usual]) => [name, { type: 'string', default: usual }]),
  ]),
});
const sizes = options.sizes.split(',').map(Number);
const engines = options.engines.split(',');
const data = join(options.work, 'data');

await bundle(options.work, options.engine);
for (const size of sizes) makeFiles(data, size, options.packer);
const code = new Map();
for (const id of engines) code.set(id, await weighCode(options.work, id));
const began = new Date();
const { version, isolated, turns } = await drive({
  folder: options.work,
  browser: options.browser,
  engines,
  sizes,
  rounds: Number(options.rounds),
  patience: Number(options.patience),
});
writeFileSync(join(options.work, 'turns.json'), JSON.stringify(turns));

const queriesOf = (size) => JSON.parse(readFileSync(join(data, `queries-${size}.json`), 'utf8'));
const text = [
  await head(),
  warning(turns),
  ...sizes.map((size) => section(size, turns, queriesOf(size), code, weighList(options.work, size))),
]
  .filter(Boolean)
  .join('\n\n');
if (options.out) writeFileSync(options.out, `${text}\n`);
console.log(text);

async function head() {
  const pinyin = await weighPinyin();
  const strange = strangers(data, sizes);
  const sameness =
    strange.length === 0
      ? 'The list and the queries are the known ones (data/sums.js).'
      : `Not the known list and queries (another ICU?): ${strange.join(', ')}; do not compare with other runs.`;
  const unusual = Object.entries(CHOICES)
    .filter(([name, usual]) => options[name] !== usual)
    .map(([name]) => ` --${name} ${options[name]}`);
  const kib = (bytes) => `${(bytes / 1024).toFixed(0)} KiB`;
  const facts = [
    `${began.toISOString().slice(0, 10)}, ${os.cpus().length} cores (${os.cpus()[0].model.trim()})`,
    `Chromium ${version}${isolated ? '' : ', NOT cross-origin isolated, so with a coarse clock'}`,
    `Node ${process.versions.node}`,
  ];
  return `# Results of the lookup's bench

Written by

    cargo xtask bench lookup${unusual.join('')}

${facts.join('; ')}. ${sameness}
Of the others' code pinyin-pro is ${kib(pinyin.brotli)} brotli (${kib(pinyin.gzip)} gzip). README.md explains.`;
}
