// A kiosk stands where everybody passes: nobody logs in there.
import { expect, test } from '../../support/test';
import { heading } from '../../support/visit';
import { say } from '../../support/words';

test('a kiosk lets nobody in and offers the search', async ({ page, look }) => {
  await page.goto('/desk/lists?face=kiosk');
  await expect(page.getByText(say('staff.kiosk'), { exact: true })).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await look('at-kiosk');
  await page.getByRole('link', { name: say('app.to_lookup') }).click();
  await expect(heading(page, say('lookup.question'))).toBeVisible();
});
