/** `/caseload/:episode/messages/:message/homework`: homework that begins with what the patient wrote. */
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { formatDate, formatTime } from '#app/i18n/format.ts';
import { HomeworkForm } from '#app/messages/homework-form.tsx';
import { homeworkOfMessageSchema } from '#app/messages/homework-of-message.schema.ts';
import { messageForHomework } from '#app/messages/homework-of-message.server.ts';
import { makeHomeworkOf } from '#app/messages/use-message.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { EpisodePage } from '#app/ui/episode-page.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { type EpisodeId, type MessageId, newId } from '#db/schema/ids.ts';

export const handle = { title: 'messages:titles.homework' } satisfies PageHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const [episodeId, messageId] = [params.episode as EpisodeId, params.message as MessageId];
  const found = messageForHomework(actor, { episodeId, messageId, now: currentMoment() });
  if (!found) throw notFound();
  return { ...found, submission: newId<string>() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const locale = await languageOf({ request, context });
  const submission = parseWithZod(await readForm(request), { schema: homeworkOfMessageSchema });
  if (submission.status !== 'success') return refuseForm(context, submission.reply());
  const [episodeId, messageId] = [params.episode as EpisodeId, params.message as MessageId];
  const task = { ...submission.value, episodeId, messageId, locale, now: currentMoment() };
  const result = makeHomeworkOf(actor, task);
  switch (result.kind) {
    case 'not-found':
      throw notFound();
    case 'due-not-ahead':
      return refuseForm(context, submission.reply({ fieldErrors: { dueOn: ['due-not-ahead'] } }));
    case 'made-before':
      return refuseForm(context, submission.reply(), 409);
    case 'made':
      return redirect(`/caseload/${episodeId}/messages?saved=homework&of=${messageId}`);
  }
}

export default function MessageHomework() {
  const { episode, message, dueOn, before, submission } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() ?? null;
  const { t, i18n } = useTranslation('messages');
  const made = before && {
    name: before.by,
    day: formatDate(i18n.language, before.at),
    time: formatTime(i18n.language, before.at),
  };
  return (
    <EpisodePage episode={episode} current="messages" title={t('titles.homework')}>
      {made && (
        <div className="nhsuk-inset-text" role={reply ? 'alert' : undefined}>
          <p>{t('homework.before', made)}</p>
          <p>
            <a href={`/caseload/${episode.id}/homework`}>{t('homework.see')}</a>
          </p>
        </div>
      )}
      {(!made || reply) && (
        <HomeworkForm words={message.body} dueOn={dueOn} submission={submission} reply={reply} />
      )}
      <p>
        <a href={`/caseload/${episode.id}/messages#message-${message.id}`}>{t('back')}</a>
      </p>
    </EpisodePage>
  );
}
