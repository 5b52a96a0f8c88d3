import {
  ALL, BUNDLE_NAME, GAS, ID_NUMBER, LAST_FOUR, LICENCE, POWER, RESTAURANT, SIGN, UPLOADS, USCC, WATER,
} from '../../support/shop';
import { Staff } from '../../support/staff';
import { expect, test } from '../../support/test';
import {
  agree, application, button, fillForm, findBundle, handInDocuments, heading, receiptNumber, sign, startFilling,
  tellCircumstances, track,
} from '../../support/visit';
import { say } from '../../support/words';

test('one visit, from "kaimianguan" to a receipt for every body concerned, and until gas and sign have started', async ({
  page, home, look, server,
}) => {
  await page.goto(home);
  await expect(heading(page, say('lookup.question'))).toBeVisible();
  await expect(page.getByRole('link', { name: new RegExp(BUNDLE_NAME) })).toBeVisible();
  await look('lookup');
  await page.getByRole('searchbox').fill('kaimianguan');
  await expect(page.getByRole('main').getByRole('link', { name: new RegExp(BUNDLE_NAME) })).toBeVisible();
  await look('answers');

  await findBundle(page, 'kaimianguan');
  await tellCircumstances(page, look);

  const main = page.getByRole('main');
  await expect(heading(page, say('plan.title', { name: BUNDLE_NAME, count: 6 }))).toBeVisible();
  await expect(main).toContainText(/46\s*18\s*项要填|18\s*项要填[^]*46/);
  await expect(main).toContainText(/15\s*6\s*份材料|6\s*份材料[^]*15/);
  for (const item of ALL) await expect(page.getByRole('heading', { name: item, exact: true })).toBeVisible();
  for (const item of [GAS, SIGN]) await expect(application(page, item)).toContainText(say('plan.follows'));
  for (const item of [LICENCE, POWER, WATER]) await expect(application(page, item)).not.toContainText(say('plan.follows'));
  await look('plan');

  await startFilling(page);
  await fillForm(page, look);
  await handInDocuments(page, look);
  await sign(page, look);

  for (const name of UPLOADS) await expect(main).toContainText(name);
  await expect(main, 'the number is masked').not.toContainText(ID_NUMBER);
  await button(page, 'check.show').click();
  await expect(main).toContainText(ID_NUMBER);
  await button(page, 'check.hide').click();
  await agree(page);
  await look('check');
  await button(page, 'check.submit').click();

  const receipt = await receiptNumber(page);
  await expect(page.getByRole('img', { name: say('sent.code') })).toBeVisible();
  const applications = page.getByRole('listitem').filter({ hasText: receipt });
  await expect(applications).toHaveCount(6);
  for (const item of [LICENCE, RESTAURANT, POWER, WATER]) {
    await expect(applications.filter({ has: page.getByText(item, { exact: true }) })).toContainText(/(最晚|大约) \d{4} 年 \d+ 月 \d+ 日/);
  }
  for (const item of [GAS, SIGN]) {
    await expect(applications.filter({ has: page.getByText(item, { exact: true }) })).toContainText(say('stage.waits_for', { names: LICENCE }));
  }
  await look('receipt');

  await page.getByRole('link', { name: say('lookup.track') }).click();
  await expect(heading(page, say('track.title'))).toBeVisible();
  await look('track');
  await track(page, receipt, LAST_FOUR);
  await expect(heading(page, BUNDLE_NAME)).toBeVisible();
  await expect(application(page, LICENCE)).toContainText(say('stage.received'));
  await expect(application(page, POWER)).toContainText(say('stage.awaits_values', { values: '统一社会信用代码' }));
  for (const item of [GAS, SIGN]) {
    await expect(application(page, item)).toContainText(say('stage.waiting'));
    await expect(application(page, item)).not.toContainText(/最晚|大约/);
  }
  await look('followed');

  const clerk = await Staff.hired(server, 'clerk', 'clerk');
  const market = await Staff.hired(server, 'market', 'department', 'market-regulation');
  await clerk.accept(receipt, LICENCE);
  await market.grant(receipt, LICENCE, { 'enterprise.uscc': USCC }, ['business-licence']);
  await button(page, 'track.refresh').click();
  await expect(application(page, LICENCE)).toContainText(say('stage.granted'));
  for (const item of [POWER, WATER]) {
    await expect(application(page, item)).toContainText(say('stage.accepted'));
    await expect(application(page, item)).not.toContainText('统一社会信用代码');
    await application(page, item).getByText(say('track.story')).click();
    await expect(application(page, item)).toContainText(say('event.field_arrived'));
  }
  for (const item of [GAS, SIGN]) {
    await expect(application(page, item)).toContainText(say('stage.received'));
    await expect(application(page, item)).toContainText(/(最晚|大约) \d{4} 年 \d+ 月 \d+ 日/);
  }
  await look('granted');
  await Promise.all([clerk.leave(), market.leave()]);
});

for (const [how, wish] of [
  ['in characters', '开面馆'],
  ['as a wish', '我想开个小面馆'],
  ['in pinyin', 'kaimianguan'],
  ['in initials', 'kmg'],
]) {
  test(`the shop is found ${how}`, async ({ page, home }) => {
    await page.goto(home);
    await page.getByRole('searchbox').fill(wish);
    await expect(page.getByRole('main').getByRole('link').first()).toContainText(BUNDLE_NAME);
  });
}
