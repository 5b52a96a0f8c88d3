// How the vocabulary is read aloud: pinyin-pro word by word, set right where it errs in these very words.
import { pinyin } from 'pinyin-pro';

const SET_RIGHT = [
  ['还贷', 'huan dai'],
  ['还林', 'huan lin'],
  ['还款', 'huan kuan'],
  ['典当行', 'dian dang hang'],
  ['拍卖行', 'pai mai hang'],
];
const TONELESS = { toneType: 'none', v: true };
const known = new Map();

/** The syllables of one word of the vocabulary. */
export function read(word) {
  if (!known.has(word)) known.set(word, readAnew(word));
  return known.get(word);
}

/** One character by itself. */
export const readAlone = (character) => pinyin(character, TONELESS);

export const initialsOf = (syllables) => syllables.map((syllable) => syllable[0]).join('');

function readAnew(word) {
  const syllables = pinyin(word, { ...TONELESS, type: 'array' });
  for (const [part, right] of SET_RIGHT) {
    const at = word.indexOf(part);
    if (at >= 0) syllables.splice(at, part.length, ...right.split(' '));
  }
  return syllables;
}
