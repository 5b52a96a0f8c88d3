// How the journeys run: each worker has a server of its own with empty data, and the machine's Chromium opens the app
// at the three faces' sizes. `cargo xtask test --only e2e` builds both and names them; by hand, build first.
import { defineConfig } from '@playwright/test';
import type { Options } from './support/test';

const asRoot = process.getuid?.() === 0;

export default defineConfig<Options>({
  testDir: 'tests',
  outputDir: 'results/artifacts',
  reporter: [['list']],
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // What a journey makes of a faulty network is its own to say; offline.spec.ts alone lets the worker in.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.YICHUANG_BROWSER ?? '/usr/bin/chromium',
      args: [
        // Chromium refuses to sandbox itself when root runs it.
        ...(asRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  // A folder of tests belongs to one face; `own` to those that are somebody's own machine, `every` to all.
  projects: [
    {
      name: 'kiosk',
      testMatch: /(every|kiosk)\/.*\.spec\.ts/,
      use: { face: 'kiosk', viewport: { width: 1080, height: 1920 }, hasTouch: true },
    },
    {
      name: 'phone',
      testMatch: /(every|own|phone)\/.*\.spec\.ts/,
      use: { face: 'phone', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
    {
      name: 'desk',
      testMatch: /(every|own|desk)\/.*\.spec\.ts/,
      use: { viewport: { width: 1440, height: 900 } },
    },
  ],
});
