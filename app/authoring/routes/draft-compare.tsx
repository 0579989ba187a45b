/** `/author/drafts/:draft/compare?path=…&from=…&to=…`: what differs between two versions of a file. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/accounts/require-actor.server.ts';
import { ComparePage } from '#app/authoring/compare-page.tsx';
import { readComparison } from '#app/authoring/read-comparison.server.ts';
import { draftOf } from '#app/authoring/open-draft.server.ts';
import { notFound } from '#app/platform/problems.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import type { DraftId } from '#db/schema/ids.ts';

export const handle = { title: 'workbench:titles.compare' } satisfies PageHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context }, 'author', 'lead');
  const draft = draftOf(params.draft as DraftId);
  const { searchParams } = new URL(request.url);
  const found = draft && readComparison(actor, { module: draft.module, draftId: draft.id, searchParams });
  if (!found) throw notFound();
  return { ...found, back: `/author/drafts/${draft.id}` };
}

export default function DraftCompare() {
  return <ComparePage {...useLoaderData<typeof loader>()} />;
}
