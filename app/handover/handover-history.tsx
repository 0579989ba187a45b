/** How a course came to whoever looks after it, with what was said to them. For staff only. */
import { useTranslation } from 'react-i18next';
import { formatDate } from '#app/i18n/format.ts';

interface PastHandover {
  at: number;
  fromName: string;
  toName: string;
  byName: string;
  note: string;
}

export function HandoverHistory({ history }: { history: readonly PastHandover[] }) {
  const { t, i18n } = useTranslation('handover');
  return (
    <section>
      <h2 className="nhsuk-heading-m">{t('history.title')}</h2>
      {history.length === 0 ? (
        <p>{t('history.none')}</p>
      ) : (
        <ul className="thing-list">
          {history.map(({ at, fromName, toName, byName, note }) => (
            <li key={at}>
              <p>
                {t('history.line', {
                  day: formatDate(i18n.language, at),
                  from: fromName,
                  to: toName,
                  by: byName,
                })}
              </p>
              {note !== '' && <p className="own-words">{note}</p>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
