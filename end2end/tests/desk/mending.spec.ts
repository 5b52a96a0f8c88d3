// Wrong answers of every kind: said at the field and in a summary that leads to it, before anything is handed in.
import { fake, photo, tooLarge } from '../../support/files';
import { openDraft } from '../../support/api';
import { answer, answerAll, formPage, group, textBox } from '../../support/shop';
import { expect, test } from '../../support/test';
import { button, heading, next } from '../../support/visit';
import { say } from '../../support/words';
import type { Locator, Page } from '@playwright/test';

let draft: string;

test.beforeEach(async ({ page }) => {
  draft = await openDraft(page.request);
});

async function at(page: Page, name: string, title: string): Promise<void> {
  await page.goto(`/apply/${draft}/${name}`);
  await expect(heading(page, title)).toBeVisible();
}

/** The problem stands at the control, and pressing its line in the summary leads there. */
async function isSaid(page: Page, control: Locator, label: string, problem: string): Promise<void> {
  await expect(control).toHaveAccessibleDescription(new RegExp(escaped(problem)));
  await expect(control).toHaveAttribute('aria-invalid', 'true');
  await button(page, 'app.next').click();
  const summary = page.getByRole('alert').filter({ hasText: say('apply.error_title') });
  const line = summary.getByRole('link', { name: say('apply.error_line', { label, words: problem }), exact: true });
  await line.click();
  await expect(control).toBeFocused();
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Types something wrong and leaves the box. */
async function typeIn(box: Locator, text: string): Promise<void> {
  await box.fill(text);
  await box.blur();
}

test('an ID number with a slip is told which kind, and a right one is taken', async ({ page, look }) => {
  await at(page, 'applicant.who', '您是谁？');
  await answerAll(page, '您是谁？');
  const number = textBox(page, '证件号码');
  for (const [wrong, problem] of [
    ['110105194912310021', say('problem.id_check')],
    ['11010519491231002', say('problem.id_length', { found: 17 })],
    ['110105194902300020', say('problem.id_birth_date')],
    ['110105299912310020', say('problem.id_future')],
    ['1101O519491231002X', say('problem.id_character', { place: 5 })],
  ]) {
    await typeIn(number, wrong);
    await isSaid(page, number, '证件号码', problem);
  }
  await look('wrong-id');
  await typeIn(number, '11010519491231002x');
  await next(page, '怎么联系您？');
});

test('what is missing is said once one wants to go on, not before', async ({ page, look }) => {
  await at(page, 'applicant.who', '您是谁？');
  await textBox(page, '姓名').focus();
  await textBox(page, '姓名').blur();
  await expect(page.getByText(say('problem.missing'))).toHaveCount(0);
  await button(page, 'app.next').click();
  await isSaid(page, textBox(page, '姓名'), '姓名', say('problem.missing'));
  await look('missing');
});

test('a telephone number that is none', async ({ page }) => {
  await at(page, 'applicant.contact', '怎么联系您？');
  const phone = textBox(page, '手机号码');
  await typeIn(phone, '12857012046');
  await isSaid(page, phone, '手机号码', say('problem.not_a_phone'));
  await typeIn(phone, '138 5701 2046');
  await next(page, '您住在哪里？');
});

test('an area that is not the one said before', async ({ page }) => {
  await at(page, 'premises.place', '店面或安装地点在哪里？');
  await answerAll(page, '店面或安装地点在哪里？');
  const area = textBox(page, '场所使用面积');
  await typeIn(area, '80');
  await isSaid(page, area, '场所使用面积', say('problem.disagrees_with_circumstances', { low: 1, high: 50 }));
  await typeIn(area, '46.5');
  await next(page, '叫什么名字？');
});

test('a capacity above what low voltage carries, and a device without a name', async ({ page }) => {
  await at(page, 'power.load', '用多少电？');
  await answerAll(page, '用多少电？');
  const capacity = textBox(page, '申请容量');
  await typeIn(capacity, '161');
  await isSaid(page, capacity, '申请容量', say('problem.too_large', { most: 160 }));
  await typeIn(capacity, '160');
  const name = page.getByRole('group', { name: '用电设备 1', exact: true }).getByLabel('设备名称');
  await typeIn(name, '');
  await button(page, 'app.next').click();
  await isSaid(page, name, '设备名称', say('problem.missing'));
  await typeIn(name, '冰柜');
  await next(page, '怎么用水？');
});

test('a day that has not come yet, and one that never comes', async ({ page, look }) => {
  draft = await openDraft(page.request, 'death');
  await at(page, 'deceased.death', '什么时候走的？');
  const date = group(page, '死亡日期');
  const [year, month, day] = ['年', '月', '日'].map((part) => date.getByLabel(part, { exact: true }));
  await year.fill('2026');
  await month.focus();
  await expect(date, 'nothing is wrong while the month is still to come').not.toContainText(say('problem.not_a_date'));
  for (const [wrong, problem] of [
    [['2099', '1', '1'], say('problem.in_the_future')],
    [['2026', '2', '30'], say('problem.not_a_date')],
    [['49', '12', '31'], say('problem.year_out_of_range', { first: 1850, last: 2200 })],
  ] as const) {
    for (const [place, box] of [year, month, day].entries()) await typeIn(box, wrong[place]);
    await expect(date).toHaveAccessibleDescription(new RegExp(escaped(problem)));
    await button(page, 'app.next').click();
    const words = say('apply.error_line', { label: '死亡日期', words: problem });
    await page.getByRole('link', { name: words, exact: true }).click();
    await expect(year).toBeFocused();
  }
  await look('wrong-date');
});

test('a sex that the ID number contradicts', async ({ page }) => {
  await at(page, 'applicant.who', '您是谁？');
  await answerAll(page, '您是谁？');
  await at(page, 'applicant.person', '您的性别、民族和婚姻');
  await answerAll(page, '您的性别、民族和婚姻');
  await group(page, '性别').getByRole('radio', { name: '男' }).check();
  await button(page, 'app.next').click();
  await expect(group(page, '性别')).toContainText(say('problem.disagrees_with_id_number'));
  await answer(page, formPage('您的性别、民族和婚姻').answers[0]);
  await next(page, '您的文化程度和工作');
});

test('a file that only pretends to be a photo, and one that is too large, are not taken', async ({ page, look }) => {
  await at(page, 'documents', say('documents.title'));
  const document = page.getByRole('group', { name: '申请人居民身份证', exact: true });
  const pick = document.getByLabel(say('documents.pick'));
  await pick.setInputFiles(fake);
  await expect(document.getByRole('alert')).toContainText(say('failure.wrong_file_kind'));
  await document.getByRole('button', { name: say('documents.remove') }).click();
  await pick.setInputFiles(tooLarge());
  await expect(document.getByRole('alert')).toContainText(say('failure.too_large', { most: 20 }));
  await look('wrong-files');
  await button(page, 'app.next').click();
  await expect(page.getByRole('link', { name: say('documents.missing', { name: '申请人居民身份证' }) })).toBeVisible();
  await document.getByRole('button', { name: say('documents.remove') }).click();
  await pick.setInputFiles(photo);
  await expect(page.getByRole('link', { name: say('documents.missing', { name: '申请人居民身份证' }) })).toHaveCount(0);
});

test('the check page lists what is still missing, each with the way to its page, and hands nothing in', async ({ page }) => {
  await at(page, 'check', say('check.title'));
  await expect(page.getByRole('button', { name: new RegExp(`${say('check.submit')}.*${say('check.not_ready')}`) })).toBeDisabled();
  const line = say('apply.error_line', { label: '字号或企业名称', words: say('problem.missing') });
  await page.getByRole('link', { name: line, exact: true }).click();
  await expect(heading(page, '叫什么名字？')).toBeVisible();
});
