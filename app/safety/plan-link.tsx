/** The way to the plan, where there is one. */
import { useTranslation } from 'react-i18next';

export function PlanLink({ atHand }: { atHand: boolean }) {
  const { t } = useTranslation('safety-plan');
  if (!atHand) return null;
  return (
    <p>
      <a href="/safety-plan">{t('link')}</a>
    </p>
  );
}
