/**
 * `/caseload/:episode/modules/:module/print` and `…/print/:session`: a module as an empty workbook, which a practitioner
 * prints for a patient who would rather work on paper.
 */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { printChoice } from '#app/modules/print-choice.schema.ts';
import { printForPatient } from '#app/modules/print-module.server.ts';
import { PrintView } from '#app/modules/print-view.tsx';
import { notFound } from '#app/platform/problems.ts';
import { serviceLine } from '#app/platform/service-line.ts';
import { EpisodePage } from '#app/ui/episode-page.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import type { EpisodeId } from '#db/schema/ids.ts';

export const handle = { title: 'print:titles.print' } satisfies PageHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const language = await languageOf({ request, context });
  const { module = '', session = null } = params;
  const episodeId = params.episode as EpisodeId;
  const { size, language: chosen } = printChoice(new URL(request.url).searchParams);
  const asked = { episodeId, module, session, language: chosen ?? language };
  const printed = await printForPatient(actor, asked);
  if (!printed) throw notFound();
  return { ...printed, module, size, serviceLine: serviceLine() };
}

export default function PrintEpisodeModule() {
  const { episode, module, print, ...shown } = useLoaderData<typeof loader>();
  const { t } = useTranslation('print');
  const own = `/caseload/${episode.id}/modules/${module}`;
  return (
    <EpisodePage
      episode={episode}
      current="modules"
      title={print.workbook.title}
      titleLang={print.workbook.locale}
    >
      <div className="screen-only">
        <p>{t('forPatient')}</p>
        <p>
          <a href={own}>{t('toPath')}</a>
        </p>
      </div>
      <PrintView print={print} base={`${own}/print`} reader="staff" {...shown} />
    </EpisodePage>
  );
}
