// Runs a test binary built for the browser (plain #[test]s of a pure crate) under Node.
//
// Such a binary has no way to print, and its first failing test stops it: the name of that test is
// read off the stack, its message is seen by running the same test natively.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const file = process.argv[2];
const name = basename(file, '.wasm').replace(/-[0-9a-f]+$/, '');
const module = new WebAssembly.Module(readFileSync(file));

// Tests written with #[wasm_bindgen_test] have a runner of their own.
if (WebAssembly.Module.exports(module).some((item) => item.name.startsWith('__wbgt_'))) {
  process.exit(spawnSync('wasm-bindgen-test-runner', process.argv.slice(2), { stdio: 'inherit' }).status ?? 1);
}

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
  console.error(`${name}: stopped in test ${test(error.stack) ?? '(unknown)'}: ${error.message}`);
  if (!test(error.stack)) console.error(error.stack);
  process.exit(1);
}

// The test's name in a stack of Rust's mangled names, which spell each part as its length and its letters.
function test(stack) {
  const found = stack.match(/.*5tests(\d+)(\w+)/);
  return found?.[2].slice(0, Number(found[1]));
}
