// uFuzzy goes through two lists of lines: Chinese with regular expressions for all of Unicode, pinyin with its own for
// Latin. As typed first; one slip a word when nothing fits. Ties go to the shorter line, as sorting Chinese is slow.
import uFuzzy from '@leeoniya/ufuzzy';
import { initials, isLatin, MOST, readList, spelled } from './common.js';

const OUT_OF_ORDER = 3;
const RANKED = 1000;
const UNICODE = {
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
};

export function create() {
  const characters = { lines: [], ways: strictThenLoose(UNICODE) };
  const letters = { lines: [], ways: strictThenLoose({}) };
  return {
    build({ list }) {
      const items = readList(list);
      characters.lines = items.map(({ name, aliases, dept }) => `${name} ${aliases.join(' ')} ${dept}`);
      letters.lines = items.map(({ runs }) => [...spelled(runs), ...initials(runs)].join(' '));
    },
    find(query) {
      const { lines, ways } = isLatin(query) ? letters : characters;
      for (const way of ways) {
        const [found, facts, order] = way.search(lines, query, OUT_OF_ORDER, RANKED);
        if (!found?.length) continue;
        // More than it ranks come as they stand in the list.
        return order ? order.slice(0, MOST).map((place) => facts.idx[place]) : found.slice(0, MOST);
      }
      return [];
    },
  };
}

const shorterFirst = (a, b) => a.length - b.length;
const strictThenLoose = (how) => [0, 1].map((intraMode) => new uFuzzy({ ...how, intraMode, compare: shorterFirst }));
