/** Two versions of one plan, side by side, and a clear choice. */
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import { PlanParts } from './plan-parts.tsx';
import { PLAN_PARTS } from './safety-plan.ts';
import type { PlanConflict as Conflict } from './save-safety-plan.server.ts';

export function PlanConflict({ conflict }: { conflict: Conflict }) {
  const { t, i18n } = useTranslation('safety-plan');
  const { mine, theirs, revision, savedAt, savedBy: name } = conflict;
  const at = { day: formatDay(i18n.language, savedAt), time: formatTime(i18n.language, savedAt) };
  return (
    <>
      <p>{t('conflict.body')}</p>
      <form method="post">
        <input type="hidden" name="base" value={revision} />
        {PLAN_PARTS.map((part) => (
          <input key={part} type="hidden" name={part} value={mine[part]} />
        ))}
        <div className="panel-grid">
          <section className="panel">
            <h2 className="nhsuk-heading-m">{t('conflict.mine')}</h2>
            <PlanParts parts={mine} headingLevel="h3" />
            <button className="nhsuk-button" name="keep" value="mine">
              {t('conflict.keepMine')}
            </button>
          </section>
          <section className="panel">
            <h2 className="nhsuk-heading-m">{t('conflict.theirs', { ...at, name })}</h2>
            <PlanParts parts={theirs} headingLevel="h3" />
            <button className="nhsuk-button nhsuk-button--secondary" name="keep" value="theirs">
              {t('conflict.keepTheirs', { name })}
            </button>
          </section>
        </div>
      </form>
    </>
  );
}
