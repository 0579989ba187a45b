/** `/modules/:module`: its sessions, what is done, and what opens next. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePatient } from '#app/accounts/require-actor.server.ts';
import { ownModuleView } from '#app/modules/assignments-of.server.ts';
import { ModuleView } from '#app/modules/module-view.tsx';
import { notFound } from '#app/platform/problems.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePatient({ request, context });
  const language = await languageOf({ request, context });
  const module = await ownModuleView(actor, params.module ?? '', language);
  if (!module) throw notFound();
  return { module, title: module.title };
}

export default function Module() {
  const { module } = useLoaderData<typeof loader>();
  return <ModuleView module={module} print={`/modules/${module.module}/print`} />;
}
