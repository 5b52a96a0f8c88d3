// The catalogue of several towns: what an item says on another day, what a list gained, and another town's window.
import { expect, test } from '../../support/test';

/** A page's address as this terminal opens it first. */
const first = (path: string, face?: string) => (face ? `${path}${path.includes('?') ? '&' : '?'}face=${face}` : path);

test('what came between two days is counted and shown', async ({ page, face, look }) => {
  await page.goto(first('/changes?from=2020-06-28&to=2021-08-20', face));

  await expect(page.getByRole('heading', { name: '增加 339 项' })).toBeVisible();
  await expect(page.getByText('245', { exact: true })).toBeVisible();
  await expect(page.getByText('584', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: '个体工商户设立登记', exact: true }).click();
  await expect(page.getByText('这是 2021 年 8 月 20 日的答案')).toBeVisible();
  await look('as-of');

  // The last batch alone: a picture of hundreds of rows says no more.
  await page.goto('/changes?from=2021-08-19&to=2021-08-20');
  await expect(page.getByRole('heading', { name: '增加 55 项' })).toBeVisible();
  await look('changes');
});

test('an item out of reach names the nearest office that can do it', async ({ page, face, look }) => {
  await page.goto(first('/item/SAMPLE-0042', face));

  await expect(page.getByText('请到樟潭街道便民服务中心（街道社会事务窗口）')).toBeVisible();
  await expect(page.getByRole('link', { name: '0570-2920006' }).first()).toBeVisible();
  await look('elsewhere');

  await page.goto('/item/SAMPLE-0576');
  await expect(page.getByText('什么时候恢复还没有定')).toBeVisible();
  await look('suspended');
});

test('choices when browsing count what the others leave', async ({ page, face, look }) => {
  await page.goto(first('/browse?theme=%E9%A3%9F%E5%93%81%E9%A4%90%E9%A5%AE&here=1', face));

  const found = await page.getByText(/^共 \d+ 项$/).innerText();
  const count = /\d+/.exec(found)?.[0];
  await expect(page.getByText(`只看这里能办的（${count}）`)).toBeVisible();
  await look('browse');
});

test('a town that is not served says so and leads to the search', async ({ page, face, look }) => {
  await page.goto(first('/?town=110101001', face));

  await expect(page.getByText('网址里的乡镇（街道）不在这里')).toBeVisible();
  await look('no-such-town');
  await page.getByRole('link', { name: '到默认的大厅查找' }).click();
  await expect(page.getByText('廿里镇便民服务中心').first()).toBeVisible();
});

test('another town is another window, except at a kiosk', async ({ page, face, look }) => {
  await page.goto(first('/towns', face));
  if (face === 'kiosk') {
    await expect(page.getByRole('link', { name: '高家镇' })).toHaveCount(0);
    return;
  }
  await look('towns');
  await page.getByRole('link', { name: '高家镇' }).click();

  await expect(page.getByText('高家镇便民服务中心').first()).toBeVisible();
  await page.goto('/item/SAMPLE-0334');
  await expect(page.getByText('高家镇便民服务中心').first()).toBeVisible();
});
