/** What the patient chose to share. What they did not share is not even hinted at. */
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import type { SharedWorksheet } from '#app/modules/shared-worksheets.server.ts';
import { AnswerList } from '#app/ui/answer-list.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';

export function WorksheetSection({ worksheets }: { worksheets: SharedWorksheet[] }) {
  const { t, i18n } = useTranslation(['caseload', 'editions']);
  return (
    <section>
      <h2 className="nhsuk-heading-m">{t('worksheets.title')}</h2>
      {worksheets.length === 0 && <p>{t('worksheets.none')}</p>}
      {worksheets.map(({ module, block, title, pageTitle, locale, updatedAt, answers, earlier }) => (
        <Disclosure key={`${module} ${block}`} title={<span lang={locale}>{title}</span>}>
          <p className="quiet">
            {t('worksheets.saved', {
              page: pageTitle,
              day: formatDay(i18n.language, updatedAt),
              time: formatTime(i18n.language, updatedAt),
            })}
          </p>
          {earlier && <p className="quiet">{t('editions:earlier.staff')}</p>}
          <AnswerList answers={answers} lang={locale} />
        </Disclosure>
      ))}
    </section>
  );
}
