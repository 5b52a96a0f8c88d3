// Fuse.js compares every text with the query, slips allowed, wherever it stands in the text. Chinese needs no cutting;
// words apart must all be there.
import Fuse from 'fuse.js';
import { initials, isLatin, MOST, readList, spelled } from './common.js';

const HOW = { threshold: 0.3, ignoreLocation: true };
const CHARACTERS = [
  { name: 'name', weight: 3 },
  { name: 'aliases', weight: 2 },
  { name: 'dept', weight: 0.5 },
];
const LETTERS = [
  { name: 'spelled', weight: 1 },
  { name: 'initials', weight: 1 },
];

export function create() {
  let byCharacters;
  let byLetters;
  return {
    build({ list }) {
      const items = readList(list);
      const shown = items.map(({ name, aliases, dept }) => ({ name, aliases, dept }));
      const heard = items.map(({ runs }) => ({ spelled: spelled(runs), initials: initials(runs) }));
      byCharacters = new Fuse(shown, { ...HOW, keys: CHARACTERS });
      byLetters = new Fuse(heard, { ...HOW, keys: LETTERS });
    },
    find(query) {
      const words = query.split(/\s+/).filter(Boolean);
      if (words.length === 0) return [];
      const [index, keys] = isLatin(query) ? [byLetters, LETTERS] : [byCharacters, CHARACTERS];
      const inAnyField = (word) => ({ $or: keys.map(({ name }) => ({ [name]: word })) });
      const asked = words.length > 1 ? { $and: words.map(inAnyField) } : words[0];
      return index.search(asked, { limit: MOST }).map(({ refIndex }) => refIndex);
    },
  };
}
