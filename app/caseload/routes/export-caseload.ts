/** `/caseload/export`: the list as it is filtered, as a file for a spreadsheet. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { readAddress } from '#app/caseload/caseload-filter.schema.ts';
import { exportCaseload } from '#app/caseload/export-caseload.server.ts';
import { currentMoment } from '#app/platform/clock.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const language = await languageOf({ request, context });
  const filter = readAddress(new URL(request.url).searchParams);
  const { file, csv } = exportCaseload(actor, { filter, language }, currentMoment());
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${file}"`,
      'Cache-Control': 'no-store',
    },
  });
}
