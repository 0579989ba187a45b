/** How often a task was done, in words that tell nobody off. */
import { useTranslation } from 'react-i18next';
import type { Adherence, Times } from './adherence.ts';

/** The week that it is, then the whole when that says more; empty when there is nothing to say yet. */
export function useAdherenceText(): (adherence: Adherence) => string[] {
  const { t } = useTranslation('homework');
  const times = (span: 'week' | 'all', { done, of }: Times): string => {
    if (of === 0) return t('times.doneOnly', { count: done });
    return done > of ? t(`times.${span}More`, { done, of }) : t(`times.${span}`, { done, count: of });
  };
  return (adherence) => {
    if (adherence.kind === 'once') return adherence.done ? [t('times.once')] : [];
    const { soFar, thisWeek, pastFirstWeek } = adherence;
    const week = thisWeek ? [times('week', thisWeek)] : [];
    const tellsMore = !thisWeek || pastFirstWeek;
    const nothing = soFar.of === 0 && soFar.done === 0;
    return tellsMore && !nothing ? [...week, times('all', soFar)] : week;
  };
}
