// The test that every journey starts from: a server per worker, the face of the project, and a page that must not complain.
import { mkdirSync } from 'node:fs';
import { test as base, expect, type Page } from '@playwright/test';
import { violations } from './axe';
import { Server } from './server';

export { expect };

export interface Options {
  /** The launch parameter of the terminal; none on a computer at home. */
  face: 'kiosk' | 'phone' | undefined;
}

interface Fixtures {
  /** The address of the first page, as this terminal opens it. */
  home: string;
  /** Looks at a page as it stands: its picture, its width, and what axe-core says. */
  look: (name: string) => Promise<void>;
  /** Fails a test whose page panicked or broke its security policy. */
  quiet: void;
}

export const test = base.extend<Options & Fixtures, { server: Server }>({
  face: [undefined, { option: true }],
  server: [
    async ({}, use) => {
      const server = await Server.start();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.origin),
  home: async ({ face }, use) => use(face ? `/?face=${face}` : '/'),
  look: async ({ page }, use, info) => {
    const folder = `results/shots/${info.project.name}`;
    mkdirSync(folder, { recursive: true });
    const found = new Map<string, string[]>();
    let count = 0;
    await use(async (name) => {
      count += 1;
      const path = `${folder}/${String(count).padStart(2, '0')}-${name}.png`;
      await page.screenshot({ path, fullPage: true });
      for (const wrong of [...(await violations(page)), ...(await sideways(page))]) {
        found.set(wrong, [...(found.get(wrong) ?? []), name]);
      }
    });
    // Told at the end and once for all pages, so that one run tells everything.
    expect([...found].map(([wrong, pages]) => `${wrong} (on ${pages.join(', ')})`)).toEqual([]);
  },
  quiet: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (/panicked|Content Security Policy/.test(message.text())) complaints.push(message.text());
      });
      await use();
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** That a page is wider than its window, if it is. */
async function sideways(page: Page): Promise<string[]> {
  const [needed, given] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  return needed > given ? [`needs ${needed} pixels of width`] : [];
}
