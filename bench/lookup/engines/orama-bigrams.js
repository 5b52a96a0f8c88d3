// Orama with pairs of characters instead of its Mandarin words.
import { bigrams } from './common.js';
import { createWith } from './orama.js';

export const create = () =>
  createWith({
    language: 'english',
    normalizationCache: new Map(),
    tokenize: (text) => [...new Set(bigrams(text))],
  });
