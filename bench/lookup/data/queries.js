// What is typed: about 320 queries of ten kinds, each made from an item of the list, so that what counts as found is
// known.
//
// `{ i, q, kind, target, targets, lit, chance }`, and `seq`, `step` where a query is one key of a longer typing. `lit`
// is how many items contain the query literally, `chance` how likely a target is among the first five of those by luck.
import { Dice } from './dice.js';
import { CLEAR, Kinds } from './kinds.js';
import { Oracle } from './oracle.js';
import { initialsOf } from './readings.js';

const SEED = 77;
const DRAWS = 3;
const PATIENCE = 30;

/** The queries for a list that `makeItems` made. */
export function makeQueries(list) {
  const oracle = new Oracle(list);
  const dice = new Dice(SEED ^ list.items.length);
  const kinds = new Kinds(oracle, dice);
  const sheet = new Sheet();

  typeCharacters(oracle, dice, sheet);
  sheet.fill('mid', 30, () => kinds.mid());
  sheet.fill('two', 20, () => kinds.twoWords());
  sheet.fill('two', 10, () => kinds.subItem());
  sheet.fill('alias', 26, () => kinds.alias());
  sheet.fill('pinyin', 33, () => kinds.pinyin());
  sheet.fill('initials', 30, () => kinds.initials());
  sheet.fill('typo-han', 22, () => kinds.characterSlip());
  sheet.fill('typo-py', 16, () => kinds.letterSlip());
  typeLetters(oracle, dice, sheet);
  return sheet.queries;
}

/** Eight names, character by character. */
function typeCharacters(oracle, dice, sheet) {
  for (let typed = 0; typed < 8; ) {
    const target = dice.pick(oracle.plain);
    if (oracle.cores[target].length < 6) continue;
    typed++;
    const search = (q) => oracle.withWords(q);
    const keys = Math.min(12, oracle.cores[target].length);
    sheet.type('keys-han', `h${typed}`, oracle.cores[target], keys, draftWith(oracle, target, search));
  }
}

/** Two names in pinyin and three in initials, letter by letter. */
function typeLetters(oracle, dice, sheet) {
  for (let typed = 0; typed < 5; ) {
    const target = dice.pick(oracle.plain);
    const syllables = oracle.syllables[target];
    if (syllables.length < 7) continue;
    typed++;
    if (typed <= 2) {
      const draft = draftWith(oracle, target, (q) => oracle.withLetters(q));
      sheet.type('keys-py', `p${typed}`, syllables.join(''), 16, draft);
    } else {
      const draft = draftWith(oracle, target, (q) => oracle.withInitials(q));
      sheet.type('keys-ini', `i${typed}`, initialsOf(syllables), 7, draft);
    }
  }
}

const draftWith = (oracle, target, search) => (q) =>
  ({ q, target, lit: search(q), targets: oracle.ofPair.around(target) });

class Sheet {
  queries = [];
  #taken = new Set();

  /** Adds `count` queries of a kind, each the clearest of a few drawn. */
  fill(kind, count, draw) {
    let added = 0;
    for (let tries = 0; added < count && tries < count * PATIENCE; tries++) {
      const draft = clearest(draw);
      if (!draft || this.#taken.has(kind + draft.q)) continue;
      this.#add(kind, draft);
      added++;
    }
  }

  /** Adds what stands in the field after each of so many keys; a text that is shorter stays as it is. */
  type(kind, seq, text, keys, draft) {
    for (let step = 1; step <= keys; step++) {
      this.#add(kind, draft(text.slice(0, step)), { seq, step });
    }
  }

  #add(kind, { q, target, targets, lit }, typing = {}) {
    this.#taken.add(kind + q);
    const chance = chanceOf(lit, targets);
    this.queries.push({ i: this.queries.length, q, kind, target, targets, lit: lit.length, chance, ...typing });
  }
}

function clearest(draw) {
  let best = null;
  for (let drawn = 0; drawn < DRAWS; drawn++) {
    const draft = draw();
    if (!draft || draft.lit.length === 0) continue;
    if (!best || draft.spread < best.spread) best = draft;
    if (best.spread <= CLEAR) break;
  }
  return best;
}

/** How likely one of the targets is among five drawn from what contains the query. */
function chanceOf(lit, targets) {
  if (lit.length === 0) return 0;
  const wanted = new Set(targets);
  const right = lit.filter((id) => wanted.has(id)).length;
  return Number((1 - chanceOfNone(lit.length, right)).toFixed(4));
}

function chanceOfNone(all, right) {
  let none = 1;
  for (let drawn = 0; drawn < 5 && drawn < all; drawn++) {
    const wrong = all - right - drawn;
    if (wrong <= 0) return 0;
    none *= wrong / (all - drawn);
  }
  return none;
}
