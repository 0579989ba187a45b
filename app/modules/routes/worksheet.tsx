/** `/modules/:module/:page/worksheets/:block`: every version of a sheet, for the patient alone. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePatient } from '#app/accounts/require-actor.server.ts';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import { worksheetVersions } from '#app/modules/worksheet-versions.server.ts';
import { notFound } from '#app/platform/problems.ts';
import { AnswerList } from '#app/ui/answer-list.tsx';
import { Page } from '#app/ui/page.tsx';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePatient({ request, context });
  const language = await languageOf({ request, context });
  const { module = '', page = '', block = '' } = params;
  const versions = await worksheetVersions(actor, { module, page, block, language });
  if (!versions) throw notFound();
  return { ...versions, back: `/modules/${module}/${page}#${block}` };
}

export default function Versions() {
  const { title, locale, versions, back } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation('modules');
  return (
    <Page title={title} caption={t('titles.versions')} back={{ to: back, label: t('versions.back') }}>
      <p className="quiet">{t('versions.only')}</p>
      {versions.length === 0 && <p>{t('versions.empty')}</p>}
      {versions.map(({ revision, savedAt, answers }) => (
        <section className="panel" key={revision}>
          <h2 className="nhsuk-heading-s">
            {t('versions.version', {
              day: formatDay(i18n.language, savedAt),
              time: formatTime(i18n.language, savedAt),
            })}
          </h2>
          <AnswerList answers={answers} lang={locale} />
        </section>
      ))}
    </Page>
  );
}
