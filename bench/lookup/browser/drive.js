// Opens the page in Chromium and lets the engines take turns in it, round by round.
import { chromium } from 'playwright-core';
import { quiet, watch } from './noise.js';
import { serve } from './serve.js';

/** An engine whose pass takes longer is asked every fourth query in later rounds, and at most so many rounds. */
const SLOW_PASS_IN_MS = 30_000;
const SLOW_ROUNDS = 3;
const SLOW_EACH = 4;
/** Before a turn others should be quiet; the wait is short, and what they used during the turn is noted. */
const QUIET_IN_CORES = 0.4;

/** Measures `{ folder, browser, engines, sizes, rounds, patience }`: `{ version, isolated, turns }`. */
export async function drive({ folder, browser: executablePath, engines, sizes, rounds, patience }) {
  const { address, close } = await serve(folder);
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  try {
    const page = await Page.open(browser, address);
    const { isolated } = await page.call('load', engines);
    const turns = [];
    for (const size of sizes) {
      await page.call('fetchList', size);
      for (let round = 0; round < rounds; round++) {
        for (const id of rotated(engines, round * 2)) {
          const before = turns.find((turn) => turn.id === id && turn.size === size);
          const slow = before?.pass > SLOW_PASS_IN_MS;
          if (slow && round >= SLOW_ROUNDS) continue;
          await quiet(QUIET_IN_CORES, patience);
          const turn = { id, size, round, ...(await page.turn(id, slow ? SLOW_EACH : 1)) };
          turns.push(turn);
          console.log(line(turn));
        }
      }
    }
    return { version: browser.version(), isolated, turns };
  } finally {
    await browser.close();
    close();
  }
}

class Page {
  static async open(browser, address) {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    page.on('pageerror', (error) => console.error(`The page: ${error.message}`));
    await page.goto(address);
    await page.waitForFunction('globalThis.benchIsReady', null, { timeout: 60_000 });
    const tools = await page.context().newCDPSession(page);
    await tools.send('HeapProfiler.enable');
    return new Page(page, tools);
  }

  constructor(page, tools) {
    this.page = page;
    this.tools = tools;
  }

  call(name, ...words) {
    return this.page.evaluate(([name, words]) => globalThis.bench[name](...words), [name, words]);
  }

  /** One engine's turn: build, weigh, ask, and out again. */
  async turn(id, each) {
    const spin = await this.call('spin');
    const empty = await this.heap();
    const others = watch();
    const ready = await this.call('build', id);
    const heap = (await this.heap()) - empty + (await this.call('outside'));
    const began = performance.now();
    const { first, answers } = await this.call('ask', each);
    const pass = performance.now() - began;
    const noise = others();
    await this.call('close');
    return { ready, heap, first, answers, pass, noise, spin };
  }

  /** Bytes the page holds after its garbage has been collected, typed arrays included. */
  async heap() {
    await this.tools.send('HeapProfiler.collectGarbage');
    await this.tools.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize = 0 } = await this.tools.send('Runtime.getHeapUsage');
    return usedSize + backingStorageSize;
  }
}

const rotated = (list, by) => [...list.slice(by % list.length), ...list.slice(0, by % list.length)];

function line({ id, size, round, ready, heap, answers, pass, noise }) {
  const parts = [
    `${size} items, round ${round + 1}: ${id.padEnd(18)}`,
    `ready in ${ready.toFixed(1)} ms`,
    `${(heap / 2 ** 20).toFixed(1)} MiB`,
    `${(pass / answers.length).toFixed(3)} ms a query`,
    `others used ${noise?.toFixed(2) ?? '?'} cores`,
  ];
  return parts.join(', ');
}
