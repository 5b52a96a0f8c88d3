// Words asked in vain are counted for those who keep the list: each wish once, by its words alone.
import type { Page } from '@playwright/test';
import { Staff } from '../../support/staff';
import { expect, test } from '../../support/test';
import { button } from '../../support/visit';
import { say } from '../../support/words';

/** What has stood so long was meant. */
const REST = 2_500;

const box = (page: Page) => page.getByRole('searchbox', { name: say('lookup.question') });

test('what finds nothing, and what is left unopened, is counted; what is opened is not', async ({ page, home, server }) => {
  const keeper = await Staff.hired(server, 'keeper', 'supervisor');
  const told: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/v1/misses')) told.push(request.postDataJSON().words);
  });
  await page.goto(home);
  await expect(page.getByRole('heading', { name: say('lookup.bundles') })).toBeVisible();

  // Key by key, and the last form alone counts.
  await box(page).pressSequentially('飞艇起飞', { delay: 300 });
  await expect(page.getByRole('heading', { name: say('lookup.nothing') })).toBeVisible();
  await expect.poll(() => keeper.missed('飞艇起飞')).toEqual([1, 0]);

  // Opened: not counted, neither now nor when the person is back and goes on.
  await box(page).fill('养犬登记');
  await page.waitForTimeout(REST);
  await page.getByRole('link', { name: /养犬登记/ }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: '养犬登记' })).toBeVisible();
  await page.goBack();
  await expect(box(page)).toHaveValue('养犬登记');

  // Left for another page: counted, and not again when the tab is left too.
  await box(page).fill('居住证');
  await page.waitForTimeout(REST);
  await page.getByRole('link', { name: say('lookup.by_theme'), exact: true }).click();
  await expect(page).toHaveURL(/\/browse/);
  await expect.poll(() => keeper.missed('居住证')).toEqual([0, 1]);
  await page.goBack();

  // Emptied.
  await box(page).fill('社保卡');
  await page.waitForTimeout(REST);
  await button(page, 'lookup.clear').click();
  await expect.poll(() => keeper.missed('社保卡')).toEqual([0, 1]);

  // Only passed by: nothing that stood for a moment was meant.
  await box(page).fill('结婚');
  await box(page).fill('');
  expect(told).toEqual(['飞艇起飞', '居住证', '社保卡']);

  // Closed, with what was asked last still standing there.
  await box(page).fill('老年优待证');
  await page.waitForTimeout(REST);
  await page.goto('about:blank');
  await expect.poll(() => keeper.missed('老年优待证')).toEqual([0, 1]);
  await keeper.leave();
});
