/** What a patient should know before going on: what was kept, what was thrown away, what sending will change. */
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import type { SetMeasure, SetView } from './set-view.ts';

/** Answers that were kept from an earlier visit, and older ones that were not. */
export function SetNotices({ set }: { set: Pick<SetView, 'keptAt' | 'measures'> }) {
  const { t, i18n } = useTranslation('answering');
  const { keptAt, measures } = set;
  const day = (moment: number) => formatDay(i18n.language, moment);
  const time = (moment: number) => formatTime(i18n.language, moment);
  return (
    <>
      {keptAt !== null && (
        <p className="nhsuk-inset-text">{t('kept', { day: day(keptAt), time: time(keptAt) })}</p>
      )}
      {measures.map(
        ({ code, name, stale }) =>
          stale && (
            <p key={code} className="nhsuk-inset-text">
              {t(`stale.${stale.why}`, { name, day: day(stale.startedAt) })}
            </p>
          ),
      )}
      {measures.map(
        ({ code, name, sentAt, effect }) =>
          sentAt !== null &&
          effect === 'change' && (
            <p key={code} className="nhsuk-inset-text">
              {t('changing', { name, time: time(sentAt) })}
            </p>
          ),
      )}
    </>
  );
}

/** The language of one questionnaire's words, and whether they are the official ones. */
export function WordsNotice({ measure }: { measure: SetMeasure }) {
  const { t } = useTranslation('answering');
  const { otherLanguage, official, fellBack } = measure;
  return (
    <>
      {otherLanguage !== null && (
        <p className="nhsuk-inset-text">
          {t(fellBack ? 'words.fellBack' : 'words.other', { language: otherLanguage })}
        </p>
      )}
      {!official && <p className="nhsuk-inset-text">{t('words.unofficial')}</p>}
    </>
  );
}
