/** `/author/:module/compare?path=…&from=…&to=…`: what differs between the repository, what is live, and an edition. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '#app/accounts/require-actor.server.ts';
import { ComparePage } from '#app/authoring/compare-page.tsx';
import { readComparison } from '#app/authoring/read-comparison.server.ts';
import { notFound } from '#app/platform/problems.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';

export const handle = { title: 'workbench:titles.compare' } satisfies PageHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context }, 'author', 'lead');
  const module = params.module ?? '';
  const { searchParams } = new URL(request.url);
  const found = readComparison(actor, { module, draftId: null, searchParams });
  if (!found) throw notFound();
  return { ...found, back: `/author/${module}` };
}

export default function ModuleCompare() {
  return <ComparePage {...useLoaderData<typeof loader>()} />;
}
