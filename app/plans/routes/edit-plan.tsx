/** `/service/plans/:plan`: a lead writes a plan, or a new one at `/service/plans/new`. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requireActor } from '#app/accounts/require-actor.server.ts';
import { PlanForm } from '#app/plans/plan-form.tsx';
import { newSubmission, planTemplate, sessionChoices } from '#app/plans/plan-templates.server.ts';
import { postPlan } from '#app/plans/post-plan.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';
import type { PlanTemplateId } from '#db/schema/ids.ts';

export const handle = { title: 'plans:titles.plan' } satisfies PageHandle;

/** A new plan begins with the contacts of a usual course (CLINICAL section 1: 4 to 8). */
const USUAL_CONTACTS = 6;

function idOf(plan: string | undefined): PlanTemplateId | null {
  return plan === 'new' ? null : (plan as PlanTemplateId);
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lead = await requireActor({ request, context }, 'lead');
  const language = await languageOf({ request, context });
  const id = idOf(params.plan);
  const plan = id && planTemplate(lead, id);
  if (id && !plan) throw notFound();
  const empty = Array.from({ length: USUAL_CONTACTS }, () => ({ opens: null, focus: '' }));
  return {
    plan: {
      error: null,
      field: 'plan-name',
      theirs: null,
      name: plan?.name ?? '',
      problem: plan?.problem ?? '',
      contacts: plan?.contacts ?? empty,
      base: plan?.revision ?? 0,
    },
    sessions: await sessionChoices(language),
    submission: newSubmission(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lead = await requireActor({ request, context }, 'lead');
  const form = await readForm(request);
  const result = postPlan(lead, { id: idOf(params.plan), form, now: currentMoment() });
  if (result.kind === 'not-found') throw notFound();
  if (result.kind === 'saved') return redirect('/service/plans?saved=saved');
  if (result.again.error === null) return data(result.again);
  return refuseForm(context, result.again, result.again.theirs ? 409 : 400);
}

export default function EditPlan() {
  const { plan, sessions, submission } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const { t } = useTranslation('plans');
  return (
    <Page title={t('titles.plan')} back={{ to: '/service/plans', label: t('titles.plans') }}>
      <PlanForm plan={again ?? plan} sessions={sessions} submission={submission} />
    </Page>
  );
}
