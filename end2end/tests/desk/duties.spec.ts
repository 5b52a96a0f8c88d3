// A list that only staff read: put in by whoever keeps it, looked up by whoever asks who answers for a matter.
import { hire, logIn } from '../../support/staff';
import { expect, test } from '../../support/test';
import { button, heading } from '../../support/visit';
import { say } from '../../support/words';

const BATCH = '责任事项,牵头单位,配合单位,报告单位,设定依据\r\n萤火虫栖息地看护,区林业局,区生态环境分局,廿里镇政府,衢江区乡镇属地管理事项责任清单（样例）\r\n';

test('a matter put on the list of who answers for what is found by whoever looks it up', async ({ page, server, look }) => {
  hire(server, 'duties', 'supervisor', '--town', '330803112');
  await page.goto('/desk/lists?kind=responsibilities');
  await logIn(page, 'duties');
  await page.getByRole('radio', { name: say('keeping.part') }).check();
  await page.locator('#list-file').setInputFiles({ name: '属地管理.csv', mimeType: 'text/csv', buffer: Buffer.from(BATCH) });
  await button(page, 'keeping.try_it').click();
  await page.getByLabel(say('keeping.number'), { exact: true }).fill('样例发〔2026〕7 号');
  await page.getByLabel(say('keeping.document'), { exact: true }).fill('关于增补责任事项的通知（样例）');
  await button(page, 'keeping.apply_go').click();
  await expect(page.getByText(say('keeping.applied', { number: 1 }))).toBeVisible();
  await look('applied');

  await page.getByRole('link', { name: say('keeping.see_duties') }).click();
  await expect(heading(page, say('duties.title'))).toBeVisible();
  await page.getByRole('searchbox', { name: say('duties.filter') }).fill('萤火虫');
  const matter = page.getByRole('row').filter({ hasText: '萤火虫栖息地看护' });
  await expect(matter).toContainText('区林业局');
  await expect(page.getByText(say('duties.found', { count: 1 }), { exact: true })).toBeVisible();
  // Nobody is to take an example for a duty.
  await expect(page.getByText(say('app.sample'))).toBeVisible();
  await expect(page.locator('.lead')).toContainText(say('office.sample'));
  await look('found');
});
