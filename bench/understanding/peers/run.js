// `node bench/understanding/peers/run.js [work.tsv|holdout.tsv ...]`: what the libraries of `bench/lookup` make of the
// labelled queries. Prints tables of shares, never a single query: the held-out half stays unseen.
//
// Each is asked twice: knowing the names (and departments) alone, as they come with a catalogue, and knowing all the
// other names the town has collected too. Its packages are those of `bench/lookup`: `npm ci` there comes first.
import { ENGINES } from '../../lookup/engines/index.js';
import { label } from '../../lookup/report/report.js';
import { table } from '../../lookup/report/table.js';
import { score, summary } from './score.js';
import { readEntries, readQueries, readTwins } from './tables.js';

const files = process.argv.slice(2);
const twins = readTwins();
const same = (id) => twins.get(id) ?? id;
const entries = readEntries();
const plain = entries.map((entry) => ({ ...entry, aliases: [] }));

for (const file of files.length > 0 ? files : ['work.tsv', 'holdout.tsv']) {
  const queries = readQueries(file);
  const rows = [];
  for (const engine of ENGINES.filter(({ id }) => id !== 'ours')) {
    rows.push({ name: `${label(engine)}; names`, scores: await ask(engine, plain, queries) });
    rows.push({ name: `${label(engine)}; and other names`, scores: await ask(engine, entries, queries) });
  }
  console.log(`## ${file}: ${queries.length} queries\n\n${overall(rows)}\n\n${byKind(rows)}\n`);
}

async function ask(engine, known, queries) {
  const { create } = await engine.load();
  const asked = create();
  await asked.build({ list: JSON.stringify(known.map((entry, id) => ({ ...entry, id }))) });
  return queries.map((query) => score(query, asked.find(query.query).map((id) => known[id].id), same));
}

function overall(rows) {
  const heads = ['', 'first', 'among 3', 'among 10', 'MRR', 'nothing said', 'none refused'];
  const cells = rows.map(({ name, scores }) => {
    const { first, three, ten, reciprocal, silent, refused } = summary(scores);
    return [name, ...[first, three, ten].map(percent), reciprocal.toFixed(3), percent(silent), percent(refused)];
  });
  return table(heads, cells);
}

/** The share of each kind that is right first. */
function byKind(rows) {
  const kinds = [...new Set(rows[0].scores.map(({ kind }) => kind))].filter((kind) => kind !== 'none');
  const of = (scores, kind) => scores.filter((one) => one.kind === kind);
  const heads = ['first', ...kinds.map((kind) => `${kind} (${of(rows[0].scores, kind).length})`)];
  const cells = rows.map(({ name, scores }) => {
    return [name, ...kinds.map((kind) => percent(summary(of(scores, kind)).first))];
  });
  return table(heads, cells);
}

function percent(share) {
  return `${(100 * share).toFixed(0)} %`;
}
