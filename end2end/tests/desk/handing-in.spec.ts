// One submission, however often it is pressed, lost or repeated.
import { filledDraft } from '../../support/api';
import { expect, test } from '../../support/test';
import { Staff } from '../../support/staff';
import { agree, button, heading, receiptNumber } from '../../support/visit';
import { say } from '../../support/words';
import type { Server } from '../../support/server';

const SUBMISSIONS = '**/api/v1/submissions';

/** How many cases there are of how many receipts. */
async function filed(server: Server): Promise<{ receipts: number; cases: number }> {
  const supervisor = await Staff.hired(server, 'supervisor', 'supervisor');
  const cases = await supervisor.cases();
  await supervisor.leave();
  return { receipts: new Set(cases.map(({ number }) => number.slice(0, 11))).size, cases: cases.length };
}

test.beforeEach(async ({ page }) => {
  const draft = await filledDraft(page.request);
  await page.goto(`/apply/${draft}/check`);
  await agree(page);
});

test('pressed twice it is handed in once', async ({ page, server }) => {
  const before = await filed(server);
  await button(page, 'check.submit').dblclick();
  await receiptNumber(page);
  const after = await filed(server);
  expect(after).toEqual({ receipts: before.receipts + 1, cases: before.cases + 6 });
});

test('an answer lost on its way is asked for again, and it is the same receipt', async ({ page, server }) => {
  const before = await filed(server);
  const given: string[] = [];
  await page.route(SUBMISSIONS, async (route) => {
    const answer = await route.fetch();
    given.push((await answer.json()).number);
    return given.length === 1 ? route.abort('connectionreset') : route.fulfill({ response: answer });
  });
  await button(page, 'check.submit').click();
  const receipt = await receiptNumber(page);
  expect(given).toEqual([receipt, receipt]);
  expect((await filed(server)).receipts).toBe(before.receipts + 1);
});

test('a retry after the server broke down and came back finds what was handed in', async ({ page, server }) => {
  const before = await filed(server);
  const given: string[] = [];
  await page.route(SUBMISSIONS, async (route) => {
    if (given.length > 0) return route.continue();
    given.push((await (await route.fetch()).json()).number);
    await server.kill();
    await route.abort('connectionreset');
    await server.restart();
  });
  await button(page, 'check.submit').click();
  expect(await receiptNumber(page)).toBe(given[0]);
  expect((await filed(server)).receipts).toBe(before.receipts + 1);
});

test('who comes back to a draft that was handed in is led to its receipt', async ({ page }) => {
  const address = page.url();
  await button(page, 'check.submit').click();
  const receipt = await receiptNumber(page);
  await page.goto(address);
  await expect(heading(page, say('apply.already_sent'))).toBeVisible();
  await page.getByRole('link', { name: say('apply.see_receipt') }).click();
  expect(await receiptNumber(page)).toBe(receipt);
});

test('without a company’s consent nothing is handed in, and the page says what is missing', async ({ page, server }) => {
  const before = await filed(server);
  await page.getByRole('checkbox', { name: /供电/ }).uncheck();
  await button(page, 'check.submit').click();
  await expect(page.getByText(say('failure.consent_missing'))).toBeVisible();
  expect(await filed(server)).toEqual(before);
});
