// A table under headers of its own: whoever keeps the list says which row is the header and what each column is.
import type { Page } from '@playwright/test';
import { book } from '../../support/book';
import { hire, logIn } from '../../support/staff';
import { expect, test } from '../../support/test';
import { button } from '../../support/visit';
import { say } from '../../support/words';

const TOWN = '330803112';

type File = { name: string; mimeType: string; buffer: Buffer };

const table = (name: string, ...rows: string[]): File => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(rows.join('\r\n')),
});

/** Opens the lists of a town, logged in, with a batch chosen and tried. */
async function tryBatch(page: Page, face: string | undefined, account: string, file: File) {
  await page.goto(`/desk/lists${face ? `?face=${face}` : ''}`);
  await logIn(page, account);
  await page.getByRole('radio', { name: say('keeping.part') }).check();
  // Unless told otherwise, what is new counts from today.
  await expect(page.locator('#counts-from')).toHaveValue(/^20\d\d-\d\d-\d\d$/);
  await page.locator('#list-file').setInputFiles(file);
  await button(page, 'keeping.try_it').click();
}

const named = (page: Page, letter: string, header: string) =>
  page.getByLabel(say('keeping.column', { letter, header }), { exact: true });

const added = (page: Page) => page.locator('.stat').filter({ hasText: say('keeping.added') });

test('columns are named by hand, and a change of language forgets neither file nor answers', async ({
  page, face, server, look,
}) => {
  hire(server, 'columns', 'supervisor', '--town', TOWN);
  const file = table('旧系统导出.csv', '旧系统导出（样例）', '号码,事情,性质', 'SAMPLE-9101,样例雨棚备案,其他行政权力', '');
  await tryBatch(page, face, 'columns', file);
  await expect(page.getByText(say('unreadable.no_header'))).toBeVisible();
  await expect(page.getByText(say('keeping.columns_missing', { names: '事项名称' }))).toBeVisible();
  await expect(page.getByText(say('keeping.sample', { text: '样例雨棚备案' }))).toBeVisible();
  await look('unnamed');

  await named(page, 'B', '事情').focus();
  await named(page, 'B', '事情').selectOption('事项名称');
  await expect(added(page)).toContainText('1');
  // Whoever names one column goes on to the next from where they are.
  await expect(named(page, 'B', '事情')).toBeFocused();
  await named(page, 'C', '性质').selectOption('事项类型');
  await named(page, 'A', '号码').selectOption('实施编码');
  await expect(page.locator('.code').filter({ hasText: 'SAMPLE-9101' })).toBeVisible();
  await look('named');

  await page.locator('#apply-number').fill('样例发〔2026〕8 号');
  await page.getByRole('button', { name: say('app.other_language') }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByText('旧系统导出.csv').first()).toBeVisible();
  await expect(page.locator('input[value="part"]')).toBeChecked();
  await expect(page.locator('#column-1')).toHaveValue('事项名称');
  await expect(page.locator('#apply-number')).toHaveValue('样例发〔2026〕8 号');
  await expect(page.locator('.code').filter({ hasText: 'SAMPLE-9101' })).toBeVisible();
  await look('in-english');

  // Who goes to another page has turned away from it.
  await page.getByRole('navigation').getByRole('link', { name: 'Duties' }).first().click();
  await page.goBack();
  await expect(page.locator('#scope-group')).toBeVisible();
  await expect(page.getByText('旧系统导出.csv')).toHaveCount(0);
});

test('a table without a header is read by its columns, and of a wrong row another can be picked', async ({
  page, face, server, look,
}) => {
  hire(server, 'headless', 'supervisor', '--town', TOWN);
  const file = table('没有表头.csv', 'SAMPLE-9102,样例花架备案', 'SAMPLE-9103,样例鱼塘备案', '');
  await tryBatch(page, face, 'headless', file);
  await expect(page.getByText(say('unreadable.no_header'))).toBeVisible();
  await page.getByLabel(say('keeping.header_row')).selectOption('0');
  const plain = (letter: string) => page.getByLabel(say('keeping.column_plain', { letter }), { exact: true });
  await plain('B').selectOption('事项名称');
  await expect(added(page)).toContainText('2');
  await plain('A').selectOption('实施编码');
  await expect(page.locator('.code').filter({ hasText: 'SAMPLE-9102' })).toBeVisible();
  await look('headless');
  await page.getByLabel(say('keeping.header_row')).selectOption('1');
  await expect(added(page)).toContainText('1');
});

test('of a workbook whose first sheet is no list the others are offered', async ({ page, face, server, look }) => {
  hire(server, 'sheets', 'supervisor', '--town', TOWN);
  const buffer = book({
    填表须知: [['一', '先看说明'], ['二', '再填第二张']],
    目录: [['号码', '事情'], ['SAMPLE-9104', '样例茶摊备案']],
  });
  await tryBatch(page, face, 'sheets', { name: '目录.xlsx', mimeType: 'application/octet-stream', buffer });
  await expect(page.getByText(say('unreadable.no_header'))).toBeVisible();
  await page.getByLabel(say('keeping.sheet'), { exact: true }).selectOption('目录');
  await button(page, 'keeping.try_it').click();
  await named(page, 'B', '事情').selectOption('事项名称');
  await expect(added(page)).toContainText('1');
  await look('second-sheet');
});
