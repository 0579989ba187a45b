/** The form that closes a contact, read as a whole: everything that is wrong with it is said at once. Pure. */
import { type FieldErrors, fieldReader } from './field-reader.ts';
import { type Ahead, readAhead } from './read-ahead.ts';
import { type ContactSaid, readContact } from './read-contact.ts';
import type { Fields } from './review-fields.ts';

export interface ReviewForm {
  contact: ContactSaid;
  ahead: Ahead;
}

type Read = { kind: 'read'; form: ReviewForm } | { kind: 'invalid'; errors: FieldErrors };

/** `booked` says when each check-in of the episode begins, by id; moments are epoch ms. */
export function readReviewForm(
  fields: Fields,
  { booked, now }: { booked: ReadonlyMap<string, number>; now: number },
): Read {
  const reader = fieldReader(fields);
  const contact = readContact(reader, { booked, now });
  const ahead = readAhead(reader, fields, now);
  if (!contact || Object.keys(reader.errors).length > 0) return { kind: 'invalid', errors: reader.errors };
  return { kind: 'read', form: { contact, ahead } };
}
