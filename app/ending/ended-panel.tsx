/** Of a course that has ended: when, and why. */
import { useTranslation } from 'react-i18next';
import { formatDate } from '#app/i18n/format.ts';
import type { EndingView } from './ending-view.server.ts';

export function EndedPanel({ view: { episode, endCode } }: { view: EndingView }) {
  const { t, i18n } = useTranslation('ending');
  if (!episode.endedOn) return null;
  return (
    <p className="nhsuk-inset-text">
      {t('ended', { date: formatDate(i18n.language, episode.endedOn) })}{' '}
      {endCode && t('endedWhy', { code: endCode, words: t(`codes.${endCode}`) })}
    </p>
  );
}
