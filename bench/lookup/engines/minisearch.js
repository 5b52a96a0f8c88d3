// MiniSearch leaves Chinese in one piece, so it gets pairs of characters; pinyin is found by its beginning, with slips
// allowed in long words. All words must be there, or else any.
import MiniSearch from 'minisearch';
import {
  bigrams, initials, initialsFromWithin, isLatin, MOST, readList, spelled, spelledFromWithin,
} from './common.js';

const CHARACTERS = ['name', 'aliases', 'dept'];
const HOW = {
  prefix: (term) => isLatin(term) || term.length === 1,
  fuzzy: (term) => (isLatin(term) && term.length >= 6 ? 0.15 : false),
  combineWith: 'AND',
};
const BOOST = { name: 3, aliases: 2, dept: 0.5, spelled: 3, initials: 3, spelledWithin: 1, initialsWithin: 1 };

/** `within`: with pinyin from every syllable of a name on. */
export function createWith({ within }) {
  const letters = ['spelled', 'initials', ...(within ? ['spelledWithin', 'initialsWithin'] : [])];
  const engine = new MiniSearch({
    fields: [...CHARACTERS, ...letters],
    tokenize: (text, field) => (letters.includes(field) ? text.split(' ') : bigrams(text)),
    processTerm: (term) => term,
    autoVacuum: false,
  });
  const ways = [CHARACTERS, letters].map((fields) => ({
    ...HOW,
    fields,
    boost: Object.fromEntries(fields.map((field) => [field, BOOST[field]])),
  }));
  return {
    build({ list }) {
      engine.addAll(readList(list).map((item) => document(item, within)));
    },
    find(query) {
      const way = ways[isLatin(query) ? 1 : 0];
      let found = engine.search(query, way);
      if (found.length === 0) found = engine.search(query, { ...way, combineWith: 'OR' });
      return found.slice(0, MOST).map(({ id }) => id);
    },
  };
}

export const create = () => createWith({ within: false });

function document({ id, name, aliases, dept, runs }, within) {
  const known = { id, name, aliases: aliases.join(' '), dept };
  Object.assign(known, { spelled: spelled(runs).join(' '), initials: initials(runs).join(' ') });
  if (!within) return known;
  const spelledWithin = spelledFromWithin(runs, 8).join(' ');
  return { ...known, spelledWithin, initialsWithin: initialsFromWithin(runs, 10).join(' ') };
}
