/** The next check-in, and the way to all of them. */
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import type { EpisodeView } from './episode-view.server.ts';

export function CheckInSummary({ view: { episode, ahead } }: { view: EpisodeView }) {
  const { t, i18n } = useTranslation('check-ins');
  const { language } = i18n;
  const [next] = ahead;
  return (
    <section>
      <h2 className="nhsuk-heading-m">{t('staff.summary.title')}</h2>
      <p>
        {next
          ? t('staff.summary.next', {
              day: formatDay(language, next.startsAt),
              time: formatTime(language, next.startsAt),
            })
          : t('staff.none')}
      </p>
      <p>
        <a href={`/caseload/${episode.id}/check-ins`}>{t('staff.summary.all')}</a>
      </p>
    </section>
  );
}
