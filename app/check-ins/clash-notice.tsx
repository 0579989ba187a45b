/** What else is at a time that was asked for. It is said, not forbidden. */
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import type { Clash } from './clashes.server.ts';

export function ClashNotice({ clashes }: { clashes: readonly Clash[] }) {
  const { t, i18n } = useTranslation('check-ins');
  const { language } = i18n;
  return (
    <div className="nhsuk-inset-text">
      <p>
        <strong>{t('staff.clash.title')}</strong>
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {clashes.map(({ id, is, startsAt, patientName }) => (
          <li key={id}>
            {t(`staff.clash.${is}`, {
              day: formatDay(language, startsAt),
              time: formatTime(language, startsAt),
              name: patientName,
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
