/** How many tasks are open, with the way to all of them. */
import { useTranslation } from 'react-i18next';
import type { EpisodeView } from './episode-view.server.ts';

export function HomeworkSection({ view: { episode, homework } }: { view: EpisodeView }) {
  const { t } = useTranslation('homework');
  const { open, overdue } = homework;
  return (
    <section>
      <h2 className="nhsuk-heading-m">{t('titles.list')}</h2>
      <p>{open === 0 ? t('staff.noneOpen') : t('staff.open', { count: open })}</p>
      {overdue > 0 && <p>{t('staff.overdue', { count: overdue })}</p>}
      <p>
        <a href={`/caseload/${episode.id}/homework`}>{t('staff.toPage')}</a>
      </p>
    </section>
  );
}
