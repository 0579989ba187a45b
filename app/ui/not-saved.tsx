/** Why a form could not be saved, on a page that has no such form any more; what was typed is shown, so that nothing is lost. */
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from './error-summary.tsx';

interface NotSavedProps {
  why: string;
  /** What was typed, field by field; an empty one is left out. */
  typed: readonly string[];
}

export function NotSaved({ why, typed }: NotSavedProps) {
  const { t } = useTranslation('common');
  const words = [...new Set(typed.filter((each) => each.trim() !== ''))];
  return (
    <>
      <ErrorSummary errors={[{ text: why }]} />
      {words.length > 0 && (
        <div className="panel">
          <p>{t('notSaved.typed')}</p>
          {words.map((each) => (
            <p key={each} className="own-words">
              {each}
            </p>
          ))}
        </div>
      )}
    </>
  );
}
