/** What somebody wrote for questions that are not asked any more: theirs to read, and nothing to fill in. */
import { useTranslation } from 'react-i18next';
import { formatDay } from '#app/i18n/format.ts';
import { AnswerList } from '#app/ui/answer-list.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import type { EarlierSheet } from './earlier-answers.server.ts';

export function EarlierVersion({ sheets }: { sheets: readonly EarlierSheet[] }) {
  const { t, i18n } = useTranslation('editions');
  if (sheets.length === 0) return null;
  return (
    <section aria-labelledby="earlier-version">
      <h2 className="nhsuk-heading-m" id="earlier-version">
        {t('earlier.title')}
      </h2>
      <p>{t('earlier.hint')}</p>
      {sheets.map(({ block, title, locale, savedAt, answers }) => (
        <Disclosure key={block} title={<span lang={locale}>{title}</span>}>
          <p className="quiet">{t('earlier.saved', { day: formatDay(i18n.language, savedAt) })}</p>
          <AnswerList answers={answers} lang={locale} />
        </Disclosure>
      ))}
    </section>
  );
}
