// What the peers' set-ups share: the list with its pinyin, and how text is cut for indexes that do not know Chinese.
import { pinyin } from 'pinyin-pro';

/** Nobody reads further down than this. */
export const MOST = 10;

const HAN_RUN = /[\u3400-\u9fff]+/g;
const TERM = /[\u3400-\u9fff]+|[a-z0-9]+/g;
const TONELESS = { toneType: 'none', type: 'array', v: true };

/** Whether this is typed in letters, to be looked for in the pinyin. */
export const isLatin = (query) => /^[a-z0-9\s'-]+$/i.test(query);

/** The list as the page gets it, each item with its `runs`: the syllables of its name and of each other name. */
export function readList(text) {
  const known = new Map();
  const readOnce = (words) => {
    if (!known.has(words)) known.set(words, syllables(words));
    return known.get(words);
  };
  return JSON.parse(text).map((item) => ({ ...item, runs: [syllables(item.name), ...item.aliases.map(readOnce)] }));
}

function syllables(text) {
  const han = (text.match(HAN_RUN) ?? []).join('');
  return han ? pinyin(han, TONELESS) : [];
}

/** The usual recipe for pinyin: each run written together, and each run's initials. */
export const spelled = (runs) => runs.map((run) => run.join(''));
export const initials = (runs) => runs.map((run) => run.map((syllable) => syllable[0]).join(''));

/** The dearer recipe: a term from every later syllable on too, which finds what stands inside a name. */
export function spelledFromWithin(runs, span) {
  return [...new Set(runs.flatMap((run) => spelled(tails(run, span))))];
}
export function initialsFromWithin(runs, span) {
  return [...new Set(runs.flatMap((run) => initials(tails(run, span))))];
}
const tails = (run, span) => run.slice(1).map((_, at) => run.slice(at + 1, at + 1 + span));

/** Chinese in overlapping pairs, a lone character by itself; anything else in words. */
export function bigrams(text) {
  return (text.toLowerCase().match(TERM) ?? []).flatMap((term) => {
    if (term.charCodeAt(0) < 0x3400 || term.length === 1) return [term];
    return Array.from({ length: term.length - 1 }, (_, at) => term.slice(at, at + 2));
  });
}
