/** Assigning a module; for a problem that it is not recommended for, with a reason (CLINICAL section 1). */
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { Problem } from '#db/schema/pathway.ts';
import type { RefusedAssignment } from './post-modules.server.ts';
import { ReasonField } from './reason-field.tsx';
import type { StaffModules } from './staff-modules.server.ts';

export function AssignForm({ view, refused }: { view: StaffModules; refused: RefusedAssignment | null }) {
  const { t } = useTranslation('tailoring');
  const { assignable, episode, notBySelfHelp } = view;
  return (
    <form method="post" className="panel">
      <h2 className="nhsuk-heading-m">{t('assign.title')}</h2>
      {refused && <ErrorSummary errors={[{ text: t('assign.reasonMissing'), fieldId: 'assign-reason' }]} />}
      <input type="hidden" name="intent" value="assign" />
      {notBySelfHelp && <NotBySelfHelp problem={episode.problem} />}
      <div className="nhsuk-form-group">
        <label className="nhsuk-label nhsuk-label--s" htmlFor="assign-module">
          {t('assign.module')}
        </label>
        <select className="nhsuk-select" id="assign-module" name="module" defaultValue={refused?.module}>
          {assignable.map(({ slug, title, recommended }) => (
            <option key={slug} value={slug}>
              {recommended ? title : t('assign.notRecommended', { title })}
            </option>
          ))}
        </select>
      </div>
      {assignable.some(({ recommended }) => !recommended) && (
        <ReasonField
          id="assign-reason"
          label={t('assign.reason')}
          error={refused && t('assign.reasonMissing')}
          typed={refused?.typed}
        />
      )}
      <button className="nhsuk-button nhsuk-button--secondary">{t('assign.button')}</button>
    </form>
  );
}

/** Why no module is the treatment for these two, and what is (CLINICAL section 1). */
export function NotBySelfHelp({ problem }: { problem: Problem }) {
  const { t } = useTranslation('tailoring');
  return (
    <p className="nhsuk-inset-text">{t(`assign.not.${problem === 'ptsd' ? 'ptsd' : 'social-anxiety'}`)}</p>
  );
}
