/** What the patient asks for, before the next check-in is booked: another time, or another way to meet. */
import { useTranslation } from 'react-i18next';
import { formatDay } from '#app/i18n/format.ts';
import type { ReviewView } from './review-of.server.ts';

export function RequestList({ requests }: Pick<ReviewView, 'requests'>) {
  const { t, i18n } = useTranslation('review');
  const askedFor = useAskedForText();
  if (requests.length === 0) return null;
  return (
    <section>
      <h2 className="nhsuk-heading-s">{t('requests.title')}</h2>
      <ul className="review-list">
        {requests.map(({ id, medium, words, askedAt }) => (
          <li key={id}>
            <strong>{askedFor(medium)}</strong>{' '}
            <span className="quiet">{t('requests.on', { day: formatDay(i18n.language, askedAt) })}</span>
            {words !== '' && <p className="own-words">{words}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "By video" or "Another time". */
export function useAskedForText(): (medium: ReviewView['requests'][number]['medium']) => string {
  const { t } = useTranslation('check-ins');
  return (medium) => (medium ? t(`media.${medium}`) : t('staff.requests.time'));
}
