// What a perfect reader knows about the list: which items contain what is typed, letter by letter, and which belong
// together. The queries are drawn with it; no engine sees it.
import { initialsOf, read } from './readings.js';

/** Nobody types more syllables than this in a row. */
const LONGEST_RUN = 12;

export class Oracle {
  constructor({ items, parts }) {
    this.items = items;
    this.parts = parts;
    /** Object and action: the part of a name that is typed. */
    this.cores = parts.map(({ object, action }) => object + action);
    this.syllables = parts.map(({ object, action, variant }) =>
      [object, action, variant].filter(Boolean).flatMap(read),
    );
    this.ids = items.map(({ id }) => id);
    this.plain = this.ids.filter((id) => !parts[id].variant);
    this.detailed = this.ids.filter((id) => parts[id].variant);
    this.ofObject = new Groups(parts.map(({ object }) => object));
    this.ofPair = new Groups(parts.map(({ object, action }) => `${object}|${action}`));
    this.#spoken = items.map(({ aliases }, id) => [this.syllables[id], ...aliases.map(read)]);
    this.#texts = items.map(({ name, aliases, dept }) => [name, ...aliases, dept].join('\n'));
    this.#sounds = this.#spoken.map((runs) => runs.map((run) => ` ${run.join(' ')} `).join('|'));
    this.#initials = this.#spoken.map((runs) => runs.map(initialsOf).join('|'));
  }

  #spoken;
  #texts;
  #sounds;
  #initials;

  /** Items whose name, other names or department contain every one of the words. */
  withWords(...words) {
    return this.ids.filter((id) => words.every((word) => this.#texts[id].includes(word)));
  }

  /** Items read with these syllables in a row; the last may be broken off. */
  withSyllables(syllables, brokenOff = false) {
    const run = ` ${syllables.join(' ')}${brokenOff ? '' : ' '}`;
    return this.ids.filter((id) => this.#sounds[id].includes(run));
  }

  /** Items read with these letters from the beginning of some syllable on. */
  withLetters(letters) {
    const begins = (run) =>
      run.some((_, from) => run.slice(from, from + LONGEST_RUN).join('').startsWith(letters));
    return this.ids.filter((id) => this.#spoken[id].some(begins));
  }

  withInitials(initials) {
    return this.ids.filter((id) => this.#initials[id].includes(initials));
  }

  /** Items that people call exactly this. */
  called(alias) {
    return this.ids.filter((id) => this.items[id].aliases.includes(alias));
  }
}

/** Items that share a key. */
class Groups {
  #members = new Map();

  constructor(keys) {
    this.keys = keys;
    keys.forEach((key, id) => {
      if (!this.#members.has(key)) this.#members.set(key, []);
      this.#members.get(key).push(id);
    });
  }

  /** All that share this item's key. */
  around(id) {
    return this.#members.get(this.keys[id]);
  }

  /** How many groups these items are of. */
  among(ids) {
    return new Set(ids.map((id) => this.keys[id])).size;
  }
}
