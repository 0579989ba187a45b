/** The contact had been closed before this form arrived: who did, when, and what becomes of what was typed. */
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { OwnTexts } from './own-texts.tsx';
import type { RefusedReview } from './post-review.server.ts';
import { formName } from './review-fields.ts';

interface ClosedByAnotherProps {
  refused: RefusedReview & { why: 'closed-by-another' };
  episodeId: string;
}

export function ClosedByAnother({ refused, episodeId }: ClosedByAnotherProps) {
  const { t, i18n } = useTranslation('review');
  const { t: caseload } = useTranslation('caseload');
  const { language } = i18n;
  const { contact, texts, fields, submission } = refused;
  const body = t('byAnother.body', {
    name: contact.recordedBy ?? t('byAnother.somebody'),
    contactDay: formatDay(language, contact.startsAt),
    day: formatDay(language, contact.recordedAt ?? contact.startsAt),
    time: formatTime(language, contact.recordedAt ?? contact.startsAt),
    attendance: contact.attendance ? caseload(`attendance.${contact.attendance}`) : '',
  });
  return (
    <div className="reading">
      <ErrorSummary errors={[{ text: t('byAnother.title') }, { text: body }]} />
      <p>{t('byAnother.kept')}</p>
      <h2 className="nhsuk-heading-m">{t('byAnother.yours')}</h2>
      {texts.length === 0 ? <p className="quiet">{t('byAnother.nothing')}</p> : <OwnTexts texts={texts} />}
      <form method="post" action={`/caseload/${episodeId}/review`}>
        <input type="hidden" name="block" value={submission} />
        <input type="hidden" name="base" value="0" />
        <input type="hidden" name="contact" value={contact.id} />
        {fields.map(([name, value], index) => (
          <input key={index} type="hidden" name={formName(name)} value={value} />
        ))}
        <div className="button-row">
          {texts.length > 0 && (
            <button className="nhsuk-button" name="intent" value="add-note">
              {t('byAnother.addNote')}
            </button>
          )}
          <button className="nhsuk-button nhsuk-button--secondary" name="intent" value="throw-away">
            {t('byAnother.discard')}
          </button>
        </div>
      </form>
    </div>
  );
}
