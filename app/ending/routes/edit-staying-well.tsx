/** `/staying-well/edit`: the patient writes their plan for staying well. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requirePatient } from '#app/accounts/require-actor.server.ts';
import { parseStayingWell } from '#app/ending/post-staying-well.ts';
import { ownStayingWell, saveOwnStayingWell } from '#app/ending/save-staying-well.server.ts';
import { StayingWellConflict, StayingWellForm } from '#app/ending/staying-well-form.tsx';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';

export const handle = { title: 'ending:titles.stayingWell' } satisfies PageHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requirePatient({ request, context });
  const plan = ownStayingWell(actor);
  if (!plan) throw notFound();
  return { plan };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requirePatient({ request, context });
  const posted = parseStayingWell(await readForm(request));
  if (posted.kind === 'refused') return refuseForm(context, posted.refused);
  const result = saveOwnStayingWell(actor, { ...posted.input, now: currentMoment() });
  if (result.kind === 'not-found') throw notFound();
  if (result.kind === 'conflict') return refuseForm(context, { ...posted.refused, conflict: result }, 409);
  return redirect('/staying-well?saved');
}

export default function EditStayingWell() {
  const { plan } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('ending');
  if (answer?.conflict) {
    return (
      <Page title={t('titles.conflict')} wide>
        <StayingWellConflict conflict={answer.conflict} />
      </Page>
    );
  }
  return (
    <Page title={t('titles.stayingWell')} back={{ to: '/staying-well', label: t('stayingWell.back') }}>
      <p>{t('stayingWell.together')}</p>
      <StayingWellForm plan={plan} reply={answer?.reply ?? null} />
    </Page>
  );
}
