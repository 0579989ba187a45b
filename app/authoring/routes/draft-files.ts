/** `/author/drafts/:draft/files.zip`: what a draft changes, as files for the repository. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '#app/accounts/require-actor.server.ts';
import { draftDownload } from '#app/authoring/download.server.ts';
import { asAttachment } from '#app/authoring/as-attachment.ts';
import { notFound } from '#app/platform/problems.ts';
import type { DraftId } from '#db/schema/ids.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context }, 'author', 'lead');
  const download = draftDownload(actor, params.draft as DraftId);
  if (!download) throw notFound();
  return asAttachment(download);
}
