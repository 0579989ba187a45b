/** The page as its patient sees it: in which language, how wide, and the frame that shows it. */
import { useTranslation } from 'react-i18next';
import { isLanguage, ownLanguageName } from '#app/i18n/languages.ts';
import type { OpenedFile } from './open-file.server.ts';

/** As wide as a small and a usual telephone; or as there is room. */
const WIDTHS = ['small', 'usual', 'wide'] as const;

export function PreviewPane({ file, address }: { file: OpenedFile; address: string }) {
  const { t } = useTranslation('editor');
  return (
    <section className="editor__preview" aria-labelledby="preview-title">
      <h2 className="nhsuk-heading-s" id="preview-title">
        {t('preview.title')}
      </h2>
      <p className="quiet">{t('preview.hint')}</p>
      <LanguageSelect file={file} />
      <fieldset className="nhsuk-fieldset preview__widths">
        <legend className="nhsuk-fieldset__legend">{t('preview.width')}</legend>
        <div className="nhsuk-radios nhsuk-radios--inline nhsuk-radios--small">
          {WIDTHS.map((width) => (
            <div key={width} className="nhsuk-radios__item">
              <input
                className="nhsuk-radios__input"
                type="radio"
                name="width"
                id={`width-${width}`}
                value={width}
                defaultChecked={width === 'usual'}
              />
              <label className="nhsuk-label nhsuk-radios__label" htmlFor={`width-${width}`}>
                {t(`preview.widths.${width}`)}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      <div className="preview">
        <iframe
          className="preview__frame"
          name="preview"
          title={t('preview.frame')}
          src={`${address}?language=${file.locale}`}
        />
      </div>
    </section>
  );
}

function LanguageSelect({ file }: { file: OpenedFile }) {
  const { t } = useTranslation('editor');
  return (
    <div className="nhsuk-form-group">
      <label className="nhsuk-label" htmlFor="language">
        {t('preview.language')}
      </label>
      <select className="nhsuk-select" id="language" name="language" defaultValue={file.locale}>
        {file.languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {isLanguage(language)
              ? ownLanguageName(language)
              : t('preview.noInterface', { language: ownLanguageName(language) })}
          </option>
        ))}
      </select>
    </div>
  );
}
