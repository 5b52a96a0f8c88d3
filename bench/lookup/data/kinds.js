// The kinds of queries that are drawn at random. Each draws one query, or `null` when these dice give none:
// `{ q, target, lit, spread, targets }`, where `lit` is what contains the query as typed, `spread` over how many things
// that is strewn (the fewer the clearer), and `targets` what counts as found.
import { initialsOf, read } from './readings.js';
import { homophonesOf, slipOfCharacters, slipOfLetters } from './slips.js';

/** A query is clear when what contains it belongs to so few things. */
export const CLEAR = 5;
/** A district's or the town's name before a department. */
const PLACE = /^(市|..区|滨海新区|石湾镇)/;

export class Kinds {
  #words = new Intl.Segmenter('zh-CN', { granularity: 'word' });
  #pinyinDrawn = 0;

  constructor(oracle, dice) {
    this.oracle = oracle;
    this.dice = dice;
    this.homophones = homophonesOf(oracle.items);
  }

  /** Some characters from the middle of a name, mostly from where a word begins. */
  mid() {
    const { oracle, dice } = this;
    const target = dice.pick(oracle.plain);
    const core = oracle.cores[target];
    const least = 3 + dice.below(2);
    const begins = this.#beginsOfWords(core).filter((at) => at > 0 && at <= core.length - least);
    if (core.length < least + 2 || begins.length === 0) return null;
    const at = dice.roll() < 0.75 ? dice.pick(begins) : 1 + dice.below(core.length - least);
    return this.#characters(target, at, least, 6);
  }

  /** Two words apart: object and action, or department and other name. */
  twoWords() {
    const { oracle, dice } = this;
    const target = dice.pick(oracle.plain);
    const { object, action } = oracle.parts[target];
    if (!action || object.length < 4) return null;
    if (dice.roll() < 0.6) {
      const length = 2 + dice.below(3);
      const at = dice.below(object.length - length + 1);
      const words = [object.slice(at, at + length), action.slice(0, 2)];
      if (dice.roll() < 0.3) words.reverse();
      const lit = oracle.withWords(...words);
      return this.#draft(words.join(' '), target, lit);
    }
    const { aliases, dept } = oracle.items[target];
    if (aliases.length === 0) return null;
    const words = [dept.replace(PLACE, '').slice(0, 2), aliases[0]];
    const lit = oracle.withWords(...words);
    if (dice.roll() < 0.3) words.reverse();
    return {
      ...this.#draft(words.join(' '), target, lit, oracle.ofObject.around(target)),
      spread: oracle.ofObject.among(lit),
    };
  }

  /** Words that single out one sub-item, the object's first or last. */
  subItem() {
    const { oracle, dice } = this;
    const target = dice.pick(oracle.detailed);
    const { object, action, variant } = oracle.parts[target];
    const thing = oracle.items[target].aliases[0] ?? object.slice(0, 4);
    const rest = [variant.slice(0, 2 + dice.below(3))];
    if (action && dice.roll() < 0.7) rest.unshift(action.slice(0, 2));
    const lit = oracle.withWords(thing, ...rest);
    const words = dice.roll() < 0.5 ? [thing, ...rest] : [...rest, thing];
    return this.#draft(words.join(' '), target, lit, [target]);
  }

  /** What people call it. */
  alias() {
    const { oracle, dice } = this;
    const target = dice.pick(oracle.plain);
    const { aliases } = oracle.items[target];
    if (aliases.length === 0) return null;
    const q = dice.pick(aliases);
    return this.#draft(q, target, oracle.withWords(q), oracle.called(q));
  }

  /** Full pinyin without tones, some of it broken off inside a syllable; every third is an other name. */
  pinyin() {
    const { oracle, dice } = this;
    const target = dice.pick(oracle.plain);
    if (this.#pinyinDrawn++ % 3 === 2) return this.#aliasInPinyin(target);
    const found = this.#syllables(target, this.#begin(target), 3, 7);
    if (!found) return null;
    const last = found.run.at(-1);
    if (dice.roll() >= 0.4 || last.length <= 2) return { ...found, q: found.run.join('') };
    const run = [...found.run.slice(0, -1), last.slice(0, -1 - dice.below(last.length - 2))];
    return { ...found, q: run.join(''), lit: oracle.withSyllables(run, true) };
  }

  #aliasInPinyin(target) {
    const { aliases } = this.oracle.items[target];
    if (aliases.length === 0) return null;
    const alias = this.dice.pick(aliases);
    const run = read(alias);
    if (run.length < 2 || run.length > 6) return null;
    return this.#clear(run.join(''), target, this.oracle.withSyllables(run), alias);
  }

  /** The initials of a name or of an other name. */
  initials() {
    const { oracle, dice } = this;
    const target = dice.pick(oracle.plain);
    if (dice.roll() < 0.3) {
      const alias = oracle.items[target].aliases.find(({ length }) => length >= 3 && length <= 7);
      if (!alias) return null;
      const q = initialsOf(read(alias));
      return this.#clear(q, target, oracle.withInitials(q), alias);
    }
    const all = initialsOf(oracle.syllables[target]);
    const cut = (at, length) => all.slice(at, at + length);
    return this.#grow(target, this.#begin(target), 4, 8, cut, (q) => oracle.withInitials(q));
  }

  /** Characters with one slip. */
  characterSlip() {
    const { oracle, dice } = this;
    const target = dice.pick(oracle.plain);
    const found = this.#characters(target, this.#begin(target), 4 + dice.below(3), 8);
    const q = found && slipOfCharacters(found.q, dice, this.homophones);
    return q && oracle.withWords(q).length === 0 ? { ...found, q } : null;
  }

  /** Pinyin with one slip. */
  letterSlip() {
    const { oracle, dice } = this;
    const target = dice.pick(oracle.plain);
    const found = this.#syllables(target, this.#begin(target), 4, 7);
    const q = found && slipOfLetters(found.run, dice);
    return q && oracle.withLetters(q).length === 0 ? { ...found, q } : null;
  }

  #draft(q, target, lit, targets = this.oracle.ofPair.around(target)) {
    return { q, target, lit, spread: this.oracle.ofPair.among(lit), targets };
  }

  /** An other name is as clear as can be; all that carry it count. */
  #clear(q, target, lit, alias) {
    return { q, target, lit, spread: 1, targets: this.oracle.called(alias) };
  }

  #characters(target, at, least, most) {
    const cut = (from, length) => this.oracle.cores[target].slice(from, from + length);
    return this.#grow(target, at, least, most, cut, (q) => this.oracle.withWords(q));
  }

  #syllables(target, at, least, most) {
    const cut = (from, length) => this.oracle.syllables[target].slice(from, from + length);
    const found = this.#grow(target, at, least, most, cut, (run) => this.oracle.withSyllables(run));
    return found && { ...found, run: found.q };
  }

  /** Types on from one place until what is typed is clear. Within the object, all items of that object count. */
  #grow(target, at, least, most, cut, search) {
    const { ofObject, ofPair, cores, parts } = this.oracle;
    let found = null;
    for (let length = least; length <= most && at + length <= cores[target].length; length++) {
      const groups = at + length <= parts[target].object.length ? ofObject : ofPair;
      const q = cut(at, length);
      const lit = search(q);
      found = { q, target, lit, spread: groups.among(lit), targets: groups.around(target) };
      if (found.spread <= CLEAR) break;
    }
    return found;
  }

  /** Half from the start of the name, half from some word of the object on. */
  #begin(target) {
    if (this.dice.roll() < 0.5) return 0;
    return this.dice.pick(this.#beginsOfWords(this.oracle.parts[target].object));
  }

  #beginsOfWords(text) {
    return [...this.#words.segment(text)].map(({ index }) => index);
  }
}
