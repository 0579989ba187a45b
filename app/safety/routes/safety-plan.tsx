/** `/safety-plan`: the patient's own plan; signed out, the one kept on this device. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { optionalActor, requirePatient } from '#app/accounts/require-actor.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { readForm } from '#app/platform/read-form.ts';
import { serviceLine } from '#app/platform/service-line.ts';
import { changePlanDevice, PLAN_NOTICES } from '#app/safety/change-plan-device.server.ts';
import { deviceCookie, deviceToken } from '#app/safety/plan-device-cookie.server.ts';
import { PlanDevicePanel } from '#app/safety/plan-device-panel.tsx';
import { planDevices, planOnDevice } from '#app/safety/plan-devices.server.ts';
import { EmergencyLine, PlanPage } from '#app/safety/plan-page.tsx';
import { ownSafetyPlan } from '#app/safety/read-safety-plan.server.ts';
import { NoPlanHere, PlanOnDevice } from '#app/safety/signed-out-plan.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';
import { SavedNotice } from '#app/ui/saved-notice.tsx';

export const handle = { title: 'safety-plan:titles.plan' } satisfies PageHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const signedIn = await optionalActor({ request, context });
  const token = await deviceToken(request);
  const line = serviceLine();
  if (!signedIn) return { line, kept: planOnDevice(token), own: null };
  const actor = await requirePatient({ request, context });
  const told = new URL(request.url).searchParams.get('done');
  const notice = PLAN_NOTICES.find((each) => each === told) ?? null;
  const own = { plan: ownSafetyPlan(actor), devices: planDevices(actor, token), notice };
  return { line, kept: null, own };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requirePatient({ request, context });
  const intent = (await readForm(request)).get('intent');
  const token = await deviceToken(request);
  const changed = changePlanDevice(actor, { intent, token, now: currentMoment() });
  const headers = { 'Set-Cookie': await deviceCookie(changed.token) };
  return redirect(`/safety-plan?done=${changed.notice}`, { headers });
}

export default function SafetyPlan() {
  const { own, kept, line } = useLoaderData<typeof loader>();
  const { t } = useTranslation('safety-plan');
  if (!own) return kept ? <PlanOnDevice parts={kept} line={line} /> : <NoPlanHere />;
  const { plan, devices, notice } = own;
  return (
    <Page title={t('titles.plan')}>
      {notice && <SavedNotice>{t(notice === 'saved' ? 'saved' : `device.notice.${notice}`)}</SavedNotice>}
      <EmergencyLine />
      <p className="screen-only">{t('lead')}</p>
      <PlanPage plan={plan} line={line} path="/safety-plan">
        <PlanDevicePanel devices={devices} />
      </PlanPage>
    </Page>
  );
}
