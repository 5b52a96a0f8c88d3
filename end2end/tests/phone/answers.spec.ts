// What the window says before anyone files anything: each kind of verdict, and that it does not know.
import { expect, test } from '../../support/test';
import { heading } from '../../support/visit';
import { saidBefore, say } from '../../support/words';

/** One item of the sample town's list for each way the town has an item. */
const VERDICTS = [
  ['the town’s own', 'SAMPLE-0021', '老年人优待证（卡）办理', 'verdict.here'],
  ['delegated to the town', 'SAMPLE-0077', '公共场所卫生许可（新办）', 'verdict.here'],
  ['accepted here and decided in the county', 'SAMPLE-0001', '最低生活保障对象认定', 'verdict.accepted'],
  ['handled by a station in the hall', 'SAMPLE-0076', '预防接种证办理', 'verdict.station'],
  ['accepted by the village', 'SAMPLE-0096', '城乡居民养老保险参保登记', 'verdict.village'],
  ['filed here as part of a bundle', 'SAMPLE-0074', '出生医学证明首次签发', 'verdict.in_bundle'],
  ['handled elsewhere', 'SAMPLE-0022', '内地居民结婚登记', 'verdict.elsewhere'],
  ['not needed', 'SAMPLE-0061', '再生育审批', 'verdict.not_needed'],
  ['here, with a guide still to be written', 'SAMPLE-0016', '农村留守儿童信息登记', 'verdict.here'],
];

for (const [kind, code, name, verdict] of VERDICTS) {
  test(`an item that is ${kind} says so, with its guide or whom to call`, async ({ page, look }) => {
    await page.goto(`/item/${code}?face=phone`);
    await expect(heading(page, name)).toBeVisible();
    await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(say(verdict));
    await look(`item-${code}`);
  });
}

for (const [what, address, title] of [
  ['item', '/item/SAMPLE-9999', say('item.unknown')],
  ['bundle', '/bundle/no-such-thing', say('bundle.unknown')],
  ['town', '/town/330803999', say('not_found.title')],
]) {
  test(`an unknown ${what} in the address is said to be none, and the search is offered`, async ({ page, look }) => {
    await page.goto(`${address}?face=phone`);
    await expect(heading(page, title)).toBeVisible();
    await look(`unknown-${what}`);
    await page.getByRole('link', { name: say('app.to_lookup') }).first().click();
    await expect(page.getByRole('searchbox')).toBeVisible();
  });
}

test('an answer to a part of a long story says that it may be wrong, and whom to ask', async ({ page, home, look }) => {
  await page.goto(home);
  const main = page.getByRole('main');
  const unsure = saidBefore('lookup.unsure');
  await page.getByRole('searchbox').fill('营业执照');
  await expect(main.getByRole('listitem').first()).toBeVisible();
  await expect(main).not.toContainText(unsure);
  await page.getByRole('searchbox').fill('隔壁工厂半夜机器吵得睡不着');
  await expect(main).toContainText(unsure);
  await expect(main.getByRole('link', { name: /^0570-/ }).first()).toBeVisible();
  await look('unsure');
});

test('what the window does not do is not guessed at: it offers the desk with its telephone', async ({ page, home, look }) => {
  await page.goto(home);
  await page.getByRole('searchbox').fill('天气预报');
  await expect(page.getByRole('heading', { name: say('lookup.nothing') })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(say('lookup.nothing_text'));
  await expect(page.getByRole('main').getByRole('link', { name: /^0570-/ }).first()).toBeVisible();
  await look('nothing');
});
