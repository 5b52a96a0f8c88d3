// Asks axe-core about the page as it stands.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, Result } from 'axe-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Each violation with its rule and its element. */
export async function violations(page: Page): Promise<string[]> {
  // Evaluated by the debugger, so the page's own security policy stays as strict as it is.
  await page.evaluate(AXE);
  const results = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
  return results.violations.flatMap(readable);
}

function readable({ id, impact, nodes }: Result): string[] {
  return nodes.map(({ target, any, all, none }) => {
    const why = [...any, ...all, ...none].map(({ message }) => message).join('; ');
    return `${id} (${impact}) at ${target.join(' ')}: ${why}`;
  });
}
