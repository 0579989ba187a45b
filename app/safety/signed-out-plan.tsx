/** `/safety-plan` for somebody who is not signed in: the plan that is kept on this device, or how to get to one. */
import { useTranslation } from 'react-i18next';
import type { ServiceLine } from '#app/ui/crisis-contacts.tsx';
import { Page } from '#app/ui/page.tsx';
import { EmergencyLine, PrintPlan } from './plan-page.tsx';
import { PlanParts } from './plan-parts.tsx';
import type { PlanParts as Parts } from './safety-plan.ts';

const SIGN_IN = '/sign-in?next=%2Fsafety-plan';

/** Read-only, and nothing else of the person: not even their name. */
export function PlanOnDevice({ parts, line }: { parts: Parts; line: ServiceLine | null }) {
  const { t } = useTranslation(['safety-plan', 'common']);
  return (
    <Page title={t('titles.plan')}>
      <EmergencyLine />
      <PlanParts parts={parts} line={line} />
      <PrintPlan />
      <p className="screen-only">
        {t('onDevice.lead')} <a href={SIGN_IN}>{t('common:signIn')}</a>
      </p>
    </Page>
  );
}

export function NoPlanHere() {
  const { t } = useTranslation(['safety-plan', 'common']);
  return (
    <Page title={t('titles.plan')}>
      <p>
        {t('signedOut.now')} <a href="/crisis">{t('helpNow')}</a>
      </p>
      <p>{t('signedOut.body')}</p>
      <p>
        <a className="nhsuk-button" href={SIGN_IN} draggable="false">
          {t('common:signIn')}
        </a>
      </p>
    </Page>
  );
}
