// Ours: the Wasm of `engine/`, which opens the pack made beforehand. Each round gets an instance of its own, so that
// neither memory nor warmth is left from the last.
import { MOST } from './common.js';

let instances = 0;

export async function create() {
  const address = `/ours/engine.js?${instances++}`;
  const { default: start, Lookup } = await import(address);
  const { memory } = await start({ module_or_path: '/ours/engine_bg.wasm' });
  let lookup;
  return {
    build({ pack }) {
      lookup = Lookup.open(pack);
    },
    find: (query) => lookup.find(query, MOST),
    outside: () => memory.buffer.byteLength,
  };
}
