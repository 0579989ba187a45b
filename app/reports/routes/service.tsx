/** `/service`: figures of the whole service, for its lead. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireActor } from '#app/accounts/require-actor.server.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { Unsupervised } from '#app/reports/unsupervised.tsx';
import { serviceFigures } from '#app/reports/service-figures.server.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';

export const handle = { title: 'reports:titles.service' } satisfies PageHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context }, 'lead');
  return serviceFigures(actor, currentMoment());
}

export default function Service() {
  const { byStatus, byProblem, unsupervised } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['reports', 'caseload']);
  return (
    <Page title={t('titles.service')}>
      <Unsupervised {...unsupervised} />
      <p>{t('rounding')}</p>
      <Figures
        caption={t('byStatus')}
        rows={byStatus.map(({ name, count }) => ({ name: t(`status.${name}`), count }))}
      />
      <Figures
        caption={t('byProblem')}
        rows={byProblem.map(({ name, count }) => ({ name: t(`caseload:problems.${name}`), count }))}
      />
    </Page>
  );
}

function Figures({ caption, rows }: { caption: string; rows: { name: string; count: number | null }[] }) {
  const { t, i18n } = useTranslation('reports');
  if (rows.length === 0) return <p>{t('nobody')}</p>;
  return (
    <table className="data-table">
      <caption className="nhsuk-heading-m">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('group')}</th>
          <th scope="col">{t('people')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="figure">
              {count === null ? t('fewerThanFive') : formatNumber(i18n.language, count)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
