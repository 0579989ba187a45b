/** The forms of an episode's page, each to the domain that owns what it changes. */
import { parseWithZod } from '@conform-to/zod/v4';
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { setHomeworkSchema } from '#app/homework/set-homework.schema.ts';
import { setHomework } from '#app/homework/set-homework.server.ts';
import { notFound, problem } from '#app/platform/problems.ts';
import { alertStepSchema } from '#app/safety/record-alert-step.schema.ts';
import { recordAlertStep } from '#app/safety/record-alert-step.server.ts';
import type { EpisodeId } from '#db/schema/ids.ts';

/** What the page tells after a form was accepted. */
export const NOTICES = ['seen', 'already-seen', 'homework-set'] as const;
export type Notice = (typeof NOTICES)[number];

/** A form that was not accepted, with what was typed. */
export interface Refused {
  form: 'homework';
  reply: ReturnType<ReturnType<typeof parseHomework>['reply']>;
}

type Outcome = { kind: 'accepted'; notice: Notice } | { kind: 'refused'; refused: Refused };

interface Posted {
  episodeId: EpisodeId;
  form: FormData;
  language: string;
  now: number;
}

/** Throws the 404 reply for what the practitioner may not see, and 400 for a form that no page of ours makes. */
export function changeEpisode(actor: PractitionerActor, posted: Posted): Outcome {
  switch (posted.form.get('intent')) {
    case 'acknowledge':
      return acknowledge(actor, posted);
    case 'set-homework':
      return setTask(actor, posted);
    default:
      throw problem('not-understood');
  }
}

/** "I have seen this". What was found and done is written on the page /safety. */
function acknowledge(actor: PractitionerActor, { episodeId, form, now }: Posted): Outcome {
  const asked = alertStepSchema.safeParse(Object.fromEntries(form));
  if (!asked.success) throw problem('not-understood');
  const { alert: alertId, ...wanted } = asked.data;
  const result = recordAlertStep(actor, { ...wanted, episodeId, alertId, now });
  if (result.kind === 'not-found') throw notFound();
  // Nothing was typed that could be lost, so the page for faults says it.
  if (result.kind === 'not-saved') throw new Error(result.fault);
  return { kind: 'accepted', notice: result.kind === 'recorded' ? 'seen' : 'already-seen' };
}

function parseHomework(form: FormData) {
  return parseWithZod(form, { schema: setHomeworkSchema });
}

function setTask(actor: PractitionerActor, { episodeId, form, language, now }: Posted): Outcome {
  const submission = parseHomework(form);
  if (submission.status !== 'success') {
    return { kind: 'refused', refused: { form: 'homework', reply: submission.reply() } };
  }
  const result = setHomework(actor, { ...submission.value, episodeId, locale: language, now });
  if (result.kind === 'not-found') throw notFound();
  if (result.kind === 'due-not-ahead') {
    const reply = submission.reply({ fieldErrors: { dueOn: ['due-not-ahead'] } });
    return { kind: 'refused', refused: { form: 'homework', reply } };
  }
  return { kind: 'accepted', notice: 'homework-set' };
}
