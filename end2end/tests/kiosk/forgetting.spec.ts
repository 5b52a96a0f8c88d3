// A shared machine keeps nothing of a person: a draft is in its memory only, and found again by two things.
import { answerAll, BUNDLE, FORM, ID_NUMBER, LAST_FOUR, textBox } from '../../support/shop';
import { expect, test } from '../../support/test';
import { button, heading, next, resumeCode, saved, startFilling } from '../../support/visit';
import { say } from '../../support/words';
import type { Page } from '@playwright/test';

const [WHO, CONTACT] = FORM;

/** From the plan of the usual case to the second page, with the first one answered. */
async function begin(page: Page): Promise<void> {
  await page.goto(`/bundle/${BUNDLE}?step=plan&face=kiosk`);
  await startFilling(page);
  await answerAll(page, WHO.title);
  await next(page, CONTACT.title);
  await answerAll(page, CONTACT.title);
  await saved(page);
}

/** Everything the browser would still have after the person has left. */
async function kept(page: Page): Promise<string> {
  const stored = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    cookie: document.cookie,
  }));
  return JSON.stringify([stored, await page.context().cookies()]);
}

test('a draft is in memory only: storage, cookies and caches hold nothing personal', async ({ page }) => {
  await begin(page);
  const everything = await kept(page);
  for (const personal of ['张三', ID_NUMBER, LAST_FOUR, '13857012046']) expect(everything).not.toContain(personal);
  expect(await page.context().cookies()).toEqual([]);
  const names = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  expect(names.filter((name) => !['face', 'view', 'language'].includes(name))).toEqual([]);
});

test('after a reload the draft is found again by its visit code and the last four of the ID number', async ({ page }) => {
  await begin(page);
  const code = await resumeCode(page);
  await page.reload();
  await expect(heading(page, say('apply.not_opened'))).toBeVisible();
  await page.getByLabel(say('resume.code')).fill(code);
  await page.getByLabel(say('resume.last_four')).fill('1234');
  await button(page, 'resume.go').click();
  await expect(page.getByText(say('failure.wrong_pair'))).toBeVisible();
  await page.getByLabel(say('resume.last_four')).fill(LAST_FOUR);
  await button(page, 'resume.go').click();
  await expect(textBox(page, '手机号码')).toHaveValue('13857012046');
});

test('left alone it warns, and then forgets: the next person finds the first page and an empty form', async ({ page, look }) => {
  await page.clock.install();
  await begin(page);
  const draft = page.url();
  await page.clock.runFor('02:01');
  await expect(page.getByText(say('idle.title'))).toBeVisible();
  await look('idle');
  await button(page, 'idle.stay').click();
  await expect(page.getByText(say('idle.title'))).toBeHidden();
  await expect(heading(page, CONTACT.title)).toBeVisible();
  await page.clock.runFor('02:31');
  await expect(heading(page, say('lookup.question'))).toBeVisible();
  await page.goBack();
  await expect(page.locator('body')).not.toContainText('13857012046');
  await page.goto(draft);
  await expect(heading(page, say('apply.not_opened'))).toBeVisible();
});

test('the keys on the screen write into the box that has the focus', async ({ page }) => {
  await page.goto(`/bundle/${BUNDLE}?step=plan&face=kiosk`);
  await startFilling(page);
  await textBox(page, '证件号码').click();
  const keys = page.getByRole('group', { name: say('keys.label') });
  for (const key of ID_NUMBER) await keys.getByRole('button', { name: key, exact: true }).click();
  await expect(textBox(page, '证件号码')).toHaveValue(new RegExp(ID_NUMBER, 'i'));
});
