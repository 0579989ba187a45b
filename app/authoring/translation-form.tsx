/** The pieces of a page, each in English beside the box that its translation is written in. */
import { useTranslation } from 'react-i18next';
import { editorAddress } from './editor-path.ts';
import { boxName } from './post-translation.schema.ts';
import { TranslationPiece } from './translation-piece.tsx';
import type { TranslationPage } from './translation-page.server.ts';

export function TranslationForm({ view }: { view: TranslationPage }) {
  const { t } = useTranslation('translate');
  const { module, locale, page, pieces, mayWrite } = view;
  if (view.busy) return <p>{t('busy')}</p>;
  if (pieces.length === 0) return <p>{t('nothingToLookAt')}</p>;
  return (
    <form method="post" action={`${editorAddress(module, locale, page)}/translate`}>
      <input type="hidden" name="english" value={view.englishHash} />
      <input type="hidden" name="over" value={view.over} />
      <input type="hidden" name="count" value={view.count} />
      <ol className="translation">
        {pieces.map((piece) => (
          <TranslationPiece key={piece.number} piece={piece} name={boxName(piece.number)} view={view} />
        ))}
      </ol>
      {mayWrite && <SaveRow upToDate={view.upToDate} />}
    </form>
  );
}

function SaveRow({ upToDate }: { upToDate: boolean }) {
  const { t } = useTranslation('translate');
  return (
    <div className="panel">
      <div className="nhsuk-checkboxes nhsuk-form-group">
        <div className="nhsuk-checkboxes__item">
          <input
            className="nhsuk-checkboxes__input"
            type="checkbox"
            id="follows"
            name="follows"
            value="yes"
            defaultChecked={upToDate}
            aria-describedby="follows-hint"
          />
          <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor="follows">
            {t('follows')}
          </label>
          <div className="nhsuk-hint nhsuk-checkboxes__hint" id="follows-hint">
            {t('followsHint')}
          </div>
        </div>
      </div>
      <button className="nhsuk-button">{t('save')}</button>
    </div>
  );
}
