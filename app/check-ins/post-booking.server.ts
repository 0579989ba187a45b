/** The form that books a check-in, and the one that moves it. */
import { parseWithZod } from '@conform-to/zod/v4';
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { notFound, problem } from '#app/platform/problems.ts';
import type { CheckInId } from '#db/schema/ids.ts';
import { bookCheckInSchema } from './book-check-in.schema.ts';
import { bookCheckIn, moveCheckIn } from './change-booking.server.ts';
import type { Clash } from './clashes.server.ts';
import type { Outcome, Posted } from './posted.ts';

/** A form that was not accepted, with what was typed. */
export interface BookingRefused {
  form: 'book' | 'move';
  /** The check-in that was to be moved. */
  checkIn: string | null;
  reply: ReturnType<ReturnType<typeof parse>['reply']>;
  /** What else is at the time, and which moment (epoch ms) that is; null when that is not why. */
  clash: { at: number; clashes: Clash[] } | null;
}

function parse(form: FormData) {
  return parseWithZod(form, { schema: bookCheckInSchema });
}

/** Throws the 404 reply for what the practitioner may not see. */
export function postBooking(
  actor: PractitionerActor,
  { episodeId, form, now }: Posted,
  intent: 'book' | 'move',
): Outcome<BookingRefused> {
  const submission = parse(form);
  const asked = form.get('checkIn');
  const refused = { form: intent, checkIn: typeof asked === 'string' ? asked : null, clash: null };
  if (submission.status !== 'success') {
    return { kind: 'refused', refused: { ...refused, reply: submission.reply() } };
  }
  const { checkIn, ...wanted } = submission.value;
  const booking = { ...wanted, episodeId, now };
  if (intent === 'move' && !checkIn) throw problem('not-understood');
  const result =
    intent === 'book'
      ? bookCheckIn(actor, booking)
      : moveCheckIn(actor, { ...booking, checkInId: checkIn as CheckInId });
  switch (result.kind) {
    case 'not-found':
      throw notFound();
    case 'booked':
      return { kind: 'accepted', notice: intent === 'book' ? 'booked' : 'moved' };
    case 'already':
      return { kind: 'accepted', notice: intent === 'book' ? 'already' : 'moved' };
    case 'changed-meanwhile':
    case 'ended':
      return { kind: 'accepted', notice: result.kind };
    case 'clash':
      return {
        kind: 'refused',
        refused: { ...refused, reply: submission.reply({ formErrors: ['clash'] }), clash: result },
      };
    default: {
      const reply = submission.reply({ fieldErrors: { [fieldOf(result.kind)]: [result.kind] } });
      return { kind: 'refused', refused: { ...refused, reply } };
    }
  }
}

/** Where the person looks for what is wrong with a time. */
export function fieldOf(fault: string): 'date' | 'time' {
  return fault === 'time-too-far' ? 'date' : 'time';
}
