/** Answering questionnaires through the domain functions, as the pages do it. */
import { expect } from 'vitest';
import type { PatientActor } from '#app/accounts/actor.ts';
import { type AnsweringPage, answeringPage } from '#app/measures/answering-page.server.ts';
import { type SaveAnswersInput, saveAnswers } from '#app/measures/save-answers.server.ts';
import { type SendAnswersInput, sendAnswers } from '#app/measures/send-answers.server.ts';

export type Given = Record<string, number | string | null>;

export const TUESDAY = Date.parse('2026-11-24T09:00Z');

/** The form of one page: blank questions are not in it, as in a browser. */
export function filledIn(...sheets: Given[]): FormData {
  const form = new FormData();
  for (const [id, value] of sheets.flatMap((given) => Object.entries(given))) {
    if (value !== null) form.append(id, String(value));
  }
  return form;
}

/** The page of a set; fails the test when there is none. */
export function thePage(
  actor: PatientActor,
  { set = 'phq-9', now = TUESDAY, words = null as string | null } = {},
): AnsweringPage {
  const found = answeringPage(actor, { set, words, language: 'en', now });
  if (found.kind !== 'open') throw new Error(`The set ${set} is ${found.kind}.`);
  return found.page;
}

/** Keeps `given` as the form shown by `thePage` would. */
export function keep(
  actor: PatientActor,
  given: Given,
  { measure = 'phq-9', now = TUESDAY, ...said }: Partial<SaveAnswersInput> & { measure?: string } = {},
) {
  const { measures } = thePage(actor, { set: measure, now });
  const replaces = measures.flatMap((one) => one.replaces ?? []);
  return saveAnswers(actor, {
    measures: [measure],
    replaces,
    words: 'en',
    form: filledIn(given),
    now,
    ...said,
  });
}

/** Sends what the review of `set` shows. */
export function send(
  actor: PatientActor,
  { set = 'phq-9', now = TUESDAY, ...said }: Partial<SendAnswersInput> = {},
) {
  return sendAnswers(actor, { ...reviewed(actor, { set, now }), ...said });
}

/** What the review's form would send, to be sent later. */
export function reviewed(actor: PatientActor, { set = 'phq-9', now = TUESDAY } = {}): SendAnswersInput {
  const { submissions, seen } = thePage(actor, { set, now });
  return { set, submissions, seen, anew: false, language: 'en', now };
}

/** Keeps and sends in one go; returns the response. */
export function answer(actor: PatientActor, given: Given, said: { measure?: string; now?: number } = {}) {
  const { measure = 'phq-9', now = TUESDAY } = said;
  expect(keep(actor, given, { measure, now }).kind).toBe('saved');
  const sent = send(actor, { set: measure, now });
  if (sent.kind !== 'sent') throw new Error(`It was not sent: ${sent.kind}.`);
  return sent.response;
}
