/** Messages since the last contact. */
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import type { ReviewView } from './review-of.server.ts';

export function MessageList({ messages, episode }: Pick<ReviewView, 'messages' | 'episode'>) {
  const { t, i18n } = useTranslation('review');
  const { language } = i18n;
  return (
    <section>
      <h2 className="nhsuk-heading-s">{t('messages.title')}</h2>
      {messages.length === 0 && <p className="quiet">{t('messages.none')}</p>}
      <ul className="review-list">
        {messages.map(({ id, fromPatient, body, sentAt }) => (
          <li key={id}>
            <span className="quiet">
              {t(fromPatient === 'yes' ? 'messages.patient' : 'messages.staff', {
                name: episode.patientName,
                day: formatDay(language, sentAt),
                time: formatTime(language, sentAt),
              })}
            </span>
            <p className="own-words">{body}</p>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/caseload/${episode.id}/messages`}>{t('messages.all')}</a>
      </p>
    </section>
  );
}
