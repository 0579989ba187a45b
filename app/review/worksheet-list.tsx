/** What the patient shares, with what is new since the last contact marked in words. */
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import type { WorksheetSince } from '#app/modules/worksheets-since.server.ts';
import { AnswerList } from '#app/ui/answer-list.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';

export function WorksheetList({ worksheets }: { worksheets: WorksheetSince[] }) {
  const { t } = useTranslation('review');
  return (
    <section>
      <h2 className="nhsuk-heading-s">{t('worksheets.title')}</h2>
      {worksheets.length === 0 && <p className="quiet">{t('worksheets.none')}</p>}
      {worksheets.map((sheet) => (
        <Sheet key={`${sheet.module} ${sheet.block}`} sheet={sheet} />
      ))}
    </section>
  );
}

function Sheet({ sheet }: { sheet: WorksheetSince }) {
  const { t, i18n } = useTranslation(['review', 'editions']);
  const { title, locale, pageTitle, updatedAt, answers, freshness, changed, earlier } = sheet;
  const name = (
    <>
      <span lang={locale}>{title}</span>{' '}
      {freshness !== 'same' && <strong className="nhsuk-tag">{t(`worksheets.${freshness}`)}</strong>}
    </>
  );
  return (
    <Disclosure title={name}>
      <p className="quiet">
        {t('worksheets.saved', {
          page: pageTitle,
          day: formatDay(i18n.language, updatedAt),
          time: formatTime(i18n.language, updatedAt),
        })}
      </p>
      {earlier && <p className="quiet">{t('editions:earlier.staff')}</p>}
      {changed.length > 0 && <p>{t('worksheets.changedFields', { fields: changed.join(', ') })}</p>}
      <AnswerList answers={answers} lang={locale} />
    </Disclosure>
  );
}
