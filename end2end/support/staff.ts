// Those behind the window: their accounts, and what they do with cases, for which there is no screen yet, through the API.
import { randomUUID } from 'node:crypto';
import { type APIRequestContext, expect, type Page, request } from '@playwright/test';
import type { Server } from './server';
import { button } from './visit';
import { say } from './words';

export const PASSWORD = 'sample password 1';

/** Makes an account by the server's command; what else is said of it are the command's options. */
export function hire(server: Server, account: string, role: string, ...more: string[]): void {
  server.command(['account', 'add', account, '--role', role, ...more], `${PASSWORD}\n`);
}

/** Logs in where a page asks for it. */
export async function logIn(page: Page, account: string, password = PASSWORD): Promise<void> {
  await page.getByRole('textbox', { name: say('staff.account'), exact: true }).fill(account);
  await page.getByLabel(say('staff.password'), { exact: true }).fill(password);
  await button(page, 'staff.go').click();
}

interface CaseRow {
  number: string;
  item_name: string;
  body: string;
  stage: string;
}

interface Missed {
  words: string;
  nothing: number;
  abandoned: number;
}

/** A member of staff, logged in. */
export class Staff {
  private constructor(private readonly api: APIRequestContext) {}

  /** Makes an account by the server's command and logs in with it. */
  static async hired(server: Server, account: string, role: string, body?: string): Promise<Staff> {
    hire(server, account, role, ...(body ? ['--body', body] : []));
    const api = await request.newContext({ baseURL: server.origin });
    const session = await api.post('/api/v1/session', { data: { account, password: PASSWORD } });
    expect(session.status(), await session.text()).toBe(200);
    return new Staff(api);
  }

  /** The cases they see. */
  async cases(): Promise<CaseRow[]> {
    return (await this.api.get('/api/v1/cases')).json();
  }

  /** The case of a receipt for an item. */
  private async caseOf(receipt: string, item: string): Promise<CaseRow> {
    const rows = await this.cases();
    const found = rows.find((row) => row.number.startsWith(receipt) && row.item_name === item);
    if (!found) throw new Error(`no case of ${receipt} for ${item} among ${JSON.stringify(rows)}`);
    return found;
  }

  /** Makes a move on it. */
  async move(receipt: string, item: string, made: Record<string, unknown>): Promise<void> {
    const { number } = await this.caseOf(receipt, item);
    const moved = await this.api.post(`/api/v1/cases/${encodeURIComponent(number)}/moves`, {
      data: made,
      headers: { 'idempotency-key': randomUUID() },
    });
    expect(moved.status(), `${JSON.stringify(made)}: ${await moved.text()}`).toBe(200);
  }

  accept(receipt: string, item: string): Promise<void> {
    return this.move(receipt, item, { kind: 'accept', gaps: [], gaps_due_on: null });
  }

  grant(receipt: string, item: string, fields: Record<string, string> = {}, documents: string[] = []): Promise<void> {
    return this.move(receipt, item, { kind: 'grant', fields, documents });
  }

  refuse(receipt: string, item: string, reason: string, reconsiders: string): Promise<void> {
    const remedies = { reconsideration_body: reconsiders, reconsideration_days: 60, court_months: 6 };
    return this.move(receipt, item, { kind: 'refuse', refused: { reasons: [reason], remedies } });
  }

  /** How often these words found nothing, and how often what they found was not opened; nothing if neither was counted. */
  async missed(words: string): Promise<[number, number] | undefined> {
    const rows = await this.api.get('/api/v1/misses/330803112');
    expect(rows.status(), await rows.text()).toBe(200);
    const row = ((await rows.json()) as Missed[]).find((row) => row.words === words);
    return row && [row.nothing, row.abandoned];
  }

  async leave(): Promise<void> {
    await this.api.dispose();
  }
}
