/** Questionnaires over HTTP, as a browser without JavaScript fills them in. */
import { expect } from 'vitest';
import type { Answer, Fields } from './http.ts';
import type { Visitor } from './visitors.ts';

type Given = Record<string, number | string | null>;

/** Every hidden field of a page, several under one name where they are. */
export function hiddenFields(html: string): Fields {
  const fields: Record<string, string[]> = {};
  for (const [, name = '', value = ''] of html.matchAll(
    /<input type="hidden" name="([^"]+)" value="([^"]*)"/g,
  )) {
    fields[name] = [...(fields[name] ?? []), value];
  }
  return fields;
}

/** The fields of the page with all questions of `set`, with these answers. */
export async function filledIn(visitor: Visitor, given: Given, set = 'phq-9'): Promise<Fields> {
  const page = await visitor.get(`/measures/${set}`);
  expect(page.status).toBe(200);
  return { ...hiddenFields(page.text), ...sentFields(given) };
}

function sentFields(given: Given): Fields {
  const said = Object.entries(given).filter(([, value]) => value !== null);
  return Object.fromEntries(said.map(([id, value]) => [id, String(value)]));
}

/** Keeps the answers; the reply leads to the review. */
export async function keep(visitor: Visitor, given: Given, set = 'phq-9'): Promise<Answer> {
  return visitor.post(`/measures/${set}`, await filledIn(visitor, given, set));
}

/** The fields of the review's form. */
export async function reviewed(visitor: Visitor, set = 'phq-9'): Promise<Fields> {
  const page = await visitor.get(`/measures/${set}/review`);
  expect(page.status).toBe(200);
  return hiddenFields(page.text);
}

/** Keeps and sends; the reply leads to the page after sending. */
export async function answer(visitor: Visitor, given: Given, set = 'phq-9'): Promise<Answer> {
  const kept = await keep(visitor, given, set);
  expect([kept.status, kept.location]).toEqual([302, `/measures/${set}/review`]);
  return visitor.post(`/measures/${set}/review`, await reviewed(visitor, set));
}
