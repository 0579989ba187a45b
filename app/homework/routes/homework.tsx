/** `/homework`: what to do between check-ins. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePatient } from '#app/accounts/require-actor.server.ts';
import { ownHomework } from '#app/homework/own-homework.server.ts';
import { TaskList, ToDoList } from '#app/homework/task-list.tsx';
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
  const { toDo, reported, closed, saved } = useLoaderData<typeof loader>();
  const { t } = useTranslation('homework');
  const none = reported.length === 0 && closed.length === 0;
  return (
    <Page title={t('titles.list')}>
      {saved && <SavedNotice>{t('saved')}</SavedNotice>}
      {toDo.length === 0 && <p>{t(none ? 'empty' : 'nothingToDo')}</p>}
      <ToDoList tasks={toDo} />
      <TaskList title={t('reported')} tasks={reported} />
      <TaskList title={t('noLonger')} tasks={closed} />
    </Page>
  );
}
