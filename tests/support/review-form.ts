/** A review form over HTTP: what it holds, and what is stored of it. */
import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { calendarDate, formatTime } from '#app/i18n/format.ts';
import { database } from '#db/client.ts';
import { reviewDraft } from '#db/schema/caseload.ts';
import { clinicalNote } from '#db/schema/notes.ts';
import { checkIn } from '#db/schema/pathway.ts';
import { type AnEpisode, anEpisode } from '#tests/factories/people.ts';
import type { AppServer } from './app-server.ts';
import type { Answer } from './http.ts';
import { hidden, signedIn } from './visitors.ts';

export const address = ({ id }: Pick<AnEpisode, 'id'>) => `/caseload/${id}/review`;

/** What the page's form holds, with what a practitioner fills in on top. */
export function form(page: Answer, said: Record<string, string> = {}) {
  const now = Date.now();
  return {
    intent: 'close',
    block: hidden(page.text, 'block'),
    base: hidden(page.text, 'base'),
    alerts: hidden(page.text, 'alerts'),
    'f.checkIn': 'not-booked',
    'f.date': calendarDate(now),
    'f.time': formatTime('en', now),
    'f.appointmentType': '02',
    'f.attendance': '5',
    'f.medium': 'telephone',
    'f.minutes': '20',
    'f.risk': 'no-concern',
    'f.agreed': 'Walk to the shop twice.',
    ...said,
  };
}

export const contactsOf = ({ id }: AnEpisode) =>
  database().select().from(checkIn).where(eq(checkIn.episodeId, id)).all();
export const draftsOf = ({ id }: AnEpisode) =>
  database().select().from(reviewDraft).where(eq(reviewDraft.episodeId, id)).all();
export const notesOf = ({ id }: AnEpisode) =>
  database().select().from(clinicalNote).where(eq(clinicalNote.episodeId, id)).all();

/** A review that `person` has opened, by default of a course of their own. */
export async function openedReview(
  server: AppServer,
  course = anEpisode(),
  person: { email: string } = course.practitioner,
) {
  const visitor = await signedIn(server, person);
  const page = await visitor.get(address(course));
  expect(page.status).toBe(200);
  return { course, visitor, page };
}
