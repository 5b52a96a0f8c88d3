// Whoever stands at a kiosk has no keyboard: a Chinese name and address are written with the keys on the screen.
import { candidates, pick, press, rubOut, spell } from '../../support/keys';
import { answerAll, BUNDLE, BUNDLE_NAME, group, ID_NUMBER, textBox, VILLAGE } from '../../support/shop';
import { expect, test } from '../../support/test';
import { button, heading, next, startFilling } from '../../support/visit';
import { say } from '../../support/words';

test.beforeEach(async ({ page }) => {
  await page.goto(`/bundle/${BUNDLE}?step=plan&face=kiosk`);
  await startFilling(page);
});

test('a name is spelled in pinyin and picked, character by character', async ({ page, look }) => {
  await textBox(page, '姓名').tap();
  await expect(candidates(page)).toContainText(say('keys.hint'));
  await look('keys');
  await press(page, 'zhang');
  await expect(candidates(page)).toContainText('zhang');
  await look('candidates');
  await pick(page, '张');
  await press(page, 'san');
  await pick(page, '三');
  await expect(textBox(page, '姓名')).toHaveValue('张三');
  await expect(textBox(page, '姓名'), 'the box keeps the focus').toBeFocused();
});

test('letters are rubbed out before characters are, and several syllables may wait', async ({ page }) => {
  await textBox(page, '姓名').tap();
  await press(page, 'lumeihuaa');
  await rubOut(page);
  await pick(page, '吕');
  await expect(candidates(page)).toContainText('meihua');
  await pick(page, '美');
  await pick(page, '华');
  await expect(textBox(page, '姓名')).toHaveValue('吕美华');
  await rubOut(page);
  await expect(textBox(page, '姓名')).toHaveValue('吕美');
});

test('a code is written in letters and digits, and so is everything once one asks for letters', async ({ page }) => {
  await textBox(page, '证件号码').tap();
  await expect(candidates(page)).toHaveCount(0);
  await press(page, ID_NUMBER);
  await expect(textBox(page, '证件号码')).toHaveValue(new RegExp(ID_NUMBER, 'i'));
  await textBox(page, '姓名').tap();
  await expect(candidates(page)).toBeVisible();
  await button(page, 'keys.chinese').tap();
  await press(page, 'anna');
  await expect(textBox(page, '姓名')).toHaveValue('anna');
});

test('an address is its village from the list and the rest with the keys', async ({ page, look }) => {
  await answerAll(page, '您是谁？');
  await next(page, '怎么联系您？');
  await answerAll(page, '怎么联系您？');
  await next(page, '您住在哪里？');
  const address = group(page, '户籍地址（证件住址）');
  await address.getByRole('combobox').selectOption(VILLAGE.code);
  await address.getByRole('textbox').tap();
  await spell(page, [['huang', '黄'], ['shan', '山'], ['lu', '路']]);
  await press(page, '12');
  await spell(page, [['hao', '号']]);
  await expect(address.getByRole('textbox')).toHaveValue('黄山路12号');
  await press(page, 'zh');
  await look('address');
  await page.getByRole('button', { name: say('app.elder') }).tap();
  await address.getByRole('textbox').tap();
  await press(page, 'zh');
  await expect(candidates(page).getByRole('button').first()).toBeVisible();
  await expect.poll(async () => {
    const [box, keys] = [await address.getByRole('textbox').boundingBox(), await candidates(page).boundingBox()];
    return box!.y + box!.height <= keys!.y;
  }, 'the box is not covered by the keys').toBe(true);
  await look('address-elder');
});

test('every key is large enough for a finger', async ({ page }) => {
  await textBox(page, '姓名').tap();
  await press(page, 'zhang');
  for (const key of await page.locator('.candidates button, .keyboard button').all()) {
    const box = (await key.boundingBox())!;
    expect(Math.min(box.width, box.height), await key.innerText()).toBeGreaterThanOrEqual(56);
  }
});

test('the lookup answers to letters at once and offers the catalogue’s own words for them', async ({ page, look }) => {
  await page.goto('/');
  await press(page, 'kaimianguan');
  await expect(page.getByRole('main').getByRole('link', { name: new RegExp(BUNDLE_NAME) })).toBeVisible();
  await look('lookup-words');
  await pick(page, '开面馆');
  await expect(page.getByRole('searchbox')).toHaveValue('开面馆');
  await expect(heading(page, say('lookup.question'))).toBeVisible();
  await expect(candidates(page)).toHaveCount(0);
});

test('without a card reader no button promises one', async ({ page }) => {
  await expect(button(page, 'card.read')).toHaveCount(0);
});

test('a machine that reads ID cards fills in what stands on them, also on later pages', async ({ page, look }) => {
  const cards = [
    { name: '张三', id_number: ID_NUMBER, sex: '女', ethnicity: '汉', address: `衢江区廿里镇${VILLAGE.name}样例路 12 号` },
  ];
  await page.addInitScript((cards) => {
    const readIdCard = async () => cards.pop() ?? Promise.reject(new Error('no card'));
    Object.assign(window, { yichuangDevices: { readIdCard } });
  }, cards);
  await page.goto(`/bundle/${BUNDLE}?step=plan&face=kiosk`);
  await startFilling(page);
  await button(page, 'card.read').tap();
  await expect(textBox(page, '姓名')).toHaveValue('张三');
  await expect(textBox(page, '证件号码')).toHaveValue(ID_NUMBER);
  await expect(page.getByRole('radio', { name: '居民身份证', exact: true })).toBeChecked();
  await look('card');
  await button(page, 'card.read').tap();
  await expect(page.getByText(say('card.nothing'))).toBeVisible();
  await expect(textBox(page, '姓名'), 'a failed reading changes nothing').toHaveValue('张三');
  await next(page, '怎么联系您？');
  await expect(button(page, 'card.read'), 'a telephone number stands on no card').toHaveCount(0);
  await answerAll(page, '怎么联系您？');
  await next(page, '您住在哪里？');
  const address = group(page, '户籍地址（证件住址）');
  await expect(address.getByRole('combobox')).toHaveValue(VILLAGE.code);
  await expect(address.getByRole('textbox')).toHaveValue('样例路 12 号');
});
