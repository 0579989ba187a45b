/** `/caseload/:episode/safety/plan/edit`: the same plan, written from the practitioner's side. */
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { PlanConflict } from '#app/safety/plan-conflict.tsx';
import { PlanForm } from '#app/safety/plan-form.tsx';
import { safetyPlanOf } from '#app/safety/read-safety-plan.server.ts';
import { savePlanSchema } from '#app/safety/save-safety-plan.schema.ts';
import { saveSafetyPlanOf } from '#app/safety/save-safety-plan.server.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';
import type { EpisodeId } from '#db/schema/ids.ts';

export const handle = { title: 'safety-plan:titles.editOf' } satisfies PageHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const reached = safetyPlanOf(actor, params.episode as EpisodeId);
  if (!reached) throw notFound();
  const { id, patientName, reference } = reached.episode;
  return { id, caption: `${patientName} · ${reference}`, plan: reached.plan };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const submission = parseWithZod(await readForm(request), { schema: savePlanSchema });
  const refused = { reply: submission.reply(), conflict: null };
  if (submission.status !== 'success') return refuseForm(context, refused);
  const { base, keep, ...parts } = submission.value;
  const episodeId = params.episode as EpisodeId;
  const result = saveSafetyPlanOf(actor, { episodeId, parts, base, keep, now: currentMoment() });
  switch (result.kind) {
    case 'not-found':
      throw notFound();
    case 'conflict':
      return refuseForm(context, { ...refused, conflict: result }, 409);
    case 'saved':
      return redirect(`/caseload/${episodeId}/safety/plan?saved`);
  }
}

export default function EditEpisodePlan() {
  const { id, caption, plan } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('safety-plan');
  const back = { to: `/caseload/${id}/safety/plan`, label: t('back') };
  if (answer?.conflict) {
    return (
      <Page title={t('titles.conflict')} caption={caption} wide>
        <PlanConflict conflict={answer.conflict} />
      </Page>
    );
  }
  return (
    <Page title={t('titles.editOf')} caption={caption} back={back}>
      <p>{t('ofLead')}</p>
      <PlanForm plan={plan} reply={answer?.reply ?? null} />
    </Page>
  );
}
