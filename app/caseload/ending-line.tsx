/** Whether the course has ended or is ready to, in a line, with the way to more. */
import { useTranslation } from 'react-i18next';
import { formatDate } from '#app/i18n/format.ts';
import type { EpisodeView } from './episode-view.server.ts';

export function EndingLine({ view: { episode, ready } }: { view: EpisodeView }) {
  const { t, i18n } = useTranslation('ending');
  if (!episode.endedOn && !ready) return null;
  return (
    <p className="nhsuk-inset-text">
      {episode.endedOn
        ? t('overview.ended', { date: formatDate(i18n.language, episode.endedOn) })
        : t('overview.ready')}{' '}
      <a href={`/caseload/${episode.id}/ending`}>{t('overview.more')}</a>
    </p>
  );
}
