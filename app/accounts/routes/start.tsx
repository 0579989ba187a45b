/** `/`: what Stepwise is, for somebody who is not signed in. Others go to their own first page. */
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Trans, useTranslation } from 'react-i18next';
import { FIRST_PAGE } from '#app/accounts/actor.ts';
import { optionalActor } from '#app/accounts/require-actor.server.ts';
import { environment } from '#app/platform/environment.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';

export const handle = { title: 'common:titles.start' } satisfies PageHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await optionalActor({ request, context });
  if (actor) throw redirect(FIRST_PAGE[actor.role]);
  return { demonstration: !environment().live };
}

const STEPS = ['read', 'write', 'meet'] as const;
const PEOPLE = ['patient', 'practitioner', 'supervisor', 'lead', 'author'] as const;

export default function Start() {
  const { demonstration } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['accounts', 'common']);
  return (
    <Page title={t('common:titles.start')}>
      <p className="nhsuk-lede-text">{t('start.lead')}</p>
      <p>
        <a className="nhsuk-button" href="/sign-in" draggable="false">
          {t('common:signIn')}
        </a>
      </p>
      <h2 className="nhsuk-heading-m">{t('start.how')}</h2>
      <ol className="nhsuk-list nhsuk-list--number">
        {STEPS.map((step) => (
          <li key={step}>{t(`start.steps.${step}`)}</li>
        ))}
      </ol>
      <p>{t('start.private')}</p>
      {demonstration && <DemoPeople />}
    </Page>
  );
}

function DemoPeople() {
  const { t } = useTranslation('accounts');
  return (
    <div className="panel">
      <h2 className="nhsuk-heading-s">{t('demo.title')}</h2>
      <p>
        <Trans
          t={t}
          i18nKey="demo.body"
          values={{ password: 'stepwise-demo' }}
          components={{ code: <code /> }}
        />
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {PEOPLE.map((person) => (
          <li key={person}>
            <code>{person}@stepwise.example</code>: {t(`demo.${person}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
