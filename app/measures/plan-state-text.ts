/** How a questionnaire of a course stands, in words for staff. */
import { useTranslation } from 'react-i18next';
import { formatDate, formatDay } from '#app/i18n/format.ts';
import type { PlanRow } from './episode-measure-plan.server.ts';

/** Whom and when it is asked, how it stands, and when it was last answered: one sentence each. */
export function usePlanStateText(): (row: PlanRow) => {
  why: string;
  when: string;
  state: string;
  last: string;
} {
  const { t, i18n } = useTranslation('measure-plan');
  const day = (when: number | string) => formatDay(i18n.language, when);
  return (row) => ({
    why: t(`why.${row.why}`),
    when: t(row.againAtTheEnd ? 'when.start-and-end' : `when.${row.when}`),
    state: stateOf(row),
    last:
      row.lastAnsweredAt === null
        ? t('never')
        : t('last', { date: formatDate(i18n.language, row.lastAnsweredAt) }),
  });

  function dueSince({ overdueDays, dueOn }: { overdueDays: number; dueOn: string }): string {
    return overdueDays === 0 ? t('state.dueToday') : t('state.due', { day: day(dueOn) });
  }

  function stateOf({ paused, hasWords, dueness, when, checkInAt }: PlanRow): string {
    if (paused) return t('state.paused');
    if (!hasWords) return t('state.noWords');
    switch (dueness.state) {
      case 'done':
        return dueness.dueOn === null ? t('state.doneOnce') : t('state.done', { day: day(dueness.dueOn) });
      case 'not-now':
        return t(`state.notNow.${when}`);
      case 'due': {
        if (dueness.overdue) {
          return t('state.overdue', { count: dueness.overdueDays, day: day(dueness.dueOn) });
        }
        const forCheckIn = dueness.reason === 'check-in' && checkInAt !== null;
        return forCheckIn ? t('state.dueForCheckIn', { day: day(checkInAt) }) : dueSince(dueness);
      }
    }
  }
}
