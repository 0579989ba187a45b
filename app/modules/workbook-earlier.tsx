/** In a workbook with a person's own words: what they wrote for questions that are not asked any more. */
import { useTranslation } from 'react-i18next';
import { formatDay } from '#app/i18n/format.ts';
import { AnswerList } from '#app/ui/answer-list.tsx';
import type { EarlierSheet } from './earlier-answers.server.ts';
import { inLanguage } from './in-language.ts';

/** A part of its own at the end: what stood on pages that are gone. */
export function WorkbookEarlier({ sheets }: { sheets: readonly EarlierSheet[] }) {
  if (sheets.length === 0) return null;
  return (
    <div className="workbook__part">
      <EarlierOnPaper sheets={sheets} Title="h2" Sheet="h3" />
    </div>
  );
}

interface EarlierOnPaperProps {
  sheets: readonly EarlierSheet[];
  /** Its heading, and that of each sheet. */
  Title: 'h2' | 'h4';
  Sheet: 'h3' | 'h5';
}

export function EarlierOnPaper({ sheets, Title, Sheet }: EarlierOnPaperProps) {
  const { t, i18n } = useTranslation('editions');
  if (sheets.length === 0) return null;
  return (
    <section>
      <Title className={Title === 'h2' ? 'nhsuk-heading-l' : 'nhsuk-heading-s'}>{t('earlier.title')}</Title>
      <p>{t('earlier.hint')}</p>
      {sheets.map(({ block, title, locale, savedAt, answers }) => (
        <section className="paper-sheet" key={block}>
          <Sheet className={Sheet === 'h3' ? 'nhsuk-heading-m' : 'nhsuk-heading-s'} {...inLanguage(locale)}>
            {title}
          </Sheet>
          <p className="quiet">{t('earlier.saved', { day: formatDay(i18n.language, savedAt) })}</p>
          <AnswerList answers={answers} lang={locale} />
        </section>
      ))}
    </section>
  );
}
