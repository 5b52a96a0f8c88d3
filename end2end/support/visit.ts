// The steps of a visit, each as a person takes it: what is read, what is pressed.
import { expect, type Page } from '@playwright/test';
import { drawing, otherSide, photo, scan } from './files';
import { answerAll, BUNDLE_NAME, CIRCUMSTANCES, FORM, group, SIGNED } from './shop';
import { say, saidBefore } from './words';

/** Called on each page of the visit, before it is left. */
type OnPage = (name: string) => Promise<void>;
const pass: OnPage = async () => {};

export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
export const button = (page: Page, key: string) => page.getByRole('button', { name: say(key), exact: true });

/** The number of a receipt or a resume code, as a page shows it. */
export const NUMBER = /[2-9A-HJ-NP-Z]{3}-[2-9A-HJ-NP-Z]{3}-[2-9A-HJ-NP-Z]{3}/;

/** From the first page to the bundle, by what is typed into the search box. */
export async function findBundle(page: Page, wish: string): Promise<void> {
  await page.getByRole('searchbox', { name: say('lookup.question') }).fill(wish);
  await page.getByRole('main').getByRole('link', { name: new RegExp(BUNDLE_NAME) }).first().click();
  await expect(page.getByText(say('bundle.why_asked'))).toBeVisible();
}

/** Answers what is asked about the circumstances: all at once where there is room, else one after another. */
export async function tellCircumstances(page: Page, onPage = pass): Promise<void> {
  const narrow = await button(page, 'app.next').isVisible();
  for (const [place, [, question, answer]] of CIRCUMSTANCES.entries()) {
    if (narrow) await expect(heading(page, question)).toBeVisible();
    const asked = narrow ? page : group(page, question);
    await asked.getByRole('radio', { name: answer }).first().check();
    if (!narrow) continue;
    if (place === 0) await onPage('circumstances');
    if (place + 1 < CIRCUMSTANCES.length) await button(page, 'app.next').click();
  }
  if (!narrow) await onPage('circumstances');
  await button(page, 'bundle.to_plan').click();
  await expect(heading(page, new RegExp(`^${BUNDLE_NAME}`))).toBeVisible();
  await expect(button(page, 'plan.start')).toBeVisible();
}

/** Opens a draft and waits for its first page. */
export async function startFilling(page: Page): Promise<string> {
  await button(page, 'plan.start').click();
  await expect(heading(page, FORM[0].title)).toBeVisible();
  return draftOf(page);
}

/** The draft that the address names. */
export function draftOf(page: Page): string {
  return /\/apply\/([^/]+)\//.exec(page.url())![1];
}

/** The code that finds the draft again, as the foot of the page says it. */
export async function resumeCode(page: Page): Promise<string> {
  const words = await page.getByText(saidBefore('apply.resume_later')).innerText();
  return /[2-9A-HJ-NP-Z-]{6,}/.exec(words)![0];
}

/** Waits until the page says that all is kept. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByText(saidBefore('saving.saved'))).toBeVisible();
}

/** Goes on, and waits for the page with this heading. */
export async function next(page: Page, title: string): Promise<void> {
  await button(page, 'app.next').click();
  await expect(heading(page, title)).toBeVisible();
}

/** Answers every page of the form. */
export async function fillForm(page: Page, onPage = pass): Promise<void> {
  for (const [place, { title }] of FORM.entries()) {
    await expect(heading(page, title)).toBeVisible();
    await answerAll(page, title);
    await onPage(title.replace('？', ''));
    await next(page, FORM[place + 1]?.title ?? say('documents.title'));
  }
}

/** Photographs and uploads, a kind of file for each document. */
export async function handInDocuments(page: Page, onPage = pass): Promise<void> {
  for (const [name, pages] of [
    ['申请人居民身份证', [photo, otherSide]],
    ['经营场所使用证明', [scan]],
    ['经营场所平面图', [drawing]],
    ['招牌效果图', [otherSide]],
  ] as const) {
    const document = page.getByRole('group', { name, exact: true });
    await document.getByLabel(say('documents.pick')).setInputFiles([...pages]);
    await expect(document.getByText(saidBefore('documents.stored'))).toHaveCount(pages.length);
    await expect(document.getByRole('listitem')).toContainText(pages.map((one) => one.name));
  }
  await onPage('documents');
  await next(page, say('signing.title'));
}

/** Signs each statement with a stroke across its pad. */
export async function sign(page: Page, onPage = pass): Promise<void> {
  for (const name of SIGNED) {
    const pad = page.getByRole('img', { name: say('signing.sign_here', { name }) });
    const paper = page.getByRole('group', { name: say('signing.sign_here', { name }) });
    await pad.scrollIntoViewIfNeeded();
    const box = (await pad.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.3);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.7, { steps: 5 });
    await page.mouse.move(box.x + box.width * 0.8, box.y + box.height * 0.3, { steps: 5 });
    await page.mouse.up();
    await expect(paper.getByText(say('signing.placeholder'))).toBeHidden();
  }
  await onPage('signing');
  await next(page, say('check.title'));
}

/** Agrees, company by company, to what each of them receives. */
export async function agree(page: Page): Promise<void> {
  const boxes = page.getByRole('checkbox', { name: new RegExp(saidBefore('check.agree')) });
  await expect(boxes).toHaveCount(3);
  for (const box of await boxes.all()) await box.check();
}

/** The receipt number on the page after handing in. */
export async function receiptNumber(page: Page): Promise<string> {
  await expect(heading(page, say('sent.title'))).toBeVisible();
  return (await page.getByText(NUMBER).first().innerText()).match(NUMBER)![0];
}

/** Opens a submission with its number and the second factor. */
export async function track(page: Page, receipt: string, lastFour: string): Promise<void> {
  await page.getByLabel(say('track.number'), { exact: true }).fill(receipt);
  await page.getByRole('textbox', { name: say('resume.last_four') }).first().fill(lastFour);
  await button(page, 'track.go').click();
}

/** One application on the tracking page. */
export function application(page: Page, item: string) {
  return page.getByRole('article').filter({ has: page.getByRole('heading', { name: item, exact: true }) });
}
