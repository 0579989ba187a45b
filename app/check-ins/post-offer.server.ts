/** The form that offers times. */
import { parseWithZod } from '@conform-to/zod/v4';
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { notFound } from '#app/platform/problems.ts';
import type { CheckInId } from '#db/schema/ids.ts';
import { offerTimesSchema, timesOf } from './book-check-in.schema.ts';
import type { Clash } from './clashes.server.ts';
import { offerTimes } from './offer-times.server.ts';
import { fieldOf } from './post-booking.server.ts';
import type { Outcome, Posted } from './posted.ts';

/** A form that was not accepted, with what was typed. */
export interface OfferRefused {
  form: 'offer';
  reply: ReturnType<ReturnType<typeof parse>['reply']>;
  /** What else is at these times; null when that is not why. */
  clashes: Clash[] | null;
}

function parse(form: FormData) {
  return parseWithZod(form, { schema: offerTimesSchema });
}

/** Throws the 404 reply for what the practitioner may not see. */
export function postOffer(actor: PractitionerActor, { episodeId, form, now }: Posted): Outcome<OfferRefused> {
  const submission = parse(form);
  if (submission.status !== 'success') {
    return { kind: 'refused', refused: { form: 'offer', reply: submission.reply(), clashes: null } };
  }
  const times = timesOf(submission.value);
  const { minutes, medium, videoLink, insteadOf, despiteClash, submission: batch } = submission.value;
  const result = offerTimes(actor, {
    episodeId,
    times,
    minutes,
    medium,
    videoLink: videoLink ?? null,
    insteadOf: (insteadOf as CheckInId | undefined) ?? null,
    batch,
    despiteClash: despiteClash === 'yes',
    now,
  });
  switch (result.kind) {
    case 'not-found':
      throw notFound();
    case 'offered':
    case 'changed-meanwhile':
    case 'ended':
      return { kind: 'accepted', notice: result.kind };
    case 'clash': {
      const reply = submission.reply({ formErrors: ['clash'] });
      return { kind: 'refused', refused: { form: 'offer', reply, clashes: result.clashes } };
    }
    case 'time': {
      const field = `${fieldOf(result.fault)}${times[result.index]?.slot ?? 1}`;
      const reply = submission.reply({ fieldErrors: { [field]: [result.fault] } });
      return { kind: 'refused', refused: { form: 'offer', reply, clashes: null } };
    }
  }
}
