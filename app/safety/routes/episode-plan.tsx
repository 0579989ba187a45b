/** `/caseload/:episode/safety/plan`: the patient's plan, for those who look after them. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { notFound } from '#app/platform/problems.ts';
import { serviceLine } from '#app/platform/service-line.ts';
import { PlanPage } from '#app/safety/plan-page.tsx';
import { safetyPlanOf } from '#app/safety/read-safety-plan.server.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import type { EpisodeId } from '#db/schema/ids.ts';

export const handle = { title: 'safety-plan:titles.of' } satisfies PageHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const reached = safetyPlanOf(actor, params.episode as EpisodeId);
  if (!reached) throw notFound();
  const { id, patientName, reference } = reached.episode;
  const saved = new URL(request.url).searchParams.has('saved');
  return { id, patientName, reference, plan: reached.plan, line: serviceLine(), saved };
}

export default function EpisodePlan() {
  const { id, patientName, reference, plan, line, saved } = useLoaderData<typeof loader>();
  const { t } = useTranslation('safety-plan');
  return (
    <Page
      title={t('titles.of')}
      caption={`${patientName} · ${reference}`}
      back={{ to: `/caseload/${id}`, label: patientName }}
    >
      {saved && <SavedNotice>{t('saved')}</SavedNotice>}
      <p className="screen-only">{t('ofLead')}</p>
      <PlanPage plan={plan} line={line} path={`/caseload/${id}/safety/plan`} />
    </Page>
  );
}
