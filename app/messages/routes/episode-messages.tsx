/** `/caseload/:episode/messages`: the same thread from the practitioner's side. */
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { MessageThread } from '#app/messages/message-thread.tsx';
import { sendMessageSchema } from '#app/messages/send-message.schema.ts';
import { sendMessageTo } from '#app/messages/send-message.server.ts';
import { threadOf } from '#app/messages/thread.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { EpisodePage } from '#app/ui/episode-page.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { type EpisodeId, newId } from '#db/schema/ids.ts';

export const handle = { title: 'messages:titles.own' } satisfies PageHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const thread = threadOf(actor, params.episode as EpisodeId, currentMoment());
  if (!thread) throw notFound();
  const { id, patientName, reference } = thread.episode;
  return { id, patientName, reference, messages: thread.messages, submission: newId<string>() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const submission = parseWithZod(await readForm(request), { schema: sendMessageSchema });
  if (submission.status !== 'success') return refuseForm(context, submission.reply());
  const episodeId = params.episode as EpisodeId;
  const result = sendMessageTo(actor, { ...submission.value, episodeId, now: currentMoment() });
  if (result.kind === 'not-found') throw notFound();
  return redirect(`/caseload/${episodeId}/messages`);
}

export default function EpisodeMessages() {
  const { id, patientName, reference, messages, submission } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('messages');
  return (
    <EpisodePage episode={{ id, patientName, reference }} current="messages" title={t('titles.own')}>
      <MessageThread
        messages={messages}
        viewer="staff"
        other={patientName}
        submission={submission}
        reply={reply ?? null}
      />
    </EpisodePage>
  );
}
