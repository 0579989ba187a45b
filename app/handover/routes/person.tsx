/** `/service/people/:person`: one of the people who work here, and whether they can sign in. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireActor } from '#app/accounts/require-actor.server.ts';
import { AccountForm } from '#app/handover/account-form.tsx';
import { closeAccount, openAccount } from '#app/handover/change-person.server.ts';
import { personById } from '#app/handover/people.server.ts';
import { PersonFacts } from '#app/handover/person-facts.tsx';
import { currentMoment } from '#app/platform/clock.ts';
import { formText } from '#app/platform/form-text.ts';
import { notFound, problem } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import type { AccountId } from '#db/schema/ids.ts';

export const handle = { title: 'people:titles.person' } satisfies PageHandle;

const NOTICES = ['closed', 'opened', 'supervisor', 'moved'] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireActor({ request, context }, 'lead');
  const person = personById(params.person as AccountId, currentMoment());
  if (!person) throw notFound();
  const told = new URL(request.url).searchParams.get('saved');
  return { person, notice: NOTICES.find((each) => each === told) ?? null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context }, 'lead');
  const id = params.person as AccountId;
  const now = currentMoment();
  switch (formText(await readForm(request), 'intent')) {
    case 'close': {
      const result = closeAccount(actor, { id, now });
      if (result.kind === 'not-found') throw notFound();
      return result.kind === 'closed'
        ? redirect(`/service/people/${id}?saved=closed`)
        : refuseForm(context, result);
    }
    case 'open':
      if (!openAccount(actor, { id, now })) throw notFound();
      return redirect(`/service/people/${id}?saved=opened`);
    default:
      throw problem('not-understood');
  }
}

export default function PersonPage() {
  const { person, notice } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const { t } = useTranslation('people');
  return (
    <Page title={person.name} back={{ to: '/service/people', label: t('back') }}>
      {notice && <SavedNotice>{t(`notices.${notice}`)}</SavedNotice>}
      <PersonFacts person={person} />
      {person.practitionerId && (
        <ul className="nhsuk-list">
          <li>
            <a href={`/service/people/${person.id}/supervisor`}>{t('changeSupervisor')}</a>
          </li>
          <li>
            <a href={`/service/people/${person.id}/caseload`}>{t('moveCaseload')}</a>
          </li>
        </ul>
      )}
      <AccountForm closed={person.closedAt !== null} refused={refused} />
    </Page>
  );
}
