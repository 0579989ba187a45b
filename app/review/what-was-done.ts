/** What closing a contact has done, as names for the page that says so. Pure. */
import { isEmptyNote } from '#app/notes/note-parts.ts';
import { SEEN } from '#app/pathway/attended.ts';
import type { ReviewForm } from './read-review-form.ts';

export const DEEDS = [
  'seen',
  'not-seen',
  'agreed',
  'alert',
  'note',
  'sessions',
  'homework',
  'next',
  'message',
] as const;
export type Deed = (typeof DEEDS)[number];

/** In the order in which they are said; never what was written. */
export function deedsOf({ contact, ahead }: ReviewForm): Deed[] {
  const seen = SEEN.includes(contact.attendance);
  const happened: Record<Deed, boolean> = {
    seen,
    'not-seen': !seen,
    agreed: contact.agreed !== null,
    alert: contact.riskReview === 'new-concern',
    note: contact.concern !== '' || !isEmptyNote(contact.note),
    sessions: ahead.sessions.length > 0,
    homework: ahead.suggested.length > 0 || ahead.carry.length > 0 || ahead.task !== null,
    next: ahead.next !== null,
    message: ahead.message !== null,
  };
  return DEEDS.filter((deed) => happened[deed]);
}
