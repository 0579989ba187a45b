/** People who sign in over HTTP, as a browser without JavaScript would. */
import { expect } from 'vitest';
import type { AppServer } from './app-server.ts';
import { client } from './http.ts';

export type Visitor = ReturnType<typeof client>;

/** Signs a person from tests/factories/people.ts in. */
export async function signedIn(server: AppServer, { email }: { email: string }): Promise<Visitor> {
  const visitor = client(server.origin);
  const answer = await visitor.post('/sign-in', { email, password: 'stepwise-demo' });
  expect(answer.status).toBe(302);
  return visitor;
}

/** The value of a hidden input. */
export function hidden(html: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
}

/** What a reader sees of a page, without markup and with spaces made single. */
export function wordsOf(html: string): string {
  return html
    .replaceAll(/<(script|style|title)[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
}

/** Does the same twice, as somebody who presses a button twice. */
export async function twice<T>(press: () => Promise<T>): Promise<[T, T]> {
  return [await press(), await press()];
}
