// The applicant's way through the API: for tests whose subject begins after the form is filled.
import { randomUUID } from 'node:crypto';
import { type APIRequestContext, expect } from '@playwright/test';
import { BUNDLE, CIRCUMSTANCES, COMPANIES, DOCUMENTS, typed } from './shop';

/** Opens a draft on a person's own machine; its secret is a cookie of whoever asks. */
export async function openDraft(request: APIRequestContext, bundle = BUNDLE): Promise<string> {
  const shop = CIRCUMSTANCES.map(([key, , said]) => [key, [said]]);
  const answers = Object.fromEntries(bundle === BUNDLE ? shop : []);
  const opened = await request.post('/api/v1/drafts', {
    data: { bundle, face: 'phone', circumstances: { answers, dropped: [], added: [] } },
  });
  expect(opened.status()).toBe(200);
  return (await opened.json()).state.id;
}

/** A draft with every answer given and every document left for the window. */
export async function filledDraft(request: APIRequestContext): Promise<string> {
  const draft = await openDraft(request);
  const at_window = Object.fromEntries(DOCUMENTS.map((id) => [id, true]));
  const saved = await request.patch(`/api/v1/drafts/${draft}`, { data: { typed: typed(), at_window } });
  expect(saved.status()).toBe(200);
  return draft;
}

/** What the server holds of a draft. */
export async function savedDraft(request: APIRequestContext, draft: string) {
  return (await (await request.get(`/api/v1/drafts/${draft}`)).json()).draft;
}

/** Hands in a filled draft and gives its receipt number. */
export async function submission(request: APIRequestContext): Promise<string> {
  const draft = await filledDraft(request);
  const sent = await request.post('/api/v1/submissions', {
    data: { draft, consents: COMPANIES },
    headers: { 'idempotency-key': randomUUID() },
  });
  expect(sent.status(), await sent.text()).toBe(200);
  return (await sent.json()).number;
}
