/**
 * `/caseload/:episode/measures`: which questionnaires a course asks for, how each stands, and changing that. What the
 * answers say is above it (progress/routes/episode-course.tsx): it needs modules, which this domain does not know.
 */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Outlet, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { episodeMeasurePlan } from '#app/measures/episode-measure-plan.server.ts';
import { reasonId } from '#app/measures/plan-change-form.tsx';
import { PlanHistory } from '#app/measures/plan-history.tsx';
import { PlanSection } from '#app/measures/plan-section.tsx';
import { postPlanChange } from '#app/measures/post-plan-change.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound, problem } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { EpisodePage } from '#app/ui/episode-page.tsx';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import type { EpisodeId } from '#db/schema/ids.ts';

export const handle = { title: 'measure-plan:titles.plan' } satisfies PageHandle;

const NOTICES = ['added', 'paused', 'resumed', 'already'] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const language = await languageOf({ request, context });
  const asked = { language, now: currentMoment() };
  const plan = episodeMeasurePlan(actor, params.episode as EpisodeId, asked);
  if (!plan) throw notFound();
  const told = new URL(request.url).searchParams.get('saved');
  return { plan, notice: NOTICES.find((each) => each === told) ?? null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const form = await readForm(request);
  const episodeId = params.episode as EpisodeId;
  const result = postPlanChange(actor, { episodeId, form, now: currentMoment() });
  switch (result.kind) {
    case 'not-found':
      throw notFound();
    case 'not-understood':
      throw problem('not-understood');
    case 'refused':
      return refuseForm(context, result.refused);
    case 'already':
      return redirect(`/caseload/${episodeId}/measures?saved=already`);
    case 'changed':
      return redirect(`/caseload/${episodeId}/measures?saved=${result.change}`);
  }
}

export default function EpisodeMeasures() {
  const { plan, notice } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const { t } = useTranslation('measure-plan');
  const { episode, changes } = plan;
  const adding = refused?.change === 'added';
  return (
    <EpisodePage episode={episode} current="measures" title={t('titles.plan')} wide>
      {notice && <SavedNotice>{t(`notices.${notice}`)}</SavedNotice>}
      {refused && (
        <ErrorSummary
          errors={[
            { text: t(refused.error), fieldId: reasonId(refused.change, adding ? null : refused.measure) },
          ]}
        />
      )}
      <Outlet />
      <PlanSection plan={plan} refused={refused} />
      <section>
        <h2 className="nhsuk-heading-m">{t('history.title')}</h2>
        <PlanHistory changes={changes} />
      </section>
    </EpisodePage>
  );
}
