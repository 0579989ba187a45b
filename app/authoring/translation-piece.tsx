/** One piece of a page: the English, how it changed since it was translated, and the box for the translation. */
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { textDirection } from '#app/i18n/languages.ts';
import type { TranslationPage } from './translation-page.server.ts';
import type { PieceView, WordChange } from './translation-view.ts';

interface TranslationPieceProps {
  piece: PieceView;
  name: string;
  view: Pick<TranslationPage, 'locale' | 'mayWrite'>;
}

export function TranslationPiece({ piece, name, view }: TranslationPieceProps) {
  const { t } = useTranslation('translate');
  const { number, place, change, english, changes, text, findings } = piece;
  const [id, hint] = [`piece-${number}`, `piece-${number}-about`];
  return (
    <li className="translation__piece panel">
      <div>
        <h2 className="nhsuk-heading-xs">{useKindText(piece)}</h2>
        {change !== 'same' && (
          <p>
            <strong className="nhsuk-tag nhsuk-tag--white">{t(`change.${change}`)}</strong>
          </p>
        )}
        {changes.length > 0 ? (
          <EnglishChanges changes={changes} />
        ) : (
          <div className="translation__english" lang="en" dir="ltr">
            {english ?? <span>{t('noEnglish')}</span>}
          </div>
        )}
      </div>
      <div>
        <label className="nhsuk-label nhsuk-label--s" htmlFor={id}>
          {t('box', { number: place })}
        </label>
        <div id={hint}>
          {change === 'gone' && <p className="quiet">{t('goneHint')}</p>}
          {findings.map(({ message, help }) => (
            <p className="nhsuk-error-message" key={message} lang="en" dir="ltr">
              {help ? `${message}: ${help}` : message}
            </p>
          ))}
        </div>
        <textarea
          className="nhsuk-textarea editor__box"
          id={id}
          name={name}
          rows={rowsFor(text === '' ? (english ?? '') : text)}
          lang={view.locale}
          dir={textDirection(view.locale)}
          aria-describedby={hint}
          readOnly={!view.mayWrite}
          defaultValue={text}
        />
      </div>
    </li>
  );
}

/** What was taken out and put in, readable without colour: the marks are words for those who do not see them. */
function EnglishChanges({ changes }: { changes: WordChange[] }) {
  const { t } = useTranslation('translate');
  return (
    <>
      <p className="quiet">{t('changesHow')}</p>
      <div className="translation__english" lang="en" dir="ltr">
        {changes.map(({ kind, text }, index) => {
          if (kind === 'same') return <span key={index}>{text}</span>;
          return kind === 'added' ? (
            <ins key={index}>
              <Spoken>{t('spoken.added')}</Spoken>
              {text}
            </ins>
          ) : (
            <Fragment key={index}>
              <del>
                <Spoken>{t('spoken.removed')}</Spoken>
                {text}
              </del>{' '}
            </Fragment>
          );
        })}
      </div>
    </>
  );
}

/** For those who hear the page: the marks around changed words mean nothing to them. */
function Spoken({ children }: { children: string }) {
  const { i18n } = useTranslation();
  return (
    <span className="nhsuk-u-visually-hidden" lang={i18n.language}>
      {children}{' '}
    </span>
  );
}

function useKindText({ kind, name }: PieceView): string {
  const { t } = useTranslation('translate');
  if (kind === 'front-matter') {
    if (name === 'title' || name === 'summary') return t(`kinds.${name}`);
    return t('kinds.session', { name });
  }
  return name === '' ? t(`kinds.${kind}`) : t('kinds.named', { name });
}

/** About as high as the words in it, and no higher than half a screen. */
function rowsFor(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 55)), 0);
  return Math.min(18, Math.max(2, lines + 1));
}
