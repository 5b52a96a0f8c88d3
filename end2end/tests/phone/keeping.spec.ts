// On a person's own phone nothing typed is lost: not by a reload, not by a server that breaks down.
import { openDraft, savedDraft } from '../../support/api';
import { answerAll, FORM, ID_NUMBER, LAST_FOUR, textBox } from '../../support/shop';
import { expect, test } from '../../support/test';
import { button, draftOf, heading, next, resumeCode, saved } from '../../support/visit';
import { say } from '../../support/words';

const [WHO, CONTACT] = FORM;

test.beforeEach(async ({ page }) => {
  const draft = await openDraft(page.request);
  await page.goto(`/apply/${draft}/applicant.who?face=phone`);
  await expect(heading(page, WHO.title)).toBeVisible();
});

test('a reload in the middle loses nothing that was typed, not even the last key', async ({ page }) => {
  await answerAll(page, WHO.title);
  await next(page, CONTACT.title);
  await textBox(page, '手机号码').pressSequentially('138570');
  await page.reload();
  await expect(textBox(page, '手机号码')).toHaveValue('138570');
  await page.getByRole('link', { name: say('app.back') }).click();
  await expect(textBox(page, '姓名')).toHaveValue('张三');
  await expect(textBox(page, '证件号码')).toHaveValue(ID_NUMBER);
  await expect(page.getByRole('radio', { name: '居民身份证', exact: true })).toBeChecked();
});

test('what was typed last is kept although the tab is gone before it was saved, from whichever page', async ({ page }) => {
  const draft = page.url();
  await textBox(page, '姓名').pressSequentially('张三');
  await page.getByRole('link', { name: say('app.back') }).click();
  await expect(heading(page, say('lookup.question'))).toBeVisible();
  await page.reload();
  await page.goto(draft);
  await expect(textBox(page, '姓名')).toHaveValue('张三');
});

test('a server killed while one fills is said to be away; when it is back all is saved and the visit goes on', async ({
  page, server,
}) => {
  await answerAll(page, WHO.title);
  await saved(page);
  await server.kill();
  await next(page, CONTACT.title);
  await answerAll(page, CONTACT.title);
  await expect(page.getByText(say('saving.offline'))).toBeVisible();
  await server.restart();
  await saved(page);
  const { typed } = await savedDraft(page.request, draftOf(page));
  expect(typed).toMatchObject({ 'applicant.name': '张三', 'applicant.phone': '13857012046' });
  await page.reload();
  await expect(textBox(page, '手机号码')).toHaveValue('13857012046');
});

test('a network that goes away in the middle keeps what is typed until it is back', async ({ page, context }) => {
  await answerAll(page, WHO.title);
  await context.setOffline(true);
  await next(page, CONTACT.title);
  await answerAll(page, CONTACT.title);
  await expect(page.getByText(say('saving.offline'))).toBeVisible();
  await context.setOffline(false);
  await saved(page);
  await page.reload();
  await expect(textBox(page, '手机号码')).toHaveValue('13857012046');
});

test('begun on one machine it goes on at another with its code and the last four of the ID number', async ({
  page, browser, baseURL,
}) => {
  await answerAll(page, WHO.title);
  await saved(page);
  const code = await resumeCode(page);

  const other = await (await browser.newContext({ baseURL })).newPage();
  await other.goto('/?face=phone');
  await other.getByText(say('resume.title')).click();
  await other.getByLabel(say('resume.code')).fill(code);
  await other.getByLabel(say('resume.last_four')).fill('0000');
  await button(other, 'resume.go').click();
  await expect(other.getByText(say('failure.wrong_pair'))).toBeVisible();
  await other.getByLabel(say('resume.last_four')).fill(LAST_FOUR);
  await button(other, 'resume.go').click();
  await expect(textBox(other, '姓名')).toHaveValue('张三');
  await other.context().close();
});
