/** `/caseload/:episode/plan`: choosing a plan of the service for one patient. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { PlanText } from '#app/plans/plan-text.tsx';
import { choosePlan } from '#app/plans/choose-plan.server.ts';
import { plansToChoose } from '#app/plans/plans-to-choose.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { formText } from '#app/platform/form-text.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { EpisodePage } from '#app/ui/episode-page.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import type { EpisodeId, PlanTemplateId } from '#db/schema/ids.ts';

export const handle = { title: 'plans:titles.use' } satisfies PageHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const language = await languageOf({ request, context });
  const view = await plansToChoose(actor, params.episode as EpisodeId, { language, now: currentMoment() });
  if (!view) throw notFound();
  return { ...view, used: new URL(request.url).searchParams.has('saved') };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const form = await readForm(request);
  const episodeId = params.episode as EpisodeId;
  const asked = { planId: formText(form, 'plan') as PlanTemplateId, reason: formText(form, 'reason') };
  const result = choosePlan(actor, { episodeId, ...asked, now: currentMoment() });
  switch (result.kind) {
    case 'not-found':
      throw notFound();
    case 'needs-reason':
    case 'not-there':
      return refuseForm(context, { error: result.kind, ...asked });
    case 'used':
      return redirect(`/caseload/${episodeId}/plan?saved`);
  }
}

export default function ChoosePlan() {
  const { episode, chosen, plans, sessions, notBySelfHelp, used } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation('plans');
  return (
    <EpisodePage episode={episode} current="modules" title={t('titles.use')}>
      {used && <SavedNotice>{t('used')}</SavedNotice>}
      {refused && (
        <ErrorSummary
          errors={[{ text: t(`refused.${refused.error}`), fieldId: `reason-${refused.planId}` }]}
        />
      )}
      {chosen && (
        <section className="panel">
          <h2 className="nhsuk-heading-m">{t('now', { name: chosen.name })}</h2>
          <PlanText contacts={chosen.contacts} sessions={sessions} />
        </section>
      )}
      {notBySelfHelp && <p>{t('notBySelfHelp')}</p>}
      {plans.length === 0 && <p>{t('noneForProblem')}</p>}
      {episode.status !== 'ended' &&
        plans.map((plan) => (
          <form key={plan.id} method="post" className="panel">
            <h2 className="nhsuk-heading-s">{plan.name}</h2>
            <PlanText contacts={plan.contacts} sessions={sessions} />
            <input type="hidden" name="plan" value={plan.id} />
            {refused?.error === 'needs-reason' && refused.planId === plan.id && (
              <div className="nhsuk-form-group">
                <label className="nhsuk-label nhsuk-label--s" htmlFor={`reason-${plan.id}`}>
                  {t('reason')}
                </label>
                <textarea
                  className="nhsuk-textarea"
                  id={`reason-${plan.id}`}
                  name="reason"
                  rows={3}
                  defaultValue={refused.reason}
                />
              </div>
            )}
            <button className="nhsuk-button nhsuk-button--secondary">{t('use', { name: plan.name })}</button>
          </form>
        ))}
      <p>
        <a href={`/caseload/${episode.id}/modules`}>{t('toModules')}</a>
      </p>
    </EpisodePage>
  );
}
