/** In a workbook with a person's own words: what they wrote for questions that are not asked any more. */
import { useTranslation } from 'react-i18next';
import { formatDay } from '#app/i18n/format.ts';
import { AnswerList } from '#app/ui/answer-list.tsx';
import type { EarlierSheet } from './earlier-answers.server.ts';
import { inLanguage } from './in-language.ts';

export function WorkbookEarlier({ sheets }: { sheets: readonly EarlierSheet[] }) {
  const { t, i18n } = useTranslation('editions');
  if (sheets.length === 0) return null;
  return (
    <section className="workbook__part">
      <h2 className="nhsuk-heading-l">{t('earlier.title')}</h2>
      <p>{t('earlier.hint')}</p>
      {sheets.map(({ block, title, locale, savedAt, answers }) => (
        <section className="paper-sheet" key={block}>
          <h3 className="nhsuk-heading-m" {...inLanguage(locale)}>
            {title}
          </h3>
          <p className="quiet">{t('earlier.saved', { day: formatDay(i18n.language, savedAt) })}</p>
          <AnswerList answers={answers} lang={locale} />
        </section>
      ))}
    </section>
  );
}
