/** When a task is due, in words that tell nobody off. */
import { useTranslation } from 'react-i18next';
import { formatDay } from '#app/i18n/format.ts';
import type { HomeworkState } from './homework-state.ts';

export function useDueText(): (task: { state: HomeworkState; dueOn: string }) => string {
  const { t, i18n } = useTranslation('homework');
  return ({ state, dueOn }) => {
    const day = formatDay(i18n.language, dueOn);
    if (state.kind === 'reported' || state.kind === 'closed') return t(`status.${state.status}`);
    if (state.kind === 'overdue') return t('due.was', { day });
    if (state.inDays === 0) return t('due.today');
    return state.inDays === 1 ? t('due.tomorrow') : t('due.on', { day });
  };
}
