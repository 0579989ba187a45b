/** The questionnaires of a course: all that are due behind one button, each for itself below, then what is done. */
import { useTranslation } from 'react-i18next';
import { useDueText } from './due-text.ts';
import type { ListedMeasure, OwnMeasures } from './own-measures.server.ts';

export function DueList({ toAnswer, done }: Pick<OwnMeasures, 'toAnswer' | 'done'>) {
  const { t } = useTranslation('measures');
  const { measures: due, minutes } = toAnswer;
  return (
    <>
      {due.length === 0 ? (
        <p>{t('noneDue')}</p>
      ) : (
        <>
          <h2 className="nhsuk-heading-m">{t('titles.due')}</h2>
          <p>
            <a className="nhsuk-button" href="/measures/due" draggable="false">
              {t('answerAll', { count: due.length, minutes })}
            </a>
          </p>
          <ul className="thing-list">
            {due.map((measure) => (
              <Item key={measure.code} measure={measure} />
            ))}
          </ul>
        </>
      )}
      {done.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m">{t('titles.done')}</h2>
          <ul className="thing-list">
            {done.map((measure) => (
              <Item key={measure.code} measure={measure} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Item({ measure }: { measure: ListedMeasure }) {
  const { t, i18n } = useTranslation('measures');
  const dueText = useDueText();
  const { code, title, locale, state, answeredToday, minutes } = measure;
  const [first, ...more] = dueText(measure);
  return (
    <li>
      <h3 className="nhsuk-heading-s" lang={locale === i18n.language ? undefined : locale}>
        {title}
      </h3>
      <p>
        {state === 'due' ? <strong>{first}</strong> : first} {more.join(' ')}
      </p>
      <p>
        {answeredToday ? (
          <a href={`/measures/${code}?change=today`}>{t('changeToday', { title })}</a>
        ) : (
          <a href={`/measures/${code}`}>
            {state === 'due' ? t('answer', { title, minutes }) : t('again', { title })}
          </a>
        )}
      </p>
    </li>
  );
}
