/** Check-ins: the next one, and what came of the others. */
import { useTranslation } from 'react-i18next';
import { formatDate, formatDay, formatTime } from '#app/i18n/format.ts';
import type { CheckIn } from '#app/pathway/check-ins.server.ts';
import { ScrollFrame } from '#app/ui/scroll-frame.tsx';

export function CheckInList({ ahead, past }: { ahead: CheckIn[]; past: CheckIn[] }) {
  const { t, i18n } = useTranslation('caseload');
  const { language } = i18n;
  return (
    <section>
      <h2 className="nhsuk-heading-m">{t('checkIns.title')}</h2>
      {ahead.length === 0 && <p>{t('checkIn.none')}</p>}
      {ahead.map(({ id, startsAt, minutes, medium }) => (
        <p key={id}>
          {t('checkIns.next', {
            day: formatDay(language, startsAt),
            time: formatTime(language, startsAt),
            count: minutes,
            medium: t(`media.${medium}`),
          })}
        </p>
      ))}
      {past.length > 0 && (
        <ScrollFrame label={t('checkIns.title')}>
          <table className="data-table data-table--wide">
            <thead>
              <tr>
                <th scope="col">{t('checkIns.when')}</th>
                <th scope="col">{t('checkIns.how')}</th>
                <th scope="col">{t('checkIns.attendance')}</th>
                <th scope="col">{t('checkIns.agreed')}</th>
              </tr>
            </thead>
            <tbody>
              {past.map(({ id, startsAt, medium, minutes, attendance, agreed }) => (
                <tr key={id}>
                  <th scope="row">{formatDate(language, startsAt)}</th>
                  <td>{t('checkIns.mediumMinutes', { medium: t(`media.${medium}`), count: minutes })}</td>
                  <td>{attendance && t(`attendance.${attendance}`)}</td>
                  <td className="own-words">{agreed}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
    </section>
  );
}
