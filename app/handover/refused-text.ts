/** Why somebody cannot take over, in words. */
import { useTranslation } from 'react-i18next';
import { formatDay } from '#app/i18n/format.ts';
import type { RefusedColleague } from './hand-over.server.ts';
import { FULL_CASELOAD } from './take-over.ts';

export function useRefusedText(): (colleague: RefusedColleague) => string {
  const { t, i18n } = useTranslation('handover');
  return ({ name, why, awayUntil, activeCases }) => {
    if (why === 'full') return t('refused.full', { name, count: activeCases, full: FULL_CASELOAD });
    if (why === 'away') return t('refused.away', { name, day: formatDay(i18n.language, awayUntil ?? '') });
    return t(`refused.${why}`, { name });
  };
}
