/** `/messages`: a patient's thread with their practitioner. */
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requirePatient } from '#app/accounts/require-actor.server.ts';
import { MessageThread } from '#app/messages/message-thread.tsx';
import { SendForm } from '#app/messages/send-form.tsx';
import { sendMessageSchema } from '#app/messages/send-message.schema.ts';
import { sendOwnMessage } from '#app/messages/send-message.server.ts';
import { ownThread } from '#app/messages/thread.server.ts';
import { whoLooksAfterMe } from '#app/pathway/who-looks-after-me.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { readingTimes } from '#app/platform/reading-times.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { CarerNotice } from '#app/ui/carer-notice.tsx';
import { ReadingTimes } from '#app/ui/reading-times.tsx';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';
import { newId } from '#db/schema/ids.ts';

export const handle = { title: 'messages:titles.own' } satisfies PageHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requirePatient({ request, context });
  const now = currentMoment();
  const thread = ownThread(actor, now);
  const carer = whoLooksAfterMe(actor, now);
  const practitioner = thread?.episode.practitionerName ?? '';
  const sent = new URL(request.url).searchParams.has('sent');
  const messages = thread?.messages ?? null;
  return { messages, practitioner, carer, sent, read: readingTimes(now), submission: newId<string>() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requirePatient({ request, context });
  const submission = parseWithZod(await readForm(request), { schema: sendMessageSchema });
  if (submission.status !== 'success') return refuseForm(context, submission.reply());
  const result = sendOwnMessage(actor, { ...submission.value, now: currentMoment() });
  if (result.kind === 'not-found') throw notFound();
  return redirect('/messages?sent');
}

export default function Messages() {
  const { messages, practitioner, carer, sent, read, submission } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('messages');
  return (
    <Page title={t('titles.own')}>
      {sent && <SavedNotice>{t('sent', { name: practitioner })}</SavedNotice>}
      {messages ? (
        <>
          <CarerNotice carer={carer} />
          <p>{t('with', { name: practitioner })}</p>
          <MessageThread messages={messages} viewer="patient" />
          <SendForm submission={submission} reply={reply ?? null}>
            <p>
              <ReadingTimes read={read} of="messages" /> {t('hours')} <a href="/crisis">{t('helpNow')}</a>
            </p>
          </SendForm>
        </>
      ) : (
        <p>{t('nobody')}</p>
      )}
    </Page>
  );
}
