// After the first visit a phone without a network still answers what can be done where, and keeps nothing about a person.
import { BUNDLE, FORM, ID_NUMBER, LAST_FOUR, answerAll } from '../../support/shop';
import { expect, test } from '../../support/test';
import { heading, saved, startFilling } from '../../support/visit';
import { say } from '../../support/words';
import type { Page } from '@playwright/test';

test.use({ serviceWorkers: 'allow' });

/** The addresses whose answers are kept. */
async function kept(page: Page): Promise<string[]> {
  const paths = await page.evaluate(async () => {
    const requests = await (await caches.open('yichuang')).keys();
    return requests.map(({ url }) => new URL(url).pathname);
  });
  return paths.sort();
}

const LISTS = ['/api/v1/catalogue', '/api/v1/lookup-pack'];
const BESIDE = ['/boot.js', '/icon.svg', '/manifest.webmanifest', '/start.js'];
/** The app's own files bear a hash of what is in them. */
const isFile = (path: string) => /^\/[\w.]+(-[\w.]+)?-[0-9a-f]{12,}[\w.]*$/.test(path);

async function firstVisit(page: Page, home: string): Promise<void> {
  await page.goto(home);
  await expect(heading(page, say('lookup.question'))).toBeVisible();
  await expect.poll(() => kept(page), 'the lists are the last to be kept').toEqual(expect.arrayContaining(LISTS));
}

test('without a network the lookup opens and answers', async ({ page, home, context, look }) => {
  await firstVisit(page, home);
  await context.setOffline(true);
  await page.reload();
  await expect(heading(page, say('lookup.question'))).toBeVisible();
  await page.getByRole('searchbox').fill('laonianyouda');
  const answer = page.getByRole('link', { name: /老年人优待证/ });
  await expect(answer).toBeVisible();
  await look('offline');
  await answer.click();
  await expect(page.getByText(say('failure.offline')), 'its guide needs the network, and says so').toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: say('failure.retry') }).click();
  await expect(heading(page, /老年人优待证/)).toBeVisible();
});

test('a page that was seen before opens without a network as well', async ({ page, home, context }) => {
  await firstVisit(page, home);
  await page.goto('/track?face=phone');
  await expect(heading(page, say('track.title'))).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  await expect(heading(page, say('track.title'))).toBeVisible();
});

test('what is filled in, uploaded or read of a person is never kept', async ({ page, home }) => {
  await firstVisit(page, home);
  await page.goto(`/bundle/${BUNDLE}?step=plan&face=phone`);
  await startFilling(page);
  await answerAll(page, FORM[0].title);
  await saved(page);
  await page.reload();
  await expect(heading(page, FORM[0].title)).toBeVisible();
  const others = (await kept(page)).filter((path) => !isFile(path));
  expect(others).toEqual(['/', ...LISTS, ...BESIDE].sort());
  const texts = await page.evaluate(async () => {
    const answers = await (await caches.open('yichuang')).matchAll();
    return Promise.all(answers.map((answer) => answer.text()));
  });
  for (const personal of [ID_NUMBER, `"${LAST_FOUR}"`]) expect(texts.join()).not.toContain(personal);
});

test('a machine that becomes a kiosk lets go of what it kept', async ({ page, home }) => {
  await firstVisit(page, home);
  await page.goto('/?face=kiosk');
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
