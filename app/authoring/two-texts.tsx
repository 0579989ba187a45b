/** Two people wrote at once: both texts side by side, and a way on that loses neither. */
import { useTranslation } from 'react-i18next';
import { textDirection } from '#app/i18n/languages.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { editorAddress } from './editor-path.ts';
import type { OpenedFile } from './open-file.server.ts';

interface TwoTextsProps {
  file: Pick<OpenedFile, 'module' | 'locale' | 'page'>;
  posted: { text: string; theirs: string; over: string };
}

export function TwoTexts({ file, posted }: TwoTextsProps) {
  const { t } = useTranslation('editor');
  return (
    <>
      <ErrorSummary errors={[{ text: t('conflict.what'), fieldId: 'text' }]} />
      <p>{t('conflict.how')}</p>
      <form method="post" action={editorAddress(file.module, file.locale, file.page)}>
        <input type="hidden" name="over" value={posted.over} />
        <div className="panel-grid">
          <section className="panel">
            <Box file={file} id="text" label={t('conflict.mine')} text={posted.text} />
            <button className="nhsuk-button" name="intent" value="save">
              {t('conflict.keepMine')}
            </button>
          </section>
          <section className="panel">
            <Box file={file} id="theirs" label={t('conflict.theirs')} text={posted.theirs} readOnly />
            <button className="nhsuk-button nhsuk-button--secondary" name="intent" value="theirs">
              {t('conflict.keepTheirs')}
            </button>
          </section>
        </div>
      </form>
    </>
  );
}

interface BoxProps {
  file: Pick<OpenedFile, 'module' | 'locale' | 'page'>;
  id: string;
  label: string;
  text: string;
  readOnly?: boolean;
}

function Box({ file, id, label, text, readOnly = false }: BoxProps) {
  return (
    <div className="nhsuk-form-group">
      <label className="nhsuk-label nhsuk-label--s" htmlFor={id}>
        {label}
      </label>
      <textarea
        className="nhsuk-textarea editor__box"
        id={id}
        // Only what is to be saved is sent.
        name={readOnly ? undefined : 'text'}
        rows={24}
        lang={file.locale}
        dir={textDirection(file.locale)}
        readOnly={readOnly}
        defaultValue={text}
      />
    </div>
  );
}
