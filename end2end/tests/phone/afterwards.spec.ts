// After handing in: a refusal and what hangs on it, a correction, a withdrawal, and a guess at someone else's number.
import { submission } from '../../support/api';
import { GAS, group, LAST_FOUR, LICENCE, POWER, SIGN, textBox, VILLAGE } from '../../support/shop';
import { photo } from '../../support/files';
import { Staff } from '../../support/staff';
import { expect, test } from '../../support/test';
import { application, button, track } from '../../support/visit';
import { say } from '../../support/words';

test('a refused licence: reasons and remedies are read, and gas and sign say that they cannot start', async ({
  page, server, look,
}) => {
  const receipt = await submission(page.request);
  const market = await Staff.hired(server, 'market', 'department', 'market-regulation');
  await market.accept(receipt, LICENCE);
  await market.refuse(receipt, LICENCE, '经营场所在禁设区域内', 'county-government');
  await page.goto(`/track?receipt=${receipt}&face=phone`);
  await track(page, receipt, LAST_FOUR);
  const licence = application(page, LICENCE);
  await expect(licence).toContainText(say('stage.refused'));
  await expect(licence).toContainText(say('stage.reasons', { reasons: '经营场所在禁设区域内' }));
  await expect(licence).toContainText(/60 日内向.*申请行政复议，或者 6 个月内向人民法院起诉/);
  for (const item of [GAS, SIGN]) {
    await expect(application(page, item)).toContainText(say('stage.former_failed'));
    await expect(application(page, item)).toContainText(say('stage.former_failed_sentence', { name: LICENCE }));
  }
  await look('refused');
  await market.leave();
});

test('a correction is asked for once, answered where it is read, and goes back to the body', async ({ page, server, look }) => {
  const receipt = await submission(page.request);
  const market = await Staff.hired(server, 'market', 'department', 'market-regulation');
  await market.move(receipt, LICENCE, {
    kind: 'ask_for_corrections',
    notice: [
      { target: { kind: 'field', key: 'enterprise.name' }, text: '这个字号已经有人用了，请换一个' },
      { target: { kind: 'material', id: 'premises-proof' }, text: '照片看不清，请重拍' },
    ],
    due_on: '2099-12-31',
  });
  await page.goto(`/track?receipt=${receipt}&face=phone`);
  await track(page, receipt, LAST_FOUR);
  const licence = application(page, LICENCE);
  await expect(licence).toContainText(say('stage.correction'));
  await expect(licence).toContainText('这个字号已经有人用了，请换一个');
  await expect(textBox(page, '字号或企业名称')).toHaveValue('廿里张三面馆');
  await look('correction');
  await textBox(page, '字号或企业名称').fill('廿里李四面馆');
  await licence.getByLabel(say('documents.pick')).setInputFiles(photo);
  await expect(licence).toContainText(say('track.uploaded'));
  await button(page, 'track.corrections_send').click();
  await expect(licence).toContainText(say('stage.resubmitted'));
  await expect(button(page, 'track.corrections_send')).toHaveCount(0);
  await look('corrected');
  await market.leave();
});

test('what is answered to a correction is checked as it is left, at the field and in a summary, before it is sent', async ({
  page, server, look,
}) => {
  const receipt = await submission(page.request);
  const market = await Staff.hired(server, 'market', 'department', 'market-regulation');
  await market.move(receipt, LICENCE, {
    kind: 'ask_for_corrections',
    notice: [
      { target: { kind: 'field', key: 'premises.address' }, text: '门牌号与房产证不一致' },
      { target: { kind: 'field', key: 'premises.area' }, text: '请按平面图填' },
      { target: { kind: 'material', id: 'premises-proof' }, text: '照片看不清，请重拍' },
    ],
    due_on: '2099-12-31',
  });
  await page.goto(`/track?receipt=${receipt}&face=phone`);
  await track(page, receipt, LAST_FOUR);
  const licence = application(page, LICENCE);
  const village = group(licence, '经营或安装地址').getByRole('combobox');
  await expect(village).toHaveValue(VILLAGE.code);
  const area = textBox(licence, '场所使用面积');
  await area.fill('80');
  await area.blur();
  const wrong = say('problem.disagrees_with_circumstances', { low: 1, high: 50 });
  await expect(area).toHaveAccessibleDescription(new RegExp(wrong));
  await group(licence, '经营或安装地址').getByRole('textbox').fill('');
  await button(page, 'track.corrections_send').click();
  const summary = licence.getByRole('alert').filter({ hasText: say('apply.error_title') });
  for (const [label, words] of [
    ['经营或安装地址', say('problem.address_incomplete')],
    ['场所使用面积', wrong],
  ]) {
    await expect(summary.getByRole('link', { name: say('apply.error_line', { label, words }), exact: true })).toBeVisible();
  }
  await expect(summary.getByRole('link', { name: say('documents.missing', { name: '经营场所使用证明' }) })).toBeVisible();
  await expect(licence).toContainText(say('stage.correction'));
  await look('correction-wrong');
  await summary.getByRole('link', { name: new RegExp('场所使用面积') }).click();
  await expect(area).toBeFocused();
  await area.fill('45');
  await village.selectOption({ label: '黄山村' });
  await group(licence, '经营或安装地址').getByRole('textbox').fill('样例路 9 号');
  await licence.getByLabel(say('documents.pick')).setInputFiles(photo);
  await expect(licence).toContainText(say('track.uploaded'));
  await button(page, 'track.corrections_send').click();
  await expect(licence).toContainText(say('stage.resubmitted'));
  await market.leave();
});

test('two cases that ask the same anew are answered apart', async ({ page, server, look }) => {
  const receipt = await submission(page.request);
  const clerk = await Staff.hired(server, 'clerk', 'clerk');
  const notice = [{ target: { kind: 'field', key: 'applicant.phone' }, text: '电话打不通' }];
  for (const item of [LICENCE, POWER]) {
    await clerk.move(receipt, item, { kind: 'ask_for_corrections', notice, due_on: '2099-12-31' });
  }
  await page.goto(`/track?receipt=${receipt}&face=phone`);
  await track(page, receipt, LAST_FOUR);
  for (const item of [LICENCE, POWER]) {
    await textBox(application(page, item), '手机号码').fill('12');
    await application(page, item).getByRole('button', { name: say('track.corrections_send') }).click();
    await expect(application(page, item).getByRole('alert').first()).toBeVisible();
  }
  await look('correction-two');
  await textBox(application(page, POWER), '手机号码').fill('13957012046');
  await application(page, POWER).getByRole('button', { name: say('track.corrections_send') }).click();
  await expect(application(page, POWER)).toContainText(say('stage.resubmitted'));
  await expect(application(page, LICENCE)).toContainText(say('stage.correction'));
  await clerk.leave();
});

test('one part is withdrawn after one more question, the others go on', async ({ page, look }) => {
  const receipt = await submission(page.request);
  await page.goto(`/track?receipt=${receipt}&face=phone`);
  await track(page, receipt, LAST_FOUR);
  const power = application(page, POWER);
  await power.getByRole('button', { name: say('track.withdraw'), exact: true }).click();
  await expect(power).toContainText(say('track.withdraw_question'));
  await look('withdraw');
  await power.getByRole('button', { name: say('track.withdraw_no'), exact: true }).click();
  await expect(power).toContainText(say('stage.received'));
  await power.getByRole('button', { name: say('track.withdraw'), exact: true }).click();
  await power.getByRole('button', { name: say('track.withdraw_yes'), exact: true }).click();
  await expect(power).toContainText(say('stage.withdrawn'));
  await expect(application(page, LICENCE)).toContainText(say('stage.received'));
});

test('the whole is withdrawn with one answer', async ({ page }) => {
  const receipt = await submission(page.request);
  await page.goto(`/track?receipt=${receipt}&face=phone`);
  await track(page, receipt, LAST_FOUR);
  await button(page, 'track.withdraw_all').click();
  await button(page, 'track.withdraw_yes').click();
  for (const item of [LICENCE, POWER]) await expect(application(page, item)).toContainText(say('stage.withdrawn'));
});

test('a wrong pair tells nothing, and after a few tries not even the right one opens', async ({ page, look }) => {
  const receipt = await submission(page.request);
  const nobodys = '222-222-222';
  await page.goto('/track?face=phone');
  await track(page, nobodys, LAST_FOUR);
  await expect(page.getByText(say('failure.wrong_pair'))).toBeVisible();
  await look('wrong-pair');
  for (const guess of ['0001', '0002', '0003', '0004', '0005']) {
    const answered = page.waitForResponse('**/api/v1/track');
    await track(page, receipt, guess);
    expect(await (await answered).json()).toEqual({ error: 'wrong_pair' });
    await expect(page.getByText(say('failure.wrong_pair'))).toBeVisible();
  }
  await track(page, receipt, LAST_FOUR);
  await expect(page.getByText(/试的次数太多/)).toBeVisible();
  await look('too-many-tries');
});
