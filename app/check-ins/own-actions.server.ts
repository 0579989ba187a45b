/** The forms of the patient's page, each to the function that does what it asks. */
import { parseWithZod } from '@conform-to/zod/v4';
import { z } from 'zod';
import type { PatientActor } from '#app/accounts/actor.ts';
import { notFound, problem } from '#app/platform/problems.ts';
import type { CheckInId, CheckInOfferId } from '#db/schema/ids.ts';
import { askForChangeSchema } from './ask-for-change.schema.ts';
import { askForChange } from './ask-for-change.server.ts';
import { token } from './book-check-in.schema.ts';
import { cancelOwnCheckIn } from './cancel-check-in.server.ts';
import { takeOffer } from './take-offer.server.ts';

/** What the page tells after a form was accepted, or found things changed. */
export const OWN_NOTICES = ['taken', 'gone', 'asked', 'cancelled', 'begun', 'changed-meanwhile'] as const;
type Notice = (typeof OWN_NOTICES)[number];

type Outcome =
  | { kind: 'accepted'; notice: Notice }
  /** What was asked for was not accepted; it comes back as it was typed. */
  | { kind: 'refused'; reply: ReturnType<ReturnType<typeof parseAsked>['reply']> };

interface Posted {
  form: FormData;
  /** Epoch ms. */
  now: number;
}

/** Throws the 404 reply for what is not the patient's own, and 400 for a form that no page of ours makes. */
export function changeOwnCheckIns(actor: PatientActor, posted: Posted): Outcome {
  if (posted.form.get('intent') === 'ask') return ask(actor, posted);
  return { kind: 'accepted', notice: press(actor, posted) };
}

const buttonSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('take'), offer: token }),
  z.object({ intent: z.literal('cancel'), checkIn: token }),
]);

function press(actor: PatientActor, { form, now }: Posted): Notice {
  const asked = buttonSchema.safeParse(Object.fromEntries(form));
  if (!asked.success) throw problem('not-understood');
  const result =
    asked.data.intent === 'take'
      ? takeOffer(actor, { offerId: asked.data.offer as CheckInOfferId, now })
      : cancelOwnCheckIn(actor, { checkInId: asked.data.checkIn as CheckInId, now });
  if (result.kind === 'not-found') throw notFound();
  return result.kind;
}

function parseAsked(form: FormData) {
  return parseWithZod(form, { schema: askForChangeSchema });
}

function ask(actor: PatientActor, { form, now }: Posted): Outcome {
  const submission = parseAsked(form);
  if (submission.status !== 'success') return { kind: 'refused', reply: submission.reply() };
  const { change, words, checkIn, submission: use } = submission.value;
  const result = askForChange(actor, {
    checkInId: (checkIn as CheckInId | undefined) ?? null,
    medium: change === 'time' ? null : change,
    words,
    submission: use,
    now,
  });
  if (result.kind === 'not-found') throw notFound();
  return { kind: 'accepted', notice: 'asked' };
}
