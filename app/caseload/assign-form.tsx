/** Assigning a module; for a problem that it is not recommended for, with a reason (CLINICAL section 1). */
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { Refused } from './episode-actions.server.ts';
import type { EpisodeView } from './episode-view.server.ts';

interface AssignFormProps {
  view: EpisodeView;
  refused: (Refused & { form: 'assign' }) | null;
}

export function AssignForm({ view, refused }: AssignFormProps) {
  const { t } = useTranslation('caseload');
  const { assignable, episode, notBySelfHelp } = view;
  const needsReason = assignable.some(({ recommended }) => !recommended);
  return (
    <form method="post" className="panel">
      <h3 className="nhsuk-heading-s">{t('assign.title')}</h3>
      {refused && <ErrorSummary errors={[{ text: t('assign.reasonMissing'), fieldId: 'assign-reason' }]} />}
      <input type="hidden" name="intent" value="assign" />
      {notBySelfHelp && (
        <p className="nhsuk-inset-text">
          {t(`assign.not.${episode.problem === 'ptsd' ? 'ptsd' : 'social-anxiety'}`)}
        </p>
      )}
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
      {needsReason && (
        <div className={refused ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group'}>
          <label className="nhsuk-label nhsuk-label--s" htmlFor="assign-reason">
            {t('assign.reason')}
          </label>
          <div className="nhsuk-hint" id="assign-reason-hint">
            {t('assign.reasonHint')}
          </div>
          <textarea
            className="nhsuk-textarea"
            id="assign-reason"
            name="reason"
            rows={3}
            aria-describedby="assign-reason-hint"
            defaultValue={refused?.typed}
          />
        </div>
      )}
      <button className="nhsuk-button nhsuk-button--secondary">{t('assign.button')}</button>
    </form>
  );
}
