/** What every form with questions carries unseen, and the button that Enter presses. */
import { useTranslation } from 'react-i18next';
import type { SetMeasure } from './set-view.ts';

interface FormBasicsProps {
  measures: SetMeasure[];
  /** The language that the questions are wanted in. */
  words: string;
}

/** Stands first in the form: pressing Enter on an answer must go on, and not change the language or the layout. */
export function FormBasics({ measures, words }: FormBasicsProps) {
  const { t } = useTranslation('answering');
  return (
    <>
      <button className="nhsuk-u-visually-hidden" tabIndex={-1} aria-hidden="true">
        {t('continue')}
      </button>
      <input type="hidden" name="words" value={words} />
      {measures.map(({ code, replaces }) => (
        <span key={code} hidden>
          <input type="hidden" name="measure" value={code} />
          {replaces !== null && <input type="hidden" name="replaces" value={replaces} />}
        </span>
      ))}
    </>
  );
}
