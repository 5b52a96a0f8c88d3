// How the journeys run: one server of their own with empty data, in the machine's Chromium, at the
// three faces' sizes. `cargo xtask test --only e2e` builds both and names them; by hand, build first.
import { defineConfig } from '@playwright/test';

const PORT = Number(process.env.YICHUANG_PORT ?? 8123);
const server = process.env.YICHUANG_SERVER ?? '../target/debug/server';
const asRoot = process.getuid?.() === 0;

export default defineConfig({
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
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
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
  projects: [
    { name: 'kiosk', use: { viewport: { width: 1080, height: 1920 }, hasTouch: true } },
    { name: 'phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
    { name: 'desk', use: { viewport: { width: 1440, height: 900 } } },
  ],
  webServer: {
    // `exec`, so that stopping it stops the server and not only the shell.
    command:
      `rm -rf results/data && exec ${server} serve --port ${PORT} --data results/data` +
      ' --catalogue ../catalogue --app ../dist',
    url: `http://127.0.0.1:${PORT}/readyz`,
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
});
