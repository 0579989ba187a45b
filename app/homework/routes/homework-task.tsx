/** `/homework/:id`: one task, why it helps, each time it was done, and how it went. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePatient } from '#app/accounts/require-actor.server.ts';
import { ClosedNotice } from '#app/homework/closed-notice.tsx';
import { useDueText } from '#app/homework/due-text.ts';
import { OwnTaskForms } from '#app/homework/own-task-forms.tsx';
import { OwnTaskHistory } from '#app/homework/own-task-history.tsx';
import { ownTask } from '#app/homework/own-task.server.ts';
import { NOTICES, postOwnTask } from '#app/homework/post-own-task.server.ts';
import { TaskFacts } from '#app/homework/task-facts.tsx';
import { calendarDate } from '#app/i18n/format.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { Page } from '#app/ui/page.tsx';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import { type HomeworkTaskId, newId } from '#db/schema/ids.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePatient({ request, context });
  const language = await languageOf({ request, context });
  const asked = { language, today: calendarDate(currentMoment()) };
  const task = ownTask(actor, params.id as HomeworkTaskId, asked);
  if (!task) throw notFound();
  const told = new URL(request.url).searchParams.get('saved');
  const notice = NOTICES.find((each) => each === told) ?? null;
  return { task, title: task.title, notice, submission: newId<string>() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePatient({ request, context });
  const taskId = params.id as HomeworkTaskId;
  const form = await readForm(request);
  const result = postOwnTask(actor, { taskId, form, now: currentMoment() });
  switch (result.kind) {
    case 'not-found':
      throw notFound();
    case 'refused':
      return refuseForm(context, result.refused, result.refused.theirs ? 409 : 400);
    case 'saved':
      return redirect(`/homework/${taskId}?saved=${result.notice}`);
    case 'reported':
      return redirect('/homework?saved');
  }
}

export default function HomeworkTask() {
  const { task, notice, submission } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const dueText = useDueText();
  const { t } = useTranslation('homework');
  return (
    <Page title={task.title} titleLang={task.locale} back={{ to: '/homework', label: t('titles.list') }}>
      {notice && <SavedNotice>{t(`notices.${notice}`)}</SavedNotice>}
      <ClosedNotice task={task} />
      <p className="quiet">{dueText(task)}</p>
      <TaskFacts task={task} />
      {task.page && (
        <p>
          <a href={task.page}>{t('toPage')}</a>
        </p>
      )}
      {(!task.closed || refused) && <OwnTaskForms task={task} submission={submission} refused={refused} />}
      <OwnTaskHistory task={task} />
    </Page>
  );
}
