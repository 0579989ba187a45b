/** `/author`: the catalogue of modules, for the people who write them. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requireActor } from '#app/accounts/require-actor.server.ts';
import { type CatalogueModule, moduleCatalogue } from '#app/authoring/module-catalogue.server.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';

export const handle = { title: 'authoring:titles.catalogue' } satisfies PageHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireActor({ request, context }, 'author');
  return { modules: await moduleCatalogue(await languageOf({ request, context })) };
}

export default function Author() {
  const { modules } = useLoaderData<typeof loader>();
  const { t } = useTranslation('authoring');
  return (
    <Page title={t('titles.catalogue')}>
      <p>{t('how')}</p>
      {modules.length === 0 && <p>{t('empty')}</p>}
      {modules.map((module) => (
        <Module key={module.slug} module={module} />
      ))}
    </Page>
  );
}

const STATUSES = ['draft', 'translated', 'clinically-reviewed'] as const;

function Module({ module }: { module: CatalogueModule }) {
  const { t, i18n } = useTranslation('authoring');
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' });
  return (
    <section className="panel">
      <h2 className="nhsuk-heading-m" lang={module.locale}>
        {module.title}
      </h2>
      <p className="quiet">
        {t('size', { slug: module.slug, sessions: module.sessions, pages: module.pages })}
      </p>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{t('language')}</th>
            <th scope="col">{t('there')}</th>
            {STATUSES.map((status) => (
              <th key={status} scope="col">
                {t(`status.${status}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {module.languages.map(({ locale, there, statuses }) => (
            <tr key={locale}>
              <th scope="row">{names.of(locale)}</th>
              <td className="figure">{t('of', { there, pages: module.pages })}</td>
              {STATUSES.map((status) => (
                <td key={status} className="figure">
                  {statuses[status] ?? 0}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
