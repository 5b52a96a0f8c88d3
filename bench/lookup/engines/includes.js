// No library: every key goes through all items with String.includes. What begins with the words comes first, then what
// contains them, then other names, then departments.
import { initials, isLatin, MOST, readList, spelled } from './common.js';

const NOT_THERE = 4;

export function create() {
  let rows = [];
  return {
    build({ list }) {
      rows = readList(list).map(({ name, aliases, dept, runs }) => ({
        name: name.toLowerCase(),
        aliases: aliases.join('\n').toLowerCase(),
        dept,
        spelled: spelled(runs).join('\n'),
        initials: initials(runs).join('\n'),
      }));
    },
    find(query) {
      const words = query.toLowerCase().split(/\s+/).filter(Boolean);
      if (words.length === 0) return [];
      const rank = isLatin(query) ? rankOfLetters : rankOfCharacters;
      const ranked = [[], [], [], []];
      for (let id = 0; id < rows.length; id++) {
        let worst = 0;
        for (const word of words) {
          worst = Math.max(worst, rank(rows[id], word));
          if (worst === NOT_THERE) break;
        }
        if (worst < NOT_THERE) ranked[worst].push(id);
      }
      return ranked.flat().slice(0, MOST);
    },
  };
}

function rankOfLetters(row, word) {
  const inSpelling = row.spelled.indexOf(word);
  const inInitials = row.initials.indexOf(word);
  if (inSpelling === 0 || inInitials === 0) return 0;
  if (inInitials > 0) return 1;
  return inSpelling > 0 ? 2 : NOT_THERE;
}

function rankOfCharacters(row, word) {
  const inName = row.name.indexOf(word);
  if (inName >= 0) return inName === 0 ? 0 : 1;
  if (row.aliases.includes(word)) return 2;
  return row.dept.includes(word) ? 3 : NOT_THERE;
}
