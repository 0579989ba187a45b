/** A plan as it stands, for the patient or for who looks after them: to read, to print, and the way to change it. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import type { ServiceLine } from '#app/ui/crisis-contacts.tsx';
import { PlanParts } from './plan-parts.tsx';
import type { SafetyPlan, Written } from './read-safety-plan.server.ts';

interface PlanPageProps {
  plan: SafetyPlan;
  line: ServiceLine | null;
  /** The address of the plan, such as `/safety-plan`; `/edit` and `/versions` are below it. */
  path: string;
  children?: ReactNode;
}

export function PlanPage({ plan, line, path, children }: PlanPageProps) {
  const { t } = useTranslation('safety-plan');
  return (
    <>
      {plan.written && <LastChange written={plan.written} />}
      <p className="screen-only">
        <a className="nhsuk-button" href={`${path}/edit`} draggable="false">
          {t(plan.written ? 'change' : 'writeFirst')}
        </a>
      </p>
      <PlanParts parts={plan.parts} line={line} />
      <PrintPlan />
      {children}
      {plan.written && (
        <p className="screen-only">
          <a href={`${path}/versions`}>{t('versions')}</a>
        </p>
      )}
    </>
  );
}

function LastChange({ written }: { written: Written }) {
  const { t, i18n } = useTranslation('safety-plan');
  const at = { day: formatDay(i18n.language, written.at), time: formatTime(i18n.language, written.at) };
  return (
    <p className="quiet">
      {written.own ? t('written.own', at) : t('written.other', { ...at, name: written.by })}
    </p>
  );
}

/** The browser's own menu prints without a script; the button appears where there is one. */
export function PrintPlan() {
  const { t } = useTranslation('safety-plan');
  return (
    <div className="screen-only">
      <p className="quiet">{t('print.hint')}</p>
      <button type="button" className="nhsuk-button nhsuk-button--secondary" data-prints hidden>
        {t('print.button')}
      </button>
    </div>
  );
}

/** What to do at once, above a plan that a person opens in a hard moment. */
export function EmergencyLine() {
  const { t } = useTranslation('safety-plan');
  return (
    <p>
      {t('emergency')}{' '}
      <a className="screen-only" href="/crisis">
        {t('helpNow')}
      </a>
    </p>
  );
}
