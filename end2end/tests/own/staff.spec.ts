// Staff at their pages: who they are, what they may open, what they look up.
import { hire, logIn, PASSWORD } from '../../support/staff';
import { expect, test } from '../../support/test';
import { button, heading } from '../../support/visit';
import { say } from '../../support/words';

/** A page's address as this terminal opens it first. */
const first = (path: string, face?: string) => (face ? `${path}?face=${face}` : path);

test('a wrong password is said at the field, a right one leads in, and the way out forgets', async ({
  page, face, server, look,
}) => {
  hire(server, 'keeper', 'supervisor', '--town', '330803112');
  await page.goto(first('/', face));
  await page.getByRole('link', { name: say('app.staff') }).click();
  await expect(heading(page, say('staff.login'))).toBeVisible();
  await button(page, 'staff.go').click();
  await expect(page.getByRole('alert').filter({ hasText: say('staff.not_in') })).toBeFocused();
  await look('login-missing');

  await logIn(page, 'keeper', 'not the password');
  await expect(page.locator('#staff-password-error')).toContainText(say('staff.wrong'));
  await look('login-wrong');
  const password = page.getByLabel(say('staff.password'), { exact: true });
  await expect(password).toHaveAttribute('type', 'password');
  await page.getByRole('button', { name: say('staff.show') }).click();
  await expect(password).toHaveAttribute('type', 'text');
  await expect(password).toHaveValue('not the password');

  await logIn(page, 'keeper');
  await expect(heading(page, say('staff.title'))).toBeVisible();
  const main = page.getByRole('main');
  await expect(main).toContainText(say('staff.supervisor'));
  await expect(main).toContainText('廿里镇');
  for (const place of ['lists', 'duties', 'missed']) {
    await expect(main.getByRole('link', { name: new RegExp(say(`staff.${place}`)) })).toBeVisible();
  }
  await look('start');

  await button(page, 'staff.log_out').click();
  await expect(heading(page, say('staff.login'))).toBeVisible();
  expect((await page.request.get('/api/v1/session')).status()).not.toBe(200);
});

test('a clerk looks up who answers for what, and is refused the lists politely', async ({ page, face, server, look }) => {
  hire(server, 'window', 'clerk');
  await page.goto(first('/desk/lists', face));
  await logIn(page, 'window');
  await expect(page.getByText(say('staff.not_yours'))).toBeVisible();
  await look('not-theirs');

  await page.getByRole('navigation', { name: say('staff.pages') }).getByRole('link', { name: say('staff.duties') }).click();
  await expect(heading(page, say('duties.title'))).toBeVisible();
  await expect(page.getByText('违法建设治理')).toBeVisible();
  await look('responsibilities');
  await page.getByRole('searchbox').fill('违法建设');
  await expect(page.getByRole('status').filter({ hasText: say('duties.found', { count: 1 }) })).toBeVisible();
  await expect(page).toHaveURL(/q=/);

  await page.getByRole('searchbox').fill('');
  await page.getByRole('link', { name: new RegExp(say('keeping.one_things')) }).click();
  await expect(page.getByRole('link', { name: '0570-2000004' }).first()).toHaveAttribute('href', 'tel:05702000004');
  await look('one-things');
  await page.getByRole('link', { name: new RegExp(say('keeping.enforcements')) }).click();
  await expect(page.getByText('浙江省综合行政执法事项目录（样例）').first()).toBeVisible();
  await page.getByLabel(say('duties.on')).fill('1990-01-01');
  await expect(page.getByText(say('duties.none_at_all'))).toBeVisible();
  await look('before-all-lists');
});

test('too many wrong passwords lock the account for a while, and that is said', async ({ page, face, server, look }) => {
  hire(server, 'locked', 'clerk');
  await page.goto(first('/desk', face));
  const wrong = { data: { account: 'locked', password: 'wrong' } };
  for (let tries = 0; tries < 20; tries += 1) {
    if ((await page.request.post('/api/v1/session', wrong)).status() === 429) break;
  }
  await logIn(page, 'locked', PASSWORD);
  await expect(page.locator('#staff-password-error')).toContainText('试的次数太多');
  await look('locked');
});

test('a session that ends while someone works is opened again in place', async ({ page, face, server }) => {
  hire(server, 'returning', 'admin');
  await page.goto(first('/desk', face));
  await logIn(page, 'returning');
  await page.getByRole('main').getByRole('link', { name: new RegExp(say('staff.lists')) }).click();
  await expect(heading(page, say('keeping.title'))).toBeVisible();
  await page.locator('#list-file').setInputFiles({
    name: '空.csv', mimeType: 'text/csv', buffer: Buffer.from('事项名称,事项类型\n'),
  });
  await page.request.delete('/api/v1/session');
  await button(page, 'keeping.try_it').click();
  await expect(page.getByText(say('staff.again'))).toBeVisible();
  await logIn(page, 'returning');
  await expect(page.getByText(say('staff.again'))).toHaveCount(0);
  await expect(page.getByText('空.csv').first()).toBeVisible();
});
