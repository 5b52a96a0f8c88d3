// MiniSearch with the dearer recipe for pinyin.
import { createWith } from './minisearch.js';

export const create = () => createWith({ within: true });
