/** What a patient did and said of a task so far. */
import { useTranslation } from 'react-i18next';
import { LoggedTimes } from './logged-times.tsx';
import type { OwnTask } from './own-task.server.ts';
import { TaskReports } from './task-reports.tsx';

export function OwnTaskHistory({ task }: { task: OwnTask }) {
  const { t } = useTranslation('homework');
  const { logs, reports, before } = task;
  return (
    <>
      {logs.length > 0 && (
        <section>
          <h2 className="nhsuk-heading-m">{t('log.times')}</h2>
          <LoggedTimes logs={logs} mayTakeBack />
        </section>
      )}
      {reports.length > 0 && (
        <section>
          <h2 className="nhsuk-heading-m">{t('earlier')}</h2>
          <TaskReports reports={reports} />
        </section>
      )}
      {before && (
        <p>
          {t('before')}{' '}
          <a href={`/homework/${before.id}`} lang={before.locale}>
            {before.title}
          </a>
        </p>
      )}
    </>
  );
}
