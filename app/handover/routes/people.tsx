/** `/service/people`: everybody who works for the service, for its lead. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireActor } from '#app/accounts/require-actor.server.ts';
import { PeopleTable } from '#app/handover/people-table.tsx';
import { people } from '#app/handover/people.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';

export const handle = { title: 'people:titles.people' } satisfies PageHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context }, 'lead');
  const { searchParams } = new URL(request.url);
  const find = (searchParams.get('find') ?? '').slice(0, 200);
  const page = Number.parseInt(searchParams.get('page') ?? '1', 10) || 1;
  return { ...people(actor, { find, page, now: currentMoment() }), find };
}

export default function People() {
  const { rows, count, page, pages, find } = useLoaderData<typeof loader>();
  const { t } = useTranslation('people');
  const pageAt = (wanted: number) => `/service/people?${new URLSearchParams({ find, page: `${wanted}` })}`;
  return (
    <Page title={t('titles.people')} wide>
      <p>{t('lead')}</p>
      <form method="get" className="find-patient" role="search">
        <label className="nhsuk-label" htmlFor="find">
          {t('find')}
        </label>
        <input className="nhsuk-input" id="find" name="find" autoComplete="off" defaultValue={find} />
        <button className="nhsuk-button nhsuk-button--secondary">{t('findButton')}</button>
      </form>
      <p role="status">{count === 0 ? t('none') : t('count', { count })}</p>
      {count > 0 && <PeopleTable rows={rows} />}
      {pages > 1 && (
        <nav aria-label={t('pages', { page, pages })}>
          <p>{t('pages', { page, pages })}</p>
          {page > 1 && (
            <p>
              <a href={pageAt(page - 1)}>{t('previous')}</a>
            </p>
          )}
          {page < pages && (
            <p>
              <a href={pageAt(page + 1)}>{t('next')}</a>
            </p>
          )}
        </nav>
      )}
      <p className="quiet">{t('invitations')}</p>
    </Page>
  );
}
