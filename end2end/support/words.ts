// The interface's words as the app says them in Chinese: tests find things as a person does, by what is written there.
import { readFileSync } from 'node:fs';

type Words = { [key: string]: string | Words };

const all: Words = JSON.parse(readFileSync(new URL('../../locales/zh-CN.json', import.meta.url), 'utf8'));

/** The words under a key such as `app.next`, with what belongs in their gaps. */
export function say(key: string, gaps: Record<string, string | number> = {}): string {
  const found = key.split('.').reduce<string | Words | undefined>(
    (words, part) => (typeof words === 'object' ? words[part] : undefined),
    all,
  );
  if (typeof found !== 'string') throw new Error(`locales/zh-CN.json has no words under ${key}`);
  return found.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, gap: string) => {
    if (!(gap in gaps)) throw new Error(`${key} has a gap ${gap}`);
    return String(gaps[gap]);
  });
}

/** The words before the first gap: enough to find a sentence whose gap is not known. */
export function saidBefore(key: string): string {
  return say(key, new Proxy({}, { has: () => true, get: () => '\u0000' })).split('\u0000')[0];
}
