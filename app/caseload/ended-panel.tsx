/** Of a course that has ended: when, why, and how it came out. */
import { useTranslation } from 'react-i18next';
import { formatDate } from '#app/i18n/format.ts';
import { useOutcomeText } from '#app/measures/outcome-text.ts';
import { ReasonsPanel } from '#app/ui/reasons-panel.tsx';
import type { EpisodeView } from './episode-view.server.ts';

export function EndedPanel({ view: { episode, outcome, endCode } }: { view: EpisodeView }) {
  const { t, i18n } = useTranslation('caseload');
  const { t: charts } = useTranslation('charts');
  const outcomeText = useOutcomeText();
  if (!outcome || !episode.endedOn) return null;
  return (
    <>
      <p className="nhsuk-inset-text">
        {t('ending.ended', { date: formatDate(i18n.language, episode.endedOn) })}{' '}
        {endCode && t('ending.endedWhy', { code: endCode, words: t(`ending.codes.${endCode}`) })}
      </p>
      <ReasonsPanel title={charts('outcome')} {...outcomeText(outcome)} />
    </>
  );
}
