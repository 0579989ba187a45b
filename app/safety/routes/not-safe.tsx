/**
 * `/not-safe`: whom to call first, and then a button that tells the practitioner. The control on every page leads here and
 * sends nothing by itself (docs/decisions/014-i-do-not-feel-safe.md).
 */
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { optionalActor } from '#app/accounts/require-actor.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { formText } from '#app/platform/form-text.ts';
import { readForm } from '#app/platform/read-form.ts';
import { readingTimes } from '#app/platform/reading-times.ts';
import { serviceLine } from '#app/platform/service-line.ts';
import { hasPlanAtHand } from '#app/safety/plan-link.server.ts';
import { PlanLink } from '#app/safety/plan-link.tsx';
import { type Tellable, TellPanel } from '#app/safety/tell-panel.tsx';
import { tellNotSafe, whoIsTold } from '#app/safety/tell-not-safe.server.ts';
import { Untold } from '#app/safety/untold.tsx';
import { CrisisContacts, EmergencyCall } from '#app/ui/crisis-contacts.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';
import { newId } from '#db/schema/ids.ts';

export const handle = { title: 'not-safe:titles.notSafe' } satisfies PageHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  let told: Tellable = { kind: 'unknown' };
  try {
    told = whoIsTold(await optionalActor({ request, context }));
  } catch (error) {
    logFault(context, error);
  }
  const plan = await hasPlanAtHand({ request, context });
  return {
    line: serviceLine(),
    plan,
    told,
    read: readingTimes(currentMoment()),
    submission: newId<string>(),
  };
}

/** Whatever goes wrong ends on the page with the numbers, and says that nobody has been told. */
export async function action({ request, context }: ActionFunctionArgs) {
  try {
    const actor = await optionalActor({ request, context });
    const submission = formText(await readForm(request), 'submission').slice(0, 60) || newId<string>();
    const result = tellNotSafe(actor, { submission, now: currentMoment() });
    if (result.kind === 'told') return redirect('/not-safe/told');
    return data({ untold: result.kind }, { status: result.kind === 'signed-out' ? 401 : 409 });
  } catch (error) {
    logFault(context, error);
    return data({ untold: 'fault' } as const, { status: 503 });
  }
}

/** The kind of fault alone: its message may quote what a person wrote. */
function logFault(context: AppLoadContext, error: unknown): void {
  const kind = (error as { code?: unknown }).code ?? (error as { name?: unknown }).name;
  context.logger.error(`somebody who does not feel safe could not be served: ${String(kind)}`);
}

export default function NotSafe() {
  const { line, plan, told, read, submission } = useLoaderData<typeof loader>();
  const untold = useActionData<typeof action>()?.untold;
  const { t } = useTranslation('not-safe');
  return (
    <Page title={t('titles.notSafe')}>
      {untold && <Untold why={untold} />}
      <EmergencyCall />
      {told.kind === 'practitioner' && (
        <p>
          <a href="#tell">{t('tell.skip', { name: told.name })}</a>
        </p>
      )}
      <p className="nhsuk-lede-text">{t('lead')}</p>
      <CrisisContacts serviceLine={line} headingLevel="h2" />
      <TellPanel told={told} read={read} submission={submission} />
      <PlanLink atHand={plan} />
    </Page>
  );
}
