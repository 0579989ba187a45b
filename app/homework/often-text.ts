/** How often a task is to be done, in words. */
import { useTranslation } from 'react-i18next';
import type { Cadence } from './cadence.ts';

export function useOftenText(): (cadence: Cadence) => string {
  const { t } = useTranslation('homework');
  return (cadence) =>
    cadence.kind === 'weekly' ? t('often.weekly', { count: cadence.times }) : t(`often.${cadence.kind}`);
}
