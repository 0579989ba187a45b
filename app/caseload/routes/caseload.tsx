/** `/caseload`: the practitioner's patients, most in need first. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { readAddress } from '#app/caseload/caseload-filter.schema.ts';
import { caseload } from '#app/caseload/caseload.server.ts';
import { changeViews, VIEW_NOTICES } from '#app/caseload/change-views.server.ts';
import { FilterForm } from '#app/caseload/filter-form.tsx';
import { FoundPatients, FoundStatus } from '#app/caseload/found-patients.tsx';
import { ListKeys } from '#app/caseload/list-keys.tsx';
import { NeedLinks } from '#app/caseload/need-links.tsx';
import { ViewForms, ViewLinks } from '#app/caseload/saved-views.tsx';
import { currentMoment } from '#app/platform/clock.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import { PROBLEMS } from '#db/schema/pathway.ts';

export const handle = { title: 'caseload:titles.caseload' } satisfies PageHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const now = currentMoment();
  const query = new URL(request.url).searchParams;
  const { after, ...filter } = readAddress(query);
  const notice = VIEW_NOTICES.find((each) => each === query.get('saved')) ?? null;
  const list = caseload(actor, { filter, after }, now);
  return { list, filter, problems: PROBLEMS, notice, now };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const outcome = changeViews(actor, await readForm(request), currentMoment());
  if (outcome.kind === 'refused') return refuseForm(context, outcome.refused);
  const query = outcome.query === null ? new URL(request.url).search : `?${outcome.query}`;
  const told = new URLSearchParams(query);
  told.set('saved', outcome.notice);
  return redirect(`/caseload?${told.toString()}`);
}

export default function Caseload() {
  const { list, filter, problems, notice, now } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const { t } = useTranslation(['caseload', 'list']);
  const title = t('titles.caseload');
  if (list.counts.patients === 0 && list.practitioners.length === 0) {
    return (
      <Page title={title}>
        <p>{t('empty')}</p>
      </Page>
    );
  }
  return (
    <Page title={title} wide>
      {notice && <SavedNotice>{t(`list:views.${notice}`)}</SavedNotice>}
      <live-list>
        <NeedLinks counts={list.counts} filter={filter} />
        <ViewLinks views={list.views} filter={filter} />
        <FilterForm filter={filter} problems={problems} practitioners={list.practitioners} />
        {list.startedAgain && <p>{t('list:startedAgain')}</p>}
        <p role="status" data-live-part="status">
          <FoundStatus list={list} filter={filter} />
        </p>
        <div data-live-part="found">
          <FoundPatients list={list} filter={filter} now={now} />
          <ViewForms views={list.views} filter={filter} refused={refused} />
        </div>
        <ListKeys />
      </live-list>
    </Page>
  );
}
