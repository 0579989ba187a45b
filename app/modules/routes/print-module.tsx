/** `/modules/:module/print` and `/modules/:module/print/:session`: a patient's module as a workbook on paper. */
import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePatient } from '#app/accounts/require-actor.server.ts';
import { printChoice } from '#app/modules/print-choice.schema.ts';
import { printOwnModule } from '#app/modules/print-module.server.ts';
import { PrintView } from '#app/modules/print-view.tsx';
import { notFound } from '#app/platform/problems.ts';
import { serviceLine } from '#app/platform/service-line.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';

export const handle = { title: 'print:titles.print' } satisfies PageHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePatient({ request, context });
  const language = await languageOf({ request, context });
  const { module = '', session = null } = params;
  const { answers, size } = printChoice(new URL(request.url).searchParams);
  const result = await printOwnModule(actor, { module, session, language, answers });
  if (result.kind === 'not-found') throw notFound();
  const print = result.kind === 'ok' ? result.print : null;
  return data({ module, size, print, serviceLine: serviceLine() }, { status: print ? 200 : 403 });
}

export default function PrintModule() {
  const { module, print, ...shown } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['print', 'modules']);
  const own = `/modules/${module}`;
  if (!print) {
    return (
      <Page title={t('titles.notOpen')} back={{ to: `${own}/print`, label: t('toWhole') }}>
        <p>{t('modules:page.notOpen')}</p>
      </Page>
    );
  }
  const { title, locale } = print.workbook;
  return (
    <Page title={title} titleLang={locale} caption={t('caption')} back={{ to: own, label: t('back') }}>
      <PrintView print={print} base={`${own}/print`} reader="patient" {...shown} />
    </Page>
  );
}
