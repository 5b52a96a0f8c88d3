// Runs a test binary built for the browser (plain #[test]s of a pure crate) under Node.
//
// Such a binary has no way to print, and its first failing test stops it: the name of that test is
// read off the stack, its message is seen by running the same test natively.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const file = process.argv[2];
const name = basename(file, '.wasm').replace(/-[0-9a-f]+$/, '');
const module = new WebAssembly.Module(readFileSync(file));

// A pure crate asks the browser for nothing; one that links what does may, as long as no test calls it.
const imports = {};
for (const { module: from, name: what } of WebAssembly.Module.imports(module)) {
  imports[from] ??= {};
  imports[from][what] = () => {
    throw new Error(`a test called ${from}.${what}, which only a browser has`);
  };
}

Error.stackTraceLimit = 100;
try {
  const { exports } = new WebAssembly.Instance(module, imports);
  const code = exports.main(0, 0);
  if (code !== 0) throw new Error(`ended with ${code}`);
  console.log(`${name}: all tests passed as Wasm`);
} catch (error) {
  // Rust's mangled names spell each part as its length and then its letters.
  const parts = [...error.stack.matchAll(/5tests\d+([a-z_0-9]+?)(?:B\d|s_|0|E|\s|$)/gm)].map((match) => match[1]);
  console.error(`${name}: stopped in test ${parts[0] ?? '(unknown)'}: ${error.message}`);
  if (!parts.length) console.error(error.stack);
  process.exit(1);
}
