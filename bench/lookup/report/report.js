// The results in words: RESULTS.md.
import { readFileSync } from 'node:fs';
import { ENGINES } from '../engines/index.js';
import { mean, summary } from './statistics.js';
import { table } from './table.js';

const { dependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

const MIB = 2 ** 20;
const inMs = (ms) => `${number(ms)} ms`;
const inKib = (kib) => `${number(kib)} KiB`;
/** Above so much use by others times are not to be trusted. */
const BUSY_IN_CORES = 0.4;
/** Everything where less is better, and how it is told. */
const MEASURES = [
  { name: 'ready to answer', of: ({ ready }) => ready, tell: inMs },
  { name: 'memory', of: ({ heap }) => heap / MIB, tell: (mib) => `${number(mib)} MiB` },
  { name: 'a query, p50', of: ({ once }) => once.p50, tell: inMs },
  { name: 'a query, p95', of: ({ once }) => once.p95, tell: inMs },
  { name: 'a query, p99', of: ({ once }) => once.p99, tell: inMs },
  { name: 'again, p50', of: ({ again }) => again.p50, tell: inMs },
  { name: 'again, p95', of: ({ again }) => again.p95, tell: inMs },
  { name: 'again, p99', of: ({ again }) => again.p99, tell: inMs },
  { name: 'code to send, brotli', of: ({ code }) => code.brotli / 1024, tell: inKib },
  { name: 'list to send, brotli', of: ({ data }) => data.brotli / 1024, tell: inKib },
];

/** One section for each size: what it is, ours beside the best, recall by kind, and how quiet the machine was. */
export function section(size, turns, queries, code, { list, pack }) {
  const rows = ENGINES.flatMap((engine) => {
    const own = turns.filter((turn) => turn.id === engine.id && turn.size === size);
    if (own.length === 0) return [];
    const data = engine.id === 'ours' ? pack : list;
    return [{ ...engine, label: label(engine), ...summary(own, queries), code: code.get(engine.id), data }];
  });
  const heading = `## ${size.toLocaleString('en')} items`;
  const parts = [heading, figures(rows), ratios(rows), kinds(rows, queries), noise(rows)];
  return parts.filter(Boolean).join('\n\n');
}

/** An engine's name with the version of its package, and its set-up where there are two. */
export function label({ name, part, how }) {
  const versioned = part ? `${name} ${dependencies[part]}` : name;
  return how ? `${versioned}, ${how}` : versioned;
}

/** A warning when others had much of the machine meanwhile. */
export function warning(turns) {
  const used = mean(turns.map((turn) => turn.noise ?? 0));
  if (used < BUSY_IN_CORES) return '';
  const cores = `${used.toFixed(1)} cores on average`;
  return `**The machine was busy: others used ${cores}. Times are upper bounds; recall, memory and bytes hold.**`;
}

function figures(rows) {
  const heads = [
    'engine',
    'ready, ms (first round)',
    'memory, MiB',
    'first of all, ms',
    'a query p50 / p95 / p99, ms',
    'again',
    'code, KiB brotli (gzip)',
    'list, KiB brotli (gzip)',
    'recall@5',
    'MRR',
  ];
  const cells = rows.map((row) => [
    row.label,
    `${number(row.ready)} (${number(row.readyFirst)})`,
    number(row.heap / MIB),
    number(row.first),
    spread(row.once),
    spread(row.again),
    sizes(row.code),
    sizes(row.data),
    row.recall.toFixed(3),
    row.reciprocalRank.toFixed(3),
  ]);
  return table(heads, cells);
}

function ratios(rows) {
  const ours = rows.find(({ id }) => id === 'ours');
  const peers = rows.filter(({ peer }) => peer);
  if (!ours || peers.length === 0) return '';
  const surest = best(peers, ({ recall }) => -recall);
  const against = (peer, { of, tell }) => `${tell(of(peer))}: ${number(of(peer) / of(ours))}×`;
  const cells = MEASURES.map((measure) => {
    const least = best(peers, measure.of);
    const other = `${least.label}, ${against(least, measure)}`;
    return [measure.name, measure.tell(measure.of(ours)), other, against(surest, measure)];
  });
  const points = (peer) => `${peer.recall.toFixed(3)}: ${signed(ours.recall - peer.recall)}`;
  cells.push(['recall@5', ours.recall.toFixed(3), `${surest.label}, ${points(surest)}`, points(surest)]);
  const heads = ['', 'ours', 'the best library in this very measure', `${surest.label}, the best in recall`];
  return `Ours beside the libraries; 10× means that theirs is ten times as much.\n\n${table(heads, cells)}`;
}

function kinds(rows, queries) {
  const all = [...new Set(queries.map(({ kind }) => kind))];
  const of = (kind) => queries.filter((query) => query.kind === kind);
  const luck = all.map((kind) => mean(of(kind).map(({ chance }) => chance)).toFixed(2));
  const cells = rows.map(({ label, byKind }) => [label, ...all.map((kind) => byKind[kind].toFixed(2))]);
  const heads = ['recall@5', ...all.map((kind) => `${kind} (${of(kind).length})`)];
  return table(heads, [['luck, of what matches literally', ...luck], ...cells]);
}

function noise(rows) {
  const list = (numbers, digits) => numbers.map((one) => one?.toFixed(digits) ?? '?').join(' ');
  const cells = rows.map((row) => [row.label, String(row.rounds), list(row.noise, 2), list(row.spin, 0)]);
  const heads = ['engine', 'rounds', 'cores others used meanwhile', 'a fixed piece of work before, ms'];
  return `How quiet the machine was:\n\n${table(heads, cells)}`;
}

const best = (rows, of) => rows.reduce((least, row) => (of(row) < of(least) ? row : least));
const spread = ({ p50, p95, p99 }) => [p50, p95, p99].map(number).join(' / ');
const sizes = ({ gzip, brotli }) => `${number(brotli / 1024)} (${number(gzip / 1024)})`;
const signed = (difference) => (difference >= 0 ? '+' : '−') + Math.abs(difference).toFixed(3);

/** Three digits that count. */
function number(value) {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  if (value >= 10) return value.toFixed(1);
  return value >= 1 ? value.toFixed(2) : value.toFixed(3);
}
