/** Each time that a task was done, the last first. */
import { useTranslation } from 'react-i18next';
import { formatDay } from '#app/i18n/format.ts';
import type { LoggedTime } from './task-history.ts';

interface LoggedTimesProps {
  logs: LoggedTime[];
  /** The patient may take a time back; their practitioner reads. */
  mayTakeBack?: boolean;
}

export function LoggedTimes({ logs, mayTakeBack = false }: LoggedTimesProps) {
  const { t, i18n } = useTranslation('homework');
  return (
    <ul className="thing-list">
      {logs.map(({ id, doneOn, note, difficulty }) => {
        const day = formatDay(i18n.language, doneOn);
        return (
          <li key={id}>
            <p className="thing-list__line">
              <strong>{day}</strong>
              {difficulty !== null && (
                <span className="quiet">{t('difficultyWas', { value: difficulty })}</span>
              )}
            </p>
            {note !== '' && <p className="own-words">{note}</p>}
            {mayTakeBack && (
              <form method="post">
                <input type="hidden" name="intent" value="take-back" />
                <button
                  className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
                  name="log"
                  value={id}
                  aria-label={t('log.takeBackDay', { day })}
                >
                  {t('log.takeBack')}
                </button>
              </form>
            )}
          </li>
        );
      })}
    </ul>
  );
}
