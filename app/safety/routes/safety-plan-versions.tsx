/** `/safety-plan/versions`: every version of the patient's own plan. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requirePatient } from '#app/accounts/require-actor.server.ts';
import { PlanVersions } from '#app/safety/plan-versions.tsx';
import { ownPlanVersions } from '#app/safety/read-safety-plan.server.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';

export const handle = { title: 'safety-plan:titles.versions' } satisfies PageHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requirePatient({ request, context });
  return { versions: ownPlanVersions(actor) };
}

export default function SafetyPlanVersions() {
  const { versions } = useLoaderData<typeof loader>();
  const { t } = useTranslation('safety-plan');
  return (
    <Page title={t('titles.versions')} back={{ to: '/safety-plan', label: t('back') }}>
      <PlanVersions versions={versions} />
    </Page>
  );
}
