/** `/caseload`: the practitioner's patients, most in need first. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { caseload } from '#app/caseload/caseload.server.ts';
import { CaseloadTable } from '#app/caseload/caseload-table.tsx';
import { matches } from '#app/caseload/find-patient.ts';
import { currentMoment } from '#app/platform/clock.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';

export const handle = {
  title: 'caseload:titles.caseload',
  hydrate: true,
  texts: ['caseload', 'alerts'],
} satisfies PageHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const now = currentMoment();
  const find = new URL(request.url).searchParams.get('find') ?? '';
  return { rows: caseload(actor, now), find, now };
}

export default function Caseload() {
  const { rows, find, now } = useLoaderData<typeof loader>();
  const { t } = useTranslation('caseload');
  const [wanted, setWanted] = useState(find);
  const box = useRef<HTMLInputElement>(null);
  // Somebody may have begun to type before the script arrived.
  useEffect(() => setWanted(box.current?.value ?? ''), []);
  const found = rows.filter((row) => matches(row, wanted));
  if (rows.length === 0) {
    return (
      <Page title={t('titles.caseload')}>
        <p>{t('empty')}</p>
      </Page>
    );
  }
  return (
    <Page title={t('titles.caseload')} wide>
      <form method="get" className="find-patient" role="search">
        <label className="nhsuk-label" htmlFor="find">
          {t('find')}
        </label>
        <input
          className="nhsuk-input"
          id="find"
          name="find"
          autoComplete="off"
          ref={box}
          defaultValue={find}
          onChange={(event) => setWanted(event.target.value)}
        />
        <button className="nhsuk-button nhsuk-button--secondary">{t('findButton')}</button>
      </form>
      <p role="status">
        {found.length === rows.length
          ? t('count', { count: rows.length })
          : t('found', { count: found.length, of: rows.length })}
      </p>
      {found.length > 0 && <CaseloadTable rows={found} now={now} />}
    </Page>
  );
}
