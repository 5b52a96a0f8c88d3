// Slips of the hand: what the input method or the fingers make of a query; `null` when it has no place for the slip.
import { readAlone } from './readings.js';

const KEY_BESIDE = {
  a: 's', s: 'd', d: 'f', f: 'g', g: 'h', h: 'j', j: 'k', k: 'l', l: 'k',
  q: 'w', w: 'e', e: 'r', r: 't', t: 'y', y: 'u', u: 'i', i: 'o', o: 'p', p: 'o',
  z: 'x', x: 'c', c: 'v', v: 'b', b: 'n', n: 'm', m: 'n',
};
const NASAL = /(an|en|in)$/;
const NASAL_WITH_G = /(ang|eng|ing)$/;
const RETROFLEX = /^(zh|ch|sh)/;

/** The list's characters by their sound. */
export function homophonesOf(items) {
  const bySound = new Map();
  for (const { name } of items) {
    for (const character of name) {
      if (!/\p{Script=Han}/u.test(character)) continue;
      const sound = readAlone(character);
      if (!bySound.has(sound)) bySound.set(sound, new Set());
      bySound.get(sound).add(character);
    }
  }
  return (character) => [...(bySound.get(readAlone(character)) ?? [])].filter((other) => other !== character);
}

/** One character taken for another that sounds alike, lost, swapped with the next, or doubled. */
export function slipOfCharacters(text, dice, homophones) {
  const characters = [...text];
  const at = 1 + dice.below(characters.length - 2);
  const sort = dice.roll();
  if (sort < 0.5) {
    const others = homophones(characters[at]);
    if (others.length === 0) return null;
    characters[at] = dice.pick(others);
  } else if (sort < 0.7) {
    characters.splice(at, 1);
  } else if (sort < 0.85) {
    swapWithNext(characters, at);
  } else {
    characters.splice(at, 0, characters[at]);
  }
  return characters.join('');
}

/** n for ng, z for zh and the other way round; or one key beside the right one, lost, or swapped with the next. */
export function slipOfLetters(syllables, dice) {
  const letters = [...syllables.join('')];
  const sort = dice.roll();
  const at = 1 + dice.below(letters.length - 2);
  if (sort < 0.5) return soundedAlike(syllables);
  if (sort < 0.7) letters[at] = KEY_BESIDE[letters[at]];
  else if (sort < 0.85) letters.splice(at, 1);
  else swapWithNext(letters, at);
  return letters.join('');
}

function soundedAlike(syllables) {
  const confused = [NASAL_WITH_G, RETROFLEX, NASAL];
  const at = syllables.findIndex((syllable, place) => place > 0 && confused.some((sound) => sound.test(syllable)));
  if (at < 0) return null;
  return syllables.map((syllable, place) => (place === at ? mispronounced(syllable) : syllable)).join('');
}

function mispronounced(syllable) {
  if (NASAL_WITH_G.test(syllable)) return syllable.slice(0, -1);
  if (RETROFLEX.test(syllable)) return syllable.replace('h', '');
  return `${syllable}g`;
}

function swapWithNext(list, at) {
  [list[at], list[at + 1]] = [list[at + 1], list[at]];
}
