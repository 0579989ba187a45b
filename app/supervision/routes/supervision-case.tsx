/** `/supervision/:episode`: one case; who supervises decides, who looks after the patient asks and says what is done. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { changeCase, NOTICES } from '#app/supervision/case-actions.server.ts';
import { CasePage } from '#app/supervision/case-page.tsx';
import { supervisionCase } from '#app/supervision/supervision-case.server.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import type { EpisodeId } from '#db/schema/ids.ts';

export const handle = { title: 'supervision:titles.case' } satisfies PageHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const view = supervisionCase(actor, params.episode as EpisodeId, currentMoment());
  if (!view) throw notFound();
  const told = new URL(request.url).searchParams.get('saved');
  return { view, notice: NOTICES.find((each) => each === told) ?? null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const form = await readForm(request);
  const episodeId = params.episode as EpisodeId;
  const outcome = changeCase(actor, { episodeId, form, now: currentMoment() });
  if (outcome.kind === 'accepted') return redirect(`/supervision/${episodeId}?saved=${outcome.notice}`);
  const { refused } = outcome;
  const conflict = refused.form === 'not-saved' || (refused.form === 'decide' && refused.meanwhile);
  return refuseForm(context, refused, conflict ? 409 : 400);
}

export default function SupervisionCasePage() {
  const { view, notice } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const { t } = useTranslation('supervision');
  return <CasePage view={view} notice={notice && t(`notices.${notice}`)} refused={refused} />;
}
