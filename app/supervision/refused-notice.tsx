/** What could not be saved, and why; what was typed is shown, so that nothing is lost. */
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { Refused } from './case-actions.server.ts';

export function NotSavedNotice({ why, typed }: Refused & { form: 'not-saved' }) {
  const { t } = useTranslation('supervision');
  return (
    <>
      <ErrorSummary errors={[{ text: t(`notSaved.${why}`) }]} />
      {typed.length > 0 && (
        <div className="panel">
          <p>{t('notSaved.typed')}</p>
          {typed.map((words) => (
            <p key={words} className="own-words">
              {words}
            </p>
          ))}
        </div>
      )}
    </>
  );
}
