/** The answer to somebody who said that they think of dying or of hurting themselves (CLINICAL section 5). */
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import { CrisisContacts, type ServiceLine } from '#app/ui/crisis-contacts.tsx';
import { ReadingTimes } from '#app/ui/reading-times.tsx';
import type { Help } from './answering-page.server.ts';

interface SafetyFirstProps {
  help: Help;
  line: ServiceLine | null;
}

/** Thanks, whom to call now, a kind question, and the plain truth about who knows and when it is read. */
export function SafetyFirst({ help, line }: SafetyFirstProps) {
  const { t, i18n } = useTranslation('safety');
  const { practitioner: name, nextCheckIn, told, read } = help;
  return (
    <>
      <p>{t('answered.thanks')}</p>
      {!told && (
        <div className="panel panel--urgent">
          <p>
            <strong>{t('answered.untold')}</strong>
          </p>
        </div>
      )}
      <p>{t('answered.now')}</p>
      <CrisisContacts serviceLine={line} headingLevel="h2" />
      <h2 className="nhsuk-heading-m">{t('answered.askTitle')}</h2>
      <p>{t('answered.ask')}</p>
      <p>{t('answered.then')}</p>
      <p>{t('answered.otherwise')}</p>
      {told && (
        <>
          <h2 className="nhsuk-heading-m">{t('answered.whoTitle')}</h2>
          <p>{t(`answered.told.${told}`, { name })}</p>
          {/* What waits for the next contact may not be read as soon as somebody is there, so no time is promised. */}
          <p>
            {told === 'same-working-day' ? <ReadingTimes read={read} of="alert" /> : t('answered.notWatched')}
          </p>
          {nextCheckIn !== null && (
            <p>
              {t('answered.nextCheckIn', {
                day: formatDay(i18n.language, nextCheckIn),
                time: formatTime(i18n.language, nextCheckIn),
              })}
            </p>
          )}
        </>
      )}
    </>
  );
}
