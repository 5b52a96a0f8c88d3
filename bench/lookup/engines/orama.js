// Orama with its own Mandarin tokenizer. Every word is looked for by its beginning; all must be there, or else any,
// then with one slip in long pinyin.
import { create as createIndex, insertMultiple, search } from '@orama/orama';
import { createTokenizer } from '@orama/tokenizers/mandarin';
import { initials, isLatin, MOST, readList, spelled } from './common.js';

const AT_A_TIME = 1000;
const CHARACTERS = {
  properties: ['name', 'aliases', 'dept'],
  boost: { name: 3, aliases: 2, dept: 0.5 },
};
const LETTERS = { properties: ['spelled', 'initials'] };

export function createWith(tokenizer) {
  const schema = { name: 'string', aliases: 'string', dept: 'string', spelled: 'string', initials: 'string' };
  const index = createIndex({ schema, components: { tokenizer }, sort: { enabled: false } });
  return {
    async build({ list }) {
      await insertMultiple(index, readList(list).map(document), AT_A_TIME);
    },
    find(query) {
      const latin = isLatin(query);
      const way = { term: query, limit: MOST, tolerance: 0, ...(latin ? LETTERS : CHARACTERS) };
      let found = search(index, { ...way, threshold: 0 });
      if (found.count === 0) {
        found = search(index, { ...way, threshold: 1, tolerance: latin && query.length >= 6 ? 1 : 0 });
      }
      return found.hits.map(({ id }) => Number(id));
    },
  };
}

export const create = () => createWith(createTokenizer());

const document = ({ id, name, aliases, dept, runs }) => ({
  id: String(id),
  name,
  aliases: aliases.join(' '),
  dept,
  spelled: spelled(runs).join(' '),
  initials: initials(runs).join(' '),
});
