/** Help in a crisis, for everybody: signed in or not, with or without JavaScript, on paper too. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { serviceLine } from '#app/platform/service-line.ts';
import { NextMinutes } from '#app/safety/next-minutes.tsx';
import { hasPlanAtHand } from '#app/safety/plan-link.server.ts';
import { PlanLink } from '#app/safety/plan-link.tsx';
import { CrisisContacts } from '#app/ui/crisis-contacts.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';

export const handle = { title: 'safety:titles.crisis' } satisfies PageHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  return { line: serviceLine(), plan: await hasPlanAtHand({ request, context }) };
}

export default function Crisis() {
  const { line, plan } = useLoaderData<typeof loader>();
  const { t } = useTranslation('safety');
  return (
    <Page title={t('titles.crisis')}>
      <p className="nhsuk-lede-text">{t('crisis.lead')}</p>
      <PlanLink atHand={plan} />
      <CrisisContacts serviceLine={line} headingLevel="h2" />
      <NextMinutes />
      <h2 className="nhsuk-heading-m">{t('crisis.not.title')}</h2>
      <p>{t('crisis.not.body')}</p>
    </Page>
  );
}
