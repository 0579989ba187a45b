/** `/safety-plan/edit`: the patient writes their plan. */
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requirePatient } from '#app/accounts/require-actor.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { PlanConflict } from '#app/safety/plan-conflict.tsx';
import { PlanForm } from '#app/safety/plan-form.tsx';
import { ownSafetyPlan } from '#app/safety/read-safety-plan.server.ts';
import { savePlanSchema } from '#app/safety/save-safety-plan.schema.ts';
import { saveOwnSafetyPlan } from '#app/safety/save-safety-plan.server.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';

export const handle = { title: 'safety-plan:titles.edit' } satisfies PageHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requirePatient({ request, context });
  return ownSafetyPlan(actor);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requirePatient({ request, context });
  const submission = parseWithZod(await readForm(request), { schema: savePlanSchema });
  const refused = { reply: submission.reply(), conflict: null };
  if (submission.status !== 'success') return refuseForm(context, refused);
  const { base, keep, ...parts } = submission.value;
  const result = saveOwnSafetyPlan(actor, { parts, base, keep, now: currentMoment() });
  if (result.kind === 'conflict') return refuseForm(context, { ...refused, conflict: result }, 409);
  return redirect('/safety-plan?done=saved');
}

export default function EditSafetyPlan() {
  const plan = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('safety-plan');
  const back = { to: '/safety-plan', label: t('back') };
  if (answer?.conflict) {
    return (
      <Page title={t('titles.conflict')} wide>
        <PlanConflict conflict={answer.conflict} />
      </Page>
    );
  }
  return (
    <Page title={t('titles.edit')} back={back}>
      <p>{t('lead')}</p>
      <p>{t('whoSees')}</p>
      <PlanForm plan={plan} reply={answer?.reply ?? null} />
    </Page>
  );
}
