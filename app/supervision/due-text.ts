/** The rules that bring a case up, in words. */
import { useTranslation } from 'react-i18next';
import type { DueRule } from './cases-due.ts';

/** One sentence for each rule. */
export function useDueText(): (rule: DueRule) => string {
  const { t } = useTranslation('supervision');
  return (due) => {
    switch (due.rule) {
      case 'risk':
        return t(due.open ? 'rules.risk.open' : 'rules.risk.closed');
      case 'brought':
      case 'new':
        return t(`rules.${due.rule}`);
      case 'high-score':
        return t('rules.high-score', { measure: due.measure, score: due.score });
      case 'no-improvement':
      case 'ready-to-step-up':
        return t(`rules.${due.rule}`, { count: due.contacts });
      case 'no-contact':
      case 'missed-contact':
      case 'every-weeks':
        return t(`rules.${due.rule}`, { count: due.days });
      case 'ready-to-discharge':
        return t(`rules.ready-to-discharge.${due.reason}`);
      case 'not-carried-out':
        return t(`rules.not-carried-out.${due.decision}`, { count: due.days });
    }
  };
}
