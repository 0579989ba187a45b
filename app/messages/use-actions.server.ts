/** The forms on the practitioner's page of messages. */
import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { z } from 'zod';
import type { PractitionerActor } from '#app/accounts/actor.ts';
import type { Language } from '#app/i18n/languages.ts';
import { notFound, problem } from '#app/platform/problems.ts';
import type { EpisodeId, MessageId } from '#db/schema/ids.ts';
import { ALERT_SEVERITIES } from '#db/schema/safety.ts';
import { sendToPatientSchema } from './send-message.schema.ts';
import { sendMessageTo } from './send-message.server.ts';
import { makeAlertOf, makeNoteOf, type UseResult } from './use-message.server.ts';

/** What the page tells after a form was accepted. */
export const NOTICES = ['sent', 'alert', 'note', 'homework', 'made-before'] as const;
type Notice = (typeof NOTICES)[number];

type Outcome =
  /** `of` is the message that something was made of; null for one that was sent. */
  { kind: 'accepted'; notice: Notice; of: MessageId | null } | { kind: 'refused'; reply: SubmissionResult };

interface Posted {
  episodeId: EpisodeId;
  form: FormData;
  language: Language;
  now: number;
}

const useSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('alert'), message: z.string().max(60), severity: z.enum(ALERT_SEVERITIES) }),
  z.object({ intent: z.literal('note'), message: z.string().max(60) }),
]);

/** Throws the 404 reply for what the practitioner may not see, and 400 for a form that no page of ours makes. */
export function changeThread(actor: PractitionerActor, posted: Posted): Outcome {
  return posted.form.has('intent') ? makeOf(actor, posted) : send(actor, posted);
}

function send(actor: PractitionerActor, { episodeId, form, now }: Posted): Outcome {
  const submission = parseWithZod(form, { schema: sendToPatientSchema });
  if (submission.status !== 'success') return { kind: 'refused', reply: submission.reply() };
  const result = sendMessageTo(actor, { ...submission.value, episodeId, now });
  switch (result.kind) {
    case 'not-found':
      throw notFound();
    case 'ended':
      return { kind: 'refused', reply: submission.reply({ fieldErrors: { body: ['message-ended'] } }) };
    case 'sent':
      return { kind: 'accepted', notice: 'sent', of: null };
  }
}

function makeOf(actor: PractitionerActor, { episodeId, form, language, now }: Posted): Outcome {
  const asked = useSchema.safeParse(Object.fromEntries(form));
  if (!asked.success) throw problem('not-understood');
  const used = { episodeId, messageId: asked.data.message as MessageId, now };
  const { intent } = asked.data;
  const result: UseResult =
    intent === 'alert'
      ? makeAlertOf(actor, { ...used, severity: asked.data.severity })
      : makeNoteOf(actor, { ...used, language });
  if (result.kind === 'not-found') throw notFound();
  return { kind: 'accepted', notice: result.kind === 'made' ? intent : 'made-before', of: used.messageId };
}
