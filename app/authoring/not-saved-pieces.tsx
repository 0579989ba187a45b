/** A translation that could not be saved: every word that was typed, to copy. */
import { useTranslation } from 'react-i18next';
import { textDirection } from '#app/i18n/languages.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';

interface NotSavedPiecesProps {
  posted: { kind: 'moved' | 'not-now' | 'too-large'; typed: string[] };
  locale: string;
}

export function NotSavedPieces({ posted, locale }: NotSavedPiecesProps) {
  const { t } = useTranslation('translate');
  return (
    <>
      <ErrorSummary errors={[{ text: t(`notSaved.${posted.kind}`), fieldId: 'not-saved' }]} />
      <div className="nhsuk-form-group">
        <label className="nhsuk-label nhsuk-label--s" htmlFor="not-saved">
          {t('notSaved.words')}
        </label>
        <textarea
          className="nhsuk-textarea editor__box"
          id="not-saved"
          rows={12}
          readOnly
          lang={locale}
          dir={textDirection(locale)}
          defaultValue={posted.typed.join('\n\n')}
        />
      </div>
    </>
  );
}
