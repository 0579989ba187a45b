/** Check-ins that were held, missed, cancelled or moved, the newest first. */
import { useTranslation } from 'react-i18next';
import { formatDate, formatDay } from '#app/i18n/format.ts';
import { ScrollFrame } from '#app/ui/scroll-frame.tsx';
import type { EpisodeCheckIns } from './episode-check-ins.server.ts';

export function PastTable({ past }: Pick<EpisodeCheckIns, 'past'>) {
  const { t, i18n } = useTranslation('check-ins');
  const { language } = i18n;
  if (past.length === 0) return <p>{t('staff.past.none')}</p>;
  return (
    <ScrollFrame label={t('staff.past.title')}>
      <table className="data-table data-table--wide">
        <thead>
          <tr>
            <th scope="col">{t('staff.past.when')}</th>
            <th scope="col">{t('staff.past.how')}</th>
            <th scope="col">{t('staff.past.attendance')}</th>
            <th scope="col">{t('staff.past.agreed')}</th>
          </tr>
        </thead>
        <tbody>
          {past.map(({ id, startsAt, medium, minutes, attendance, agreed, movedTo }) => (
            <tr key={id}>
              <th scope="row">{formatDate(language, startsAt)}</th>
              <td>{t(`how.${medium}`, { count: minutes })}</td>
              <td>
                {attendance && t(`attendance.${attendance}`)}
                {movedTo !== null && t('staff.past.moved', { day: formatDay(language, movedTo) })}
              </td>
              <td className="own-words">{agreed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
