/** `/caseload/:episode/safety/plan/versions`: every version of the plan, for those who look after the patient. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { notFound } from '#app/platform/problems.ts';
import { PlanVersions } from '#app/safety/plan-versions.tsx';
import { planVersionsOf } from '#app/safety/read-safety-plan.server.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';
import type { EpisodeId } from '#db/schema/ids.ts';

export const handle = { title: 'safety-plan:titles.versions' } satisfies PageHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const reached = planVersionsOf(actor, params.episode as EpisodeId);
  if (!reached) throw notFound();
  const { id, patientName, reference } = reached.episode;
  return { id, caption: `${patientName} · ${reference}`, versions: reached.versions };
}

export default function EpisodePlanVersions() {
  const { id, caption, versions } = useLoaderData<typeof loader>();
  const { t } = useTranslation('safety-plan');
  return (
    <Page
      title={t('titles.versions')}
      caption={caption}
      back={{ to: `/caseload/${id}/safety/plan`, label: t('back') }}
    >
      <PlanVersions versions={versions} />
    </Page>
  );
}
