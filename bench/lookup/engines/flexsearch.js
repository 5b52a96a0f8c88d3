// FlexSearch: Chinese by single characters, with a context index that keeps their order; pinyin by its beginning. When
// nothing fits whole, its suggestions.
import { Document, Encoder } from 'flexsearch';
import { initials, isLatin, MOST, readList, spelled } from './common.js';

const encoder = (more) => new Encoder({ dedupe: false, cache: false, numeric: false, ...more });

export function create() {
  const characters = {
    tokenize: 'strict',
    encoder: encoder({
      normalize: (text) => text.toLowerCase(),
      split: '',
      filter: (character) => !/[\s（）()]/.test(character),
    }),
    context: { resolution: 9, depth: 1, bidirectional: false },
  };
  const letters = { tokenize: 'forward', encoder: encoder({ normalize: false, split: /\s+/ }) };
  const byCharacters = documents(['name', 'all'], characters);
  const byLetters = documents(['spelled', 'initials'], letters);
  return {
    build({ list }) {
      for (const { id, name, aliases, dept, runs } of readList(list)) {
        byCharacters.add({ id, name, all: `${name} ${aliases.join(' ')} ${dept}` });
        byLetters.add({ id, spelled: spelled(runs).join(' '), initials: initials(runs).join(' ') });
      }
    },
    find(query) {
      const index = isLatin(query) ? byLetters : byCharacters;
      const exact = merge(index.search(query, { limit: MOST }));
      return exact.length > 0 ? exact : merge(index.search(query, { limit: MOST, suggest: true }));
    },
  };
}

const documents = (fields, how) =>
  new Document({ document: { id: 'id', index: fields.map((field) => ({ field, ...how })) } });

/** One list of what each field found, the first field's first. */
const merge = (found) => [...new Set(found.flatMap(({ result }) => result))].slice(0, MOST);
