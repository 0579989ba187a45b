/** `/progress`: how things have changed for me. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePatient } from '#app/accounts/require-actor.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { ownProgress } from '#app/progress/own-progress.server.ts';
import { CoursePanels } from '#app/ui/charts/course-panels.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';

export const handle = { title: 'progress:titles.progress' } satisfies PageHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requirePatient({ request, context });
  const language = await languageOf({ request, context });
  return { progress: await ownProgress(actor, { language, now: currentMoment() }) };
}

export default function Progress() {
  const { progress } = useLoaderData<typeof loader>();
  const { t } = useTranslation('progress');
  if (!progress || (progress.courses.length === 0 && progress.marks.length === 0)) {
    return (
      <Page title={t('titles.progress')}>
        <p>{t(progress ? 'nothingYet' : 'noCourse')}</p>
        {progress && (
          <p>
            <a href="/measures">{t('answer')}</a>
          </p>
        )}
      </Page>
    );
  }
  const { courses, marks, done } = progress;
  return (
    <Page title={t('titles.progress')} wide>
      <p className="reading">{t('lead')}</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>{t('checkIns', { count: done.checkIns })}</li>
        <li>{t('sessions', { count: done.sessions })}</li>
      </ul>
      {courses.length === 0 ? <p>{t('noScores')}</p> : <WhatTheLinesMean />}
      <CoursePanels courses={courses} marks={marks} audience="patient" />
      <p className="reading">{t('talk')}</p>
    </Page>
  );
}

function WhatTheLinesMean() {
  const { t } = useTranslation('progress');
  return (
    <Disclosure title={t('lines.title')}>
      <p>{t('lines.score')}</p>
      <p>{t('lines.caseness')}</p>
      <p>{t('lines.improved')}</p>
      <p>{t('lines.notAVerdict')}</p>
    </Disclosure>
  );
}
