// Chance that falls the same way every time: the mulberry32 generator.

export class Dice {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** From 0 to just under 1. */
  roll() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    const s = this.#state;
    let mixed = Math.imul(s ^ (s >>> 15), s | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to just under `limit`. */
  below(limit) {
    return Math.floor(this.roll() * limit);
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  /** Shuffles in place, from the end (Fisher and Yates). */
  shuffle(list) {
    for (let last = list.length - 1; last > 0; last--) {
      const other = this.below(last + 1);
      [list[last], list[other]] = [list[other], list[last]];
    }
    return list;
  }
}
