/** The plan for staying well: whether there is one, and the way to it. */
import { useTranslation } from 'react-i18next';
import { formatDay } from '#app/i18n/format.ts';
import type { EndingView } from './ending-view.server.ts';

export function StayingWellSection({ view: { stayingWell, episode } }: { view: EndingView }) {
  const { t, i18n } = useTranslation('ending');
  return (
    <section>
      <h2 className="nhsuk-heading-m">{t('stayingWell.title')}</h2>
      <p>
        {stayingWell
          ? t('stayingWell.written', { day: formatDay(i18n.language, stayingWell.at), name: stayingWell.by })
          : t('stayingWell.none')}
      </p>
      <p>
        <a href={`/caseload/${episode.id}/ending/staying-well`}>{t('stayingWell.open')}</a>
      </p>
    </section>
  );
}
