/** For patients: who looks after them now, when that is not as they know it. Nothing when it is. */
import { useTranslation } from 'react-i18next';
import { formatDay } from '#app/i18n/format.ts';

interface CarerNoticeProps {
  carer: {
    name: string;
    away: { until: string; cover: string } | null;
    since: { at: number; from: string } | null;
  } | null;
}

export function CarerNotice({ carer }: CarerNoticeProps) {
  const { t, i18n } = useTranslation('handover');
  if (!carer || (!carer.away && !carer.since)) return null;
  const { name, away, since } = carer;
  return (
    <div className="panel panel--first">
      {since && (
        <p>{t('patient.since', { name, from: since.from, day: formatDay(i18n.language, since.at) })}</p>
      )}
      {away && (
        <p>{t('patient.away', { name, cover: away.cover, day: formatDay(i18n.language, away.until) })}</p>
      )}
      <p>{t('patient.same')}</p>
    </div>
  );
}
