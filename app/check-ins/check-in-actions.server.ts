/** The forms of the practitioner's page, each to the function that does what it asks. */
import { z } from 'zod';
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { notFound, problem } from '#app/platform/problems.ts';
import type { CheckInId, CheckInRequestId } from '#db/schema/ids.ts';
import { noteAnswered } from './ask-for-change.server.ts';
import { token } from './book-check-in.schema.ts';
import { CANCELLED_BY, cancelCheckIn } from './cancel-check-in.server.ts';
import { withdrawOffers } from './offer-times.server.ts';
import { type BookingRefused, postBooking } from './post-booking.server.ts';
import { type OfferRefused, postOffer } from './post-offer.server.ts';
import type { Notice, Outcome, Posted } from './posted.ts';
import { MISSED_CODES, recordMissed } from './record-missed.server.ts';

export type Refused = BookingRefused | OfferRefused;

/** Throws the 404 reply for what the practitioner may not see, and 400 for a form that no page of ours makes. */
export function changeCheckIns(actor: PractitionerActor, posted: Posted): Outcome<Refused> {
  switch (posted.form.get('intent')) {
    case 'book':
      return postBooking(actor, posted, 'book');
    case 'move':
      return postBooking(actor, posted, 'move');
    case 'offer':
      return postOffer(actor, posted);
    default:
      return { kind: 'accepted', notice: press(actor, posted) };
  }
}

/** Forms that are one button: nothing was typed that could be lost. */
const buttonSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('cancel'), checkIn: token, code: z.enum(CANCELLED_BY) }),
  z.object({ intent: z.literal('missed'), checkIn: token, code: z.enum(MISSED_CODES), submission: token }),
  z.object({ intent: z.literal('withdraw'), batch: token }),
  z.object({ intent: z.literal('answered'), request: token }),
]);

function press(actor: PractitionerActor, { episodeId, form, now }: Posted): Notice {
  const asked = buttonSchema.safeParse(Object.fromEntries(form));
  if (!asked.success) throw problem('not-understood');
  const result = pressed(actor, { ...asked.data, episodeId, now });
  if (result.kind === 'not-found') throw notFound();
  return result.kind;
}

function pressed(
  actor: PractitionerActor,
  asked: z.infer<typeof buttonSchema> & Pick<Posted, 'episodeId' | 'now'>,
): { kind: Notice | 'not-found' } {
  const { episodeId, now } = asked;
  switch (asked.intent) {
    case 'cancel': {
      const checkInId = asked.checkIn as CheckInId;
      const result = cancelCheckIn(actor, { episodeId, checkInId, code: asked.code, now });
      return result.kind === 'begun' ? { kind: 'changed-meanwhile' } : { kind: result.kind };
    }
    case 'missed': {
      const { code: attendance, submission } = asked;
      const checkInId = asked.checkIn as CheckInId;
      return recordMissed(actor, { episodeId, checkInId, attendance, submission, now });
    }
    case 'withdraw':
      return withdrawOffers(actor, { episodeId, batch: asked.batch, now });
    case 'answered':
      return noteAnswered(actor, { episodeId, id: asked.request as CheckInRequestId, now });
  }
}
