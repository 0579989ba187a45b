/** The date on which a session opens by itself. */
import classNames from 'classnames';
import { useTranslation } from 'react-i18next';
import type { RefusedChange } from './post-path.server.ts';
import type { SessionInPath } from './path-view.server.ts';

/** The id of its field; an error summary leads there. */
export function dateFieldOf(session: string): string {
  return `opens-on-${session}`;
}

interface DateFormProps {
  session: SessionInPath;
  revision: number;
  /** What was typed for this session and is no date; null otherwise. */
  refused: RefusedChange | null;
}

export function DateForm({ session, revision, refused }: DateFormProps) {
  const { t } = useTranslation('tailoring');
  const { key, title, opensOn } = session;
  const id = dateFieldOf(key);
  return (
    <form method="post" className={classNames({ 'nhsuk-form-group--error': refused })}>
      {refused && (
        <p className="nhsuk-error-message" id={`${id}-error`}>
          {t('path.noDate')}
        </p>
      )}
      <div className="path-steps">
        <input type="hidden" name="intent" value="opens-on" />
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="session" value={key} />
        <label htmlFor={id}>{t('path.opensOn')}</label>
        <input
          className="nhsuk-input nhsuk-input--width-10"
          type="date"
          id={id}
          name="date"
          aria-label={t('path.dateOf', { title })}
          aria-describedby={refused ? `${id}-error` : undefined}
          defaultValue={refused?.date ?? opensOn ?? ''}
        />
        <button className="button-link" aria-label={t('path.setDateOf', { title })}>
          {t('path.setDate')}
        </button>
      </div>
    </form>
  );
}
