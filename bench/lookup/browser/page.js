// Runs in the page, one engine at a time; `drive.js` says when.
import { ENGINES } from '../engines/index.js';
import { readList } from '../engines/common.js';

const FIRST_QUERY = '食品经营';
const TOO_SLOW_TO_REPEAT_IN_MS = 30_000;
const modules = new Map();
let source;
let queries;
let engine;

globalThis.bench = {
  /** Loads the engines' code, and has pinyin-pro set up its tables: neither is timed. */
  async load(ids) {
    for (const { id, load } of ENGINES.filter(({ id }) => ids.includes(id))) modules.set(id, await load());
    readList(JSON.stringify([{ name: FIRST_QUERY, aliases: [] }]));
    return { isolated: globalThis.crossOriginIsolated };
  },

  async fetchList(count) {
    const fetched = async (file) => (await fetch(`/data/${file}`)).arrayBuffer();
    const list = new TextDecoder().decode(await fetched(`items-${count}.json`));
    source = { list, pack: new Uint8Array(await fetched(`pack-${count}.bin`)) };
    queries = JSON.parse(new TextDecoder().decode(await fetched(`queries-${count}.json`)));
  },

  /** Milliseconds from having the list's bytes to being ready to answer. */
  async build(id) {
    engine = await modules.get(id).create();
    const began = performance.now();
    await engine.build(source);
    return performance.now() - began;
  },

  outside: () => engine.outside?.() ?? 0,

  /** One query before all others; then every query, or every `each`th, once and timed alone; and all of them again. */
  ask(each) {
    const first = timed(FIRST_QUERY).took;
    const asked = queries.filter(({ i }) => i % each === 0);
    const began = performance.now();
    const answers = asked.map(({ i, q, targets }) => {
      const { took, found } = timed(q);
      const rank = Array.from(found).findIndex((id) => targets.includes(id)) + 1;
      return { i, took, rank };
    });
    const slow = performance.now() - began > TOO_SLOW_TO_REPEAT_IN_MS;
    asked.forEach(({ q }, at) => {
      answers[at].again = slow ? answers[at].took : timed(q).took;
    });
    return { first, answers };
  },

  close() {
    engine = undefined;
  },

  /** A fixed piece of work, to see how busy the machine is: its milliseconds. */
  spin() {
    const began = performance.now();
    let number = 1;
    for (let turn = 0; turn < 2e7; turn++) number = (Math.imul(number, 1664525) + 1013904223) | 0;
    globalThis.spun = number;
    return performance.now() - began;
  },
};
globalThis.benchIsReady = true;

function timed(query) {
  const began = performance.now();
  const found = engine.find(query);
  return { took: performance.now() - began, found };
}
