/** `/service/plans`: the plans of the service, for its lead. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requireActor } from '#app/accounts/require-actor.server.ts';
import { planTemplates, retirePlanTemplate, sessionChoices } from '#app/plans/plan-templates.server.ts';
import { PlanText } from '#app/plans/plan-text.tsx';
import { currentMoment } from '#app/platform/clock.ts';
import { formText } from '#app/platform/form-text.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import type { PlanTemplateId } from '#db/schema/ids.ts';

export const handle = { title: 'plans:titles.plans' } satisfies PageHandle;

const NOTICES = ['saved', 'retired', 'again'] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const lead = await requireActor({ request, context }, 'lead');
  const language = await languageOf({ request, context });
  const plans = planTemplates(lead, currentMoment());
  const told = new URL(request.url).searchParams.get('saved');
  const notice = NOTICES.find((each) => each === told) ?? null;
  return { plans, notice, sessions: await sessionChoices(language) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const lead = await requireActor({ request, context }, 'lead');
  const form = await readForm(request);
  const retired = form.get('intent') === 'retire';
  const id = formText(form, 'plan') as PlanTemplateId;
  if (!retirePlanTemplate(lead, { id, retired, now: currentMoment() })) throw notFound();
  return redirect(`/service/plans?saved=${retired ? 'retired' : 'again'}`);
}

export default function ServicePlans() {
  const { plans, sessions, notice } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['plans', 'caseload']);
  return (
    <Page title={t('titles.plans')}>
      {notice && <SavedNotice>{t(`notices.${notice}`)}</SavedNotice>}
      <p>{t('lead')}</p>
      {plans.length === 0 && <p>{t('none')}</p>}
      {plans.map((plan) => (
        <section key={plan.id} className="panel">
          <h2 className="nhsuk-heading-s">{plan.name}</h2>
          <p className="quiet">
            {t('facts', { problem: t(`caseload:problems.${plan.problem}`), count: plan.contacts.length })}
          </p>
          {plan.retired && <p>{t('isRetired')}</p>}
          <Disclosure title={t('show')}>
            <PlanText contacts={plan.contacts} sessions={sessions} />
          </Disclosure>
          <p>
            <a href={`/service/plans/${plan.id}`}>{t('change', { name: plan.name })}</a>
          </p>
          <form method="post">
            <input type="hidden" name="plan" value={plan.id} />
            <button
              className="nhsuk-button nhsuk-button--secondary"
              name="intent"
              value={plan.retired ? 'use-again' : 'retire'}
            >
              {t(plan.retired ? 'useAgain' : 'retire')}{' '}
              <span className="nhsuk-u-visually-hidden">{plan.name}</span>
            </button>
          </form>
        </section>
      ))}
      <p>
        <a className="nhsuk-button" href="/service/plans/new" draggable="false">
          {t('new')}
        </a>
      </p>
    </Page>
  );
}
