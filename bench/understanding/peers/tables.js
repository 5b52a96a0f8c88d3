// Reads the catalogue and the labelled queries, as far as the measure needs them.
import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');

/** A table's rows by their heads; lines that begin with `#` are remarks. */
export function parseTable(tsv) {
  const [heads, ...rows] = tsv
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  return rows.map((cells) => Object.fromEntries(heads.map((head, at) => [head, cells[at] ?? ''])));
}

/** Everything that can be found, `{ id, name, dept, aliases }`: every item by its code, every bundle as `bundle:id`. */
export function readEntries() {
  const bodies = new Map(named(read('catalogue/bodies.toml')));
  const items = parseTable(read('catalogue/items.tsv')).map(({ code, name, body }) => {
    return { target: code, id: code, name, dept: bodies.get(body) ?? '' };
  });
  const bundles = readdirSync(new URL('catalogue/bundles/', root)).map((file) => {
    const [[id, name]] = named(read(`catalogue/bundles/${file}`));
    return { target: id, id: `bundle:${id}`, name, dept: '' };
  });
  const called = new Map();
  for (const { target, alias } of parseTable(read('catalogue/aliases.tsv'))) {
    called.set(target, [...(called.get(target) ?? []), alias]);
  }
  return [...items, ...bundles].map(({ target, ...entry }) => ({ ...entry, aliases: called.get(target) ?? [] }));
}

/** An item's code to the one whose page it shares. */
export function readTwins() {
  const twins = parseTable(read('catalogue/twins.tsv'));
  return new Map(twins.map(({ code, canonical }) => [code, canonical]));
}

/** The labelled queries of a file, `{ query, kind, answers }`; no answers where no window does such a thing. */
export function readQueries(file) {
  return parseTable(read(`bench/understanding/${file}`)).map(({ query, kind, answers }) => {
    return { query, kind, answers: answers === 'none' ? [] : answers.split('|') };
  });
}

/** The ids of a TOML file with the names that stand below them. */
const named = (toml) => [...toml.matchAll(/^id = "(.+)"\nname = "(.+)"$/gm)].map(([, id, name]) => [id, name]);
