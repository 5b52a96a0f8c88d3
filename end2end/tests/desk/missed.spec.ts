// An input method asks what letters mean before they are words; until it has been told, nobody has asked for anything.
import { Staff } from '../../support/staff';
import { expect, test } from '../../support/test';
import { say } from '../../support/words';

test('letters that an input method still asks about are not counted, the words they become are', async ({ page, home, server }) => {
  const keeper = await Staff.hired(server, 'desk-keeper', 'supervisor');
  const keys = await page.context().newCDPSession(page);
  await page.goto(home);
  const box = page.getByRole('searchbox', { name: say('lookup.question') });
  await box.focus();
  await keys.send('Input.imeSetComposition', { text: 'wqx', selectionStart: 3, selectionEnd: 3 });
  await expect(box).toHaveValue('wqx');
  await expect(page.getByRole('heading', { name: say('lookup.nothing') })).toBeVisible();
  await page.waitForTimeout(5_000);
  await keys.send('Input.insertText', { text: '外星人' });
  await expect(box).toHaveValue('外星人');
  await expect.poll(() => keeper.missed('外星人')).toEqual([1, 0]);
  expect(await keeper.missed('wqx')).toBeUndefined();
  await keeper.leave();
});
