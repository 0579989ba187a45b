/** When a questionnaire is due, and why, in words for the patient. */
import { useTranslation } from 'react-i18next';
import { formatDay } from '#app/i18n/format.ts';
import type { ListedMeasure } from './own-measures.server.ts';

/** The sentences for a questionnaire, the most useful first. */
export function useDueText(): (measure: ListedMeasure) => string[] {
  const { t, i18n } = useTranslation('measures');
  const day = (when: number | string) => formatDay(i18n.language, when);
  return (measure) => {
    const { lastAnsweredAt } = measure;
    const last = lastAnsweredAt === null ? [] : [t('state.last', { last: day(lastAnsweredAt) })];
    if (measure.state === 'done') {
      const again = measure.dueOn === null ? t('state.once') : t('state.again', { day: day(measure.dueOn) });
      return [...last, again];
    }
    return [dueSince(measure), reason(measure), ...last].flatMap((sentence) => sentence ?? []);
  };

  function dueSince({ overdue, overdueDays, dueOn, reason: why }: ListedMeasure & { state: 'due' }) {
    if (overdue) return t('state.overdue', { day: day(dueOn) });
    return overdueDays > 0 && why !== 'first' ? t('state.dueSince', { day: day(dueOn) }) : t('state.due');
  }

  function reason({ reason: why, checkInAt }: ListedMeasure & { state: 'due' }): string | null {
    switch (why) {
      case 'check-in':
        return checkInAt === null ? null : t('state.why.check-in', { day: day(checkInAt) });
      case 'first':
      case 'weekly':
        return t('state.why.weekly');
      default:
        return t(`state.why.${why}`);
    }
  }
}
