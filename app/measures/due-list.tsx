/** The questionnaires of a course: what is due comes with a button, what is done with the day it is due again. */
import { useTranslation } from 'react-i18next';
import { formatDay } from '#app/i18n/format.ts';
import type { OwnMeasure } from './own-measures.server.ts';

export function DueList({ measures }: { measures: OwnMeasure[] }) {
  const { t, i18n } = useTranslation('measures');
  return (
    <ul className="thing-list">
      {measures.map((measure) => (
        <li key={measure.code}>
          <h2 className="nhsuk-heading-s" lang={otherThan(i18n.language, measure.locale)}>
            {measure.title}
          </h2>
          <StateLine measure={measure} />
          {measure.state === 'due' ? (
            <a className="nhsuk-button" href={`/measures/${measure.code}`} draggable="false">
              {t('answer', { title: measure.title })}
            </a>
          ) : (
            <p>
              <a href={`/measures/${measure.code}`}>{t('again', { title: measure.title })}</a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function StateLine({ measure }: { measure: OwnMeasure }) {
  const { t, i18n } = useTranslation('measures');
  const { state, lastAnsweredAt, overdueDays, dueOn } = measure;
  if (lastAnsweredAt === null) return <p>{t('state.never')}</p>;
  const last = formatDay(i18n.language, lastAnsweredAt);
  const day = formatDay(i18n.language, dueOn);
  if (state === 'done') return <p>{t('state.done', { last, day })}</p>;
  return <p>{overdueDays === 0 ? t('state.dueToday', { last }) : t('state.overdue', { last, day })}</p>;
}

/** A `lang` for words that are in another language than the page. */
function otherThan(page: string, locale: string): string | undefined {
  return locale === page ? undefined : locale;
}
