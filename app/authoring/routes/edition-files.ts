/** `/author/:module/editions/:number/files.zip`: a published edition as files. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '#app/accounts/require-actor.server.ts';
import { editionDownload } from '#app/authoring/download.server.ts';
import { asAttachment } from '#app/authoring/as-attachment.ts';
import { notFound } from '#app/platform/problems.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context }, 'author', 'lead');
  const download = editionDownload(actor, params.module ?? '', Number(params.number));
  if (!download) throw notFound();
  return asAttachment(download);
}
