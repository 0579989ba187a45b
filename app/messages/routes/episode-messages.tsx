/** `/caseload/:episode/messages`: the thread from the practitioner's side, and what can be made of a message. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { episodeThread } from '#app/messages/episode-thread.server.ts';
import { MessageThread } from '#app/messages/message-thread.tsx';
import { MessageUses } from '#app/messages/message-uses.tsx';
import { SendForm } from '#app/messages/send-form.tsx';
import { TemplateForm } from '#app/messages/template-form.tsx';
import { changeThread, NOTICES } from '#app/messages/use-actions.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { readingTimes } from '#app/platform/reading-times.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { EpisodePage } from '#app/ui/episode-page.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { ReadingTimes } from '#app/ui/reading-times.tsx';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import { type EpisodeId, newId } from '#db/schema/ids.ts';

export const handle = { title: 'messages:titles.own' } satisfies PageHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const language = await languageOf({ request, context });
  const asked = new URL(request.url).searchParams;
  const [template, page, now] = [asked.get('template'), asked.get('page'), currentMoment()];
  const thread = await episodeThread(actor, params.episode as EpisodeId, { template, page, language, now });
  if (!thread) throw notFound();
  const notice = NOTICES.find((each) => each === asked.get('saved')) ?? null;
  const of = thread.messages.find(({ id }) => id === asked.get('of'))?.id ?? null;
  return { ...thread, notice, of, read: readingTimes(now), submission: newId<string>() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const language = await languageOf({ request, context });
  const form = await readForm(request);
  const episodeId = params.episode as EpisodeId;
  const outcome = changeThread(actor, { episodeId, form, language, now: currentMoment() });
  if (outcome.kind === 'refused') return refuseForm(context, outcome.reply);
  const of = outcome.of === null ? '' : `&of=${outcome.of}`;
  return redirect(`/caseload/${episodeId}/messages?saved=${outcome.notice}${of}`);
}

export default function EpisodeMessages() {
  const { episode, messages, draft, notice, of, read, submission } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() ?? null;
  const { t } = useTranslation('messages');
  const name = episode.patientName;
  // What was written for a course that ended meanwhile is shown once more, for somebody to take elsewhere.
  const ended = episode.status === 'ended';
  return (
    <EpisodePage episode={episode} current="messages" title={t('titles.own')}>
      {notice && (
        <SavedNotice>
          {t(`notices.${notice}`, { name })} {of && <a href={`#message-${of}`}>{t('toMessage')}</a>}
        </SavedNotice>
      )}
      <MessageThread
        messages={messages}
        viewer="staff"
        under={(message) => <MessageUses message={message} episode={episode} />}
      />
      {ended && <p>{t('ended', { name })}</p>}
      {!ended && <TemplateForm draft={draft} />}
      {(!ended || reply) && (
        <SendForm submission={submission} reply={reply} body={draft.body} lang={draft.lang}>
          {!ended && (
            <p className="quiet">
              {t('patientIsTold', { name })} <ReadingTimes read={read} of="messages" />
            </p>
          )}
        </SendForm>
      )}
    </EpisodePage>
  );
}
