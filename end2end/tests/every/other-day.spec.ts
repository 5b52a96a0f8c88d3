// “What could be done here on 1 September 2020” is asked in the lookup, too: every answer is that day's, and says so.
import { expect, test } from '../../support/test';
import { heading } from '../../support/visit';
import { say } from '../../support/words';

const DAY = '2020-09-01';

test('answers of another day say so, lead to the pages of that day, and back to today', async ({ page, face, look }) => {
  const given = face ? `&face=${face}` : '';
  // Handed to the town by the batch of 27 September 2020.
  await page.goto(`/?q=SAMPLE-0279&on=${DAY}${given}`);
  const answer = page.getByRole('main').getByRole('listitem').filter({ hasText: say('verdict.not_yet') });
  await expect(answer).toContainText('2020 年 9 月 27 日起');
  await expect(page.getByText('2020 年 9 月 1 日的答案')).toBeVisible();
  // Words are counted for today's list alone, so nothing is said of that here.
  await expect(page.getByText(say('lookup.counted'))).toHaveCount(0);
  await look('answers');

  await answer.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/item/SAMPLE-0279\\?on=${DAY}`));
  await expect(page.getByText('2020 年 9 月 1 日的答案')).toBeVisible();
  await expect(page.getByRole('main')).toContainText(say('verdict.batch_label'));
  await look('item');

  await page.goBack();
  await page.getByRole('searchbox').fill('SAMPLE-0334');
  await expect(page).toHaveURL(new RegExp(`on=${DAY}`));
  await expect(page.getByRole('main').getByRole('link', { name: /个体工商户设立登记/ })).toContainText(say('verdict.here'));
  await page.getByRole('link', { name: say('item.to_today') }).click();
  await expect(page.getByText('2020 年 9 月 1 日的答案')).toHaveCount(0);
  await expect(page).not.toHaveURL(/on=/);

  await page.goto(`/browse?here=1&on=${DAY}`);
  await expect(heading(page, say('browse.title'))).toBeVisible();
  await expect(page.getByText('2020 年 9 月 1 日的答案')).toBeVisible();
  await look('browse');
});
