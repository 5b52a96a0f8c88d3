// What is counted of what is asked in vain at a kiosk: not letters that are still being spelled, and each person anew.
import { press, spell } from '../../support/keys';
import { Staff } from '../../support/staff';
import { expect, test } from '../../support/test';
import { say } from '../../support/words';

test('letters on their way to characters are not counted, and what is forgotten was abandoned', async ({ page, home, server }) => {
  const keeper = await Staff.hired(server, 'kiosk-keeper', 'supervisor');
  await page.clock.install();
  await page.goto(home);
  await expect(page.getByRole('heading', { name: say('lookup.bundles') })).toBeVisible();
  await press(page, 'wqx');
  await page.clock.fastForward('00:05');
  const box = page.getByRole('searchbox', { name: say('lookup.question') });
  await box.fill('');
  await spell(page, [['di', '低'], ['bao', '保']]);
  await page.clock.runFor('00:05');
  await page.clock.runFor('02:40');
  await expect(box).toHaveValue('');
  await expect.poll(() => keeper.missed('低保')).toEqual([0, 1]);
  expect(await keeper.missed('wqx')).toBeUndefined();
  await keeper.leave();
});
