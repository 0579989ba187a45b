/** A form that comes again after it has closed its contact: with the same words, or with others. */
import { createHash } from 'node:crypto';
import type { CheckInId } from '#db/schema/ids.ts';
import { readReviewForm } from './read-review-form.ts';
import type { Fields } from './review-fields.ts';
import type { contactOfSubmissionQuery, RecordedContact } from './review.queries.server.ts';
import { type Deed, deedsOf } from './what-was-done.ts';

/** Of everything that the form says, so that nothing of a second one is taken for the first. */
export function sentHash(fields: Fields): string {
  return createHash('sha256').update(JSON.stringify(fields)).digest('base64url');
}

export type ClosedBefore = NonNullable<ReturnType<ReturnType<typeof contactOfSubmissionQuery>['get']>>;

/** Whether `fields` are just what closed that contact. */
export function isSame(before: ClosedBefore, fields: Fields): boolean {
  return before.sentHash === sentHash(fields);
}

export type SentAgain =
  | { kind: 'closed'; checkInId: CheckInId; deeds: Deed[] }
  | { kind: 'closed-by-another'; contact: RecordedContact };

/**
 * The connection was lost, or the button pressed twice: the same success, read as it was read then. Anything else was not
 * written, and it is said so. `booked` as in `readReviewForm`.
 */
export function sentAgain(
  before: ClosedBefore,
  fields: Fields,
  booked: ReadonlyMap<string, number>,
): SentAgain {
  const { contact } = before;
  if (!isSame(before, fields)) return { kind: 'closed-by-another', contact };
  const read = readReviewForm(fields, { booked, now: contact.recordedAt ?? contact.startsAt });
  return { kind: 'closed', checkInId: contact.id, deeds: read.kind === 'read' ? deedsOf(read.form) : [] };
}
