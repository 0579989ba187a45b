/** One task for the practitioner: how it stands, how often it was done, and the patient's words. */
import { useTranslation } from 'react-i18next';
import { formatDay } from '#app/i18n/format.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { useAdherenceText } from './adherence-text.ts';
import { CloseForms } from './close-forms.tsx';
import { useDueText } from './due-text.ts';
import type { EpisodeHomework } from './episode-homework.server.ts';
import type { TaskWithReports } from './homework-of.server.ts';
import { LoggedTimes } from './logged-times.tsx';
import { useOftenText } from './often-text.ts';
import type { RefusedForm } from './post-homework.server.ts';
import { TaskReports } from './task-reports.tsx';

interface StaffTaskProps {
  page: EpisodeHomework;
  task: TaskWithReports;
  refused: RefusedForm | null;
}

export function StaffTask({ page, task, refused }: StaffTaskProps) {
  const { t } = useTranslation('homework');
  const dueText = useDueText();
  return (
    <li>
      <div className="thing-list__line">
        <h3 className="nhsuk-heading-s" lang={task.locale}>
          {task.title}
        </h3>
        <span className="quiet">{dueText(task)}</span>
      </div>
      <SetAs task={task} />
      <HowOften task={task} />
      <TaskReports reports={task.reports} />
      {task.logs.length > 0 && (
        <Disclosure title={t('staff.times', { count: task.logs.length })}>
          <LoggedTimes logs={task.logs} />
        </Disclosure>
      )}
      <CloseForms page={page} task={task} refused={refused} />
    </li>
  );
}

/** The words it was set with, and how the practitioner ended it. */
function SetAs({ task: { details, why, when, locale, closed } }: Pick<StaffTaskProps, 'task'>) {
  const { t, i18n } = useTranslation('homework');
  return (
    <>
      {[why, when, details]
        .filter((words) => words !== '')
        .map((words) => (
          <p key={words} className="own-words quiet" lang={locale}>
            {words}
          </p>
        ))}
      {closed && (
        <p className="own-words">
          {closed.reason === ''
            ? t('staff.closedOn', { day: formatDay(i18n.language, closed.at) })
            : t('staff.closedBecause', { day: formatDay(i18n.language, closed.at), reason: closed.reason })}
        </p>
      )}
    </>
  );
}

function HowOften({ task: { cadence, adherence } }: Pick<StaffTaskProps, 'task'>) {
  const oftenText = useOftenText();
  const lines = useAdherenceText()(adherence);
  if (cadence.kind === 'once' && lines.length === 0) return null;
  return (
    <p>
      {oftenText(cadence)}
      {lines.map((line) => (
        <span key={line}>
          {' · '}
          <strong>{line}</strong>
        </span>
      ))}
    </p>
  );
}
