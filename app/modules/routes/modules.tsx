/** `/modules`: the modules that a patient has. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePatient } from '#app/accounts/require-actor.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { ownModules } from '#app/modules/assignments-of.server.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';

export const handle = { title: 'modules:titles.modules' } satisfies PageHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requirePatient({ request, context });
  const modules = await ownModules(actor, await languageOf({ request, context }));
  return {
    modules: modules.map(({ module, title, summary, locale, pagesDone, pages, assignedAt }) => ({
      module,
      title,
      summary,
      locale,
      pagesDone,
      pages,
      assignedAt,
    })),
  };
}

export default function Modules() {
  const { modules } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation('modules');
  return (
    <Page title={t('titles.modules')}>
      {modules.length === 0 && <p>{t('list.empty')}</p>}
      <ul className="thing-list">
        {modules.map(({ module, title, summary, locale, pagesDone, pages, assignedAt }) => (
          <li key={module}>
            <h2 className="nhsuk-heading-m" lang={locale}>
              <a href={`/modules/${module}`}>{title}</a>
            </h2>
            <p lang={locale}>{summary}</p>
            <p className="quiet">
              {t('list.progress', { done: pagesDone, pages })} ·{' '}
              {t('list.assigned', { date: formatDate(i18n.language, assignedAt) })}
            </p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
