/** `/homework`: what to do between check-ins. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePatient } from '#app/accounts/require-actor.server.ts';
import { useDueText } from '#app/homework/due-text.ts';
import { type ListedTask, ownHomework } from '#app/homework/own-homework.server.ts';
import { calendarDate } from '#app/i18n/format.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';

export const handle = { title: 'homework:titles.list' } satisfies PageHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requirePatient({ request, context });
  const language = await languageOf({ request, context });
  const homework = ownHomework(actor, { language, today: calendarDate(currentMoment()) });
  return { ...homework, saved: new URL(request.url).searchParams.has('saved') };
}

export default function Homework() {
  const { toDo, reported, saved } = useLoaderData<typeof loader>();
  const { t } = useTranslation('homework');
  return (
    <Page title={t('titles.list')}>
      {saved && <SavedNotice>{t('saved')}</SavedNotice>}
      {toDo.length === 0 && <p>{t(reported.length === 0 ? 'empty' : 'nothingToDo')}</p>}
      <TaskList tasks={toDo} />
      {reported.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m">{t('reported')}</h2>
          <TaskList tasks={reported} />
        </>
      )}
    </Page>
  );
}

function TaskList({ tasks }: { tasks: ListedTask[] }) {
  const dueText = useDueText();
  if (tasks.length === 0) return null;
  return (
    <ul className="thing-list">
      {tasks.map((task) => (
        <li key={task.id} className="thing-list__line">
          <a href={`/homework/${task.id}`} lang={task.locale}>
            {task.title}
          </a>
          <span className="quiet">{dueText(task)}</span>
        </li>
      ))}
    </ul>
  );
}
