// The keys on a kiosk's screen, pressed as a finger would.
import { expect, type Page } from '@playwright/test';
import { say } from './words';

const keyboard = (page: Page) => page.getByRole('group', { name: say('keys.label') });
export const candidates = (page: Page) => page.getByRole('group', { name: say('keys.candidates') });

/** Presses a key for each letter or digit. */
export async function press(page: Page, letters: string): Promise<void> {
  for (const key of letters) await keyboard(page).getByRole('button', { name: key.toUpperCase(), exact: true }).tap();
}

export const rubOut = (page: Page) => keyboard(page).getByRole('button', { name: say('keys.delete') }).tap();

/** Picks a character or word, turning to the next ones until it is there. */
export async function pick(page: Page, text: string): Promise<void> {
  const wanted = candidates(page).getByRole('button', { name: text, exact: true });
  const more = candidates(page).getByRole('button', { name: say('keys.more') });
  await expect(candidates(page).getByRole('button').first()).toBeVisible();
  for (let turned = 0; turned < 5 && (await wanted.count()) === 0; turned += 1) await more.tap();
  await wanted.tap();
}

/** Spells a text: each syllable with the characters it stands for. */
export async function spell(page: Page, syllables: [letters: string, character: string][]): Promise<void> {
  for (const [letters, character] of syllables) {
    await press(page, letters);
    await pick(page, character);
  }
}
