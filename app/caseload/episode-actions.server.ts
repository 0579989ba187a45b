/** The form of an episode's page: "I have seen this". Every other form is on the page of what it changes. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { notFound, problem } from '#app/platform/problems.ts';
import { alertStepSchema } from '#app/safety/record-alert-step.schema.ts';
import { recordAlertStep } from '#app/safety/record-alert-step.server.ts';
import type { EpisodeId } from '#db/schema/ids.ts';

/** What the page tells after the form was accepted. */
export const NOTICES = ['seen', 'already-seen'] as const;
type Notice = (typeof NOTICES)[number];

interface Posted {
  episodeId: EpisodeId;
  form: FormData;
  now: number;
}

/**
 * What was found and done is written on the page /safety. Throws the 404 reply for what the practitioner may not see, and
 * 400 for a form that no page of ours makes.
 */
export function changeEpisode(actor: PractitionerActor, { episodeId, form, now }: Posted): Notice {
  const asked = alertStepSchema.safeParse(Object.fromEntries(form));
  if (form.get('intent') !== 'acknowledge' || !asked.success) throw problem('not-understood');
  const { alert: alertId, ...wanted } = asked.data;
  const result = recordAlertStep(actor, { ...wanted, episodeId, alertId, now });
  if (result.kind === 'not-found') throw notFound();
  // Nothing was typed that could be lost, so the page for faults says it.
  if (result.kind === 'not-saved') throw new Error(result.fault);
  return result.kind === 'recorded' ? 'seen' : 'already-seen';
}
