/** Other ways of being asked: one question a page or all on one, and another language. Each keeps what was answered. */
import { useTranslation } from 'react-i18next';
import type { SetView } from './set-view.ts';

interface WaysToAnswerProps {
  /** The layout of this page. */
  layout: 'page' | 'one-by-one';
  set: Pick<SetView, 'languages' | 'words'>;
}

/** Buttons of the form around them. */
export function WaysToAnswer({ layout, set }: WaysToAnswerProps) {
  const { t } = useTranslation('answering');
  const { languages, words } = set;
  const other = layout === 'page' ? 'one-by-one' : 'page';
  return (
    <div className="answer-ways">
      <button className="button-link" name="layout" value={other}>
        {t(`layout.${other}`)}
      </button>
      {languages.length > 0 && <span className="quiet">{t('words.choose')}</span>}
      {languages
        .filter(({ tag }) => tag !== words)
        .map(({ tag, name }) => (
          <button
            key={tag}
            className="button-link"
            name="other-words"
            value={tag}
            aria-label={t('words.show', { language: name })}
          >
            <span lang={tag}>{name}</span>
          </button>
        ))}
    </div>
  );
}
