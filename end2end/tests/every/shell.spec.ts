import { expect, test } from '../../support/test';
import { say } from '../../support/words';

test('the front page opens under its own security policy', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));

  await page.goto('/');

  await expect(page).toHaveTitle(new RegExp(say('lookup.question')));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('#shell')).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('a browser without WebAssembly is told so in words', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'WebAssembly', { value: undefined });
  });

  await page.goto('/');

  await expect(page.locator('#too-old')).toBeVisible();
  await expect(page.locator('#shell')).toBeHidden();
});

test('an app that does not arrive is not waited for in silence', async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.abort());

  await page.goto('/');

  await expect(page.locator('#not-started')).toBeVisible();
});
