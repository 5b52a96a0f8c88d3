// The list a town keeps, changed by those who keep it: a table is tried, mended, applied and taken back in the browser,
// and what citizens are told follows.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { hire, logIn } from '../../support/staff';
import { expect, test } from '../../support/test';
import { button, heading } from '../../support/visit';
import { say } from '../../support/words';

const TOWN = '330803112';
const HEADER = '实施编码,事项名称,事项类型,实施主体,赋权方式,委托部门,赋权依据,生效日期,承诺时限,经办备忘';
const BATCH = '衢江区第五批下放乡镇事项（样例）';
const NEW = `SAMPLE-9001,萤火虫观赏点备案,其他行政权力,区市场监管局,委托,区市场监管局,${BATCH},,5个工作日,新`;
const CHANGED = 'SAMPLE-0334,个体工商户设立登记,行政许可,区市场监管局,委托,区市场监管局,衢江区第一批下放乡镇（街道）事项（样例）,2020-06-29,2个工作日,提速';
const DOUBTFUL = 'SAMPLE-9002,古井守护人登记,其他行政权力,区市场监管局,委托,区市场监管局,,,5个工作日,依据待补';
const WRONG = `SAMPLE-9003,夜市摊位备案,其他行政权力,区市场监管局,委托,区市场监管局,${BATCH},明年春天,5个工作日,日期待定`;

const table = (...rows: string[]) => ({
  name: '第五批.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFF${[HEADER, ...rows].join('\r\n')}\r\n`),
});

/** How many rows of a sort a trial counts. */
const counted = (page: Page, key: string, count: number) =>
  expect(page.locator('.stat').filter({ hasText: say(key) })).toContainText(`${count}`);

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

test('a batch is tried, mended, applied and taken back, and what citizens are told follows', async ({
  page, server, look,
}) => {
  // Five trials and two revisions, each of which makes the lookup anew.
  test.setTimeout(300_000);
  hire(server, 'lists', 'supervisor', '--town', TOWN);
  await page.goto('/desk/lists');
  await logIn(page, 'lists');
  await expect(heading(page, say('keeping.title'))).toBeVisible();
  await expect(row(page, say('keeping.files_text'))).toContainText(say('keeping.in_use'));
  await look('lists');

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: say('keeping.xlsx') }).first().click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/330803112-.*list\.xlsx/);
  expect(readFileSync(await file.path()).subarray(0, 2).toString()).toBe('PK');

  await button(page, 'keeping.try_it').click();
  await expect(page.locator('#list-file-error')).toContainText(say('keeping.file_missing'));
  await look('no-file');

  await page.getByRole('radio', { name: say('keeping.part') }).check();
  await page.locator('#list-file').setInputFiles({ name: '说明.csv', mimeType: 'text/csv', buffer: Buffer.from('关于清单的说明\n') });
  await button(page, 'keeping.try_it').click();
  await expect(page.getByText(say('unreadable.no_header'))).toBeVisible();
  await look('unreadable');

  await page.locator('#list-file').setInputFiles(table(NEW, CHANGED, DOUBTFUL, WRONG));
  await button(page, 'keeping.try_it').click();
  await expect(page.getByText(say('keeping.state_wrong', { count: 1 }))).toBeVisible();
  await counted(page, 'keeping.added', 3);
  await counted(page, 'keeping.changed', 1);
  await counted(page, 'keeping.withdrawn', 0);
  await counted(page, 'keeping.doubtful', 1);
  await counted(page, 'keeping.wrong', 1);
  await expect(row(page, '夜市摊位备案')).toContainText(say('keeping.at_row', { row: 5 }));
  await expect(row(page, '夜市摊位备案')).toContainText('H 列（生效日期）：“明年春天”不是日期');
  await expect(row(page, '古井守护人登记')).toContainText(say('why.basis_missing'));
  await expect(row(page, '个体工商户设立登记')).toContainText('承诺时限：即办 → 2个工作日');
  await expect(button(page, 'keeping.apply_go')).toHaveCount(0);
  await page.getByText(say('keeping.columns', { count: 10 })).click();
  await expect(page.getByLabel(say('keeping.column', { letter: 'J', header: '经办备忘' }))).toHaveValue('');
  await expect(page.getByLabel(say('keeping.column', { letter: 'I', header: '承诺时限' }))).toHaveValue('承诺时限');
  await look('wrong');
  await page.getByRole('button', { name: say('keeping.counted', { name: say('keeping.doubtful'), count: 1 }) }).click();
  await expect(row(page, '夜市摊位备案')).toHaveCount(0);
  await expect(row(page, '古井守护人登记')).toBeVisible();

  await page.locator('#list-file').setInputFiles(table(NEW, CHANGED, DOUBTFUL));
  await expect(page.getByText(say('keeping.stale'))).toBeVisible();
  await button(page, 'keeping.try_it').click();
  await expect(page.getByText(say('keeping.state_doubtful', { count: 1 }))).toBeVisible();
  await button(page, 'keeping.apply_go').click();
  for (const missing of ['number_missing', 'document_missing', 'accept_missing']) {
    await expect(page.getByRole('link', { name: say(`keeping.${missing}`) })).toBeVisible();
  }
  await look('doubtful');
  await page.getByLabel(say('keeping.number'), { exact: true }).fill('样例发〔2026〕5 号');
  await page.getByLabel(say('keeping.document'), { exact: true }).fill('关于第五批下放事项的通知（样例）');
  await page.getByRole('checkbox', { name: say('keeping.accept') }).check();
  await button(page, 'keeping.apply_go').click();
  await expect(page.getByText(say('keeping.applied', { number: 1 }))).toBeVisible();
  await expect(row(page, '样例发〔2026〕5 号')).toContainText(say('keeping.in_use'));
  await expect(page.getByRole('banner')).toContainText('586', { timeout: 30_000 });
  await look('applied');

  await page.getByRole('link', { name: say('keeping.see_changes') }).click();
  await expect(page.getByRole('heading', { name: say('changes.added', { count: 2 }) })).toBeVisible();
  await page.goto('/?q=萤火虫');
  await page.getByRole('main').getByRole('link', { name: /萤火虫观赏点备案/ }).click();
  await expect(heading(page, '萤火虫观赏点备案')).toBeVisible();
  await expect(page.getByText(say('verdict.here')).first()).toBeVisible();
  await look('told');

  await page.goto('/desk/lists');
  await row(page, say('keeping.files_text')).getByRole('button', { name: new RegExp(say('keeping.restore')) }).click();
  await expect(page.getByLabel(say('keeping.number'), { exact: true })).toBeFocused();
  await look('restoring');
  await page.getByLabel(say('keeping.number'), { exact: true }).fill('样例发〔2026〕6 号');
  await page.getByLabel(say('keeping.document'), { exact: true }).fill('关于撤回第五批下放事项的通知（样例）');
  await button(page, 'keeping.restore_yes').click();
  await expect(page.getByText(say('keeping.restored', { number: 2 }))).toBeVisible();
  await expect(row(page, '样例发〔2026〕6 号')).toContainText(say('keeping.origin_files'));
  await look('restored');
  await page.goto('/item/SAMPLE-9001');
  await expect(page.getByText(say('failure.no_item'))).toBeVisible();
});

test('what was asked in vain is shown to those who keep the list until it is settled', async ({ page, server, look }) => {
  const miss = { data: { words: '外星人落户', way: 'nothing' } };
  for (let times = 0; times < 2; times += 1) {
    expect((await page.request.post(`/api/v1/misses?town=${TOWN}`, miss)).ok()).toBe(true);
  }
  hire(server, 'words', 'admin');
  await page.goto('/desk/missed');
  await logIn(page, 'words');
  await expect(row(page, '外星人落户')).toContainText(say('missed.times', { count: 2 }));
  await look('missed');
  await row(page, '外星人落户').getByRole('button', { name: new RegExp(say('missed.settle')) }).click();
  await expect(page.getByText(say('missed.settled', { words: '外星人落户' }))).toBeVisible();
  await expect(row(page, '外星人落户')).toHaveCount(0);
  await look('nothing-missed');
});
