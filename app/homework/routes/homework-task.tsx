/** `/homework/:id`: one task, why it helps, and how it went. */
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePatient } from '#app/accounts/require-actor.server.ts';
import { EarlierReports } from '#app/homework/earlier-reports.tsx';
import { useDueText } from '#app/homework/due-text.ts';
import { ownTask } from '#app/homework/own-homework.server.ts';
import { ReportForm } from '#app/homework/report-form.tsx';
import { reportHomework } from '#app/homework/report-homework.server.ts';
import { reportHomeworkSchema } from '#app/homework/report-homework.schema.ts';
import { calendarDate } from '#app/i18n/format.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { Page } from '#app/ui/page.tsx';
import type { HomeworkTaskId } from '#db/schema/ids.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePatient({ request, context });
  const language = await languageOf({ request, context });
  const asked = { language, today: calendarDate(currentMoment()) };
  const task = ownTask(actor, params.id as HomeworkTaskId, asked);
  if (!task) throw notFound();
  return { task, title: task.title };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePatient({ request, context });
  const submission = parseWithZod(await readForm(request), { schema: reportHomeworkSchema });
  if (submission.status !== 'success')
    return refuseForm(context, { reply: submission.reply(), theirs: null });
  const { difficulty = null, ...report } = submission.value;
  const taskId = params.id as HomeworkTaskId;
  const result = reportHomework(actor, { ...report, difficulty, taskId, now: currentMoment() });
  switch (result.kind) {
    case 'not-found':
      throw notFound();
    case 'conflict':
      return refuseForm(context, { reply: submission.reply(), theirs: result.theirs }, 409);
    case 'reported':
      return redirect('/homework?saved');
  }
}

export default function HomeworkTask() {
  const { task } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const dueText = useDueText();
  const { t } = useTranslation('homework');
  return (
    <Page title={task.title} titleLang={task.locale} back={{ to: '/homework', label: t('titles.list') }}>
      <p className="quiet">{dueText(task)}</p>
      {task.details !== '' && (
        <p className="own-words" lang={task.locale}>
          {task.details}
        </p>
      )}
      {task.why !== '' && (
        <p className="own-words" lang={task.locale}>
          {task.why}
        </p>
      )}
      {task.page && (
        <p>
          <a href={task.page}>{t('toPage')}</a>
        </p>
      )}
      {answer?.theirs && <Conflict />}
      <ReportForm reply={answer?.reply ?? null} revision={task.revision} />
      <EarlierReports reports={task.reports} />
    </Page>
  );
}

/** The newest report stands below, and the form holds what was typed here: both are in sight, and saving is a choice. */
function Conflict() {
  const { t } = useTranslation('homework');
  return (
    <div className="nhsuk-inset-text" role="alert">
      <p>{t('conflict')}</p>
    </div>
  );
}
