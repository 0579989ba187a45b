/** `/caseload/:episode/modules`: how far a patient is, opening the next session, assigning a module. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { AssignForm } from '#app/modules/assign-form.tsx';
import { ModuleProgress } from '#app/modules/module-progress.tsx';
import { changeModules } from '#app/modules/post-modules.server.ts';
import { staffModules } from '#app/modules/staff-modules.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { EpisodePage } from '#app/ui/episode-page.tsx';
import { NotSaved } from '#app/ui/not-saved.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import type { EpisodeId } from '#db/schema/ids.ts';

export const handle = { title: 'tailoring:titles.modules' } satisfies PageHandle;

const NOTICES = ['assigned', 'opened'] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const language = await languageOf({ request, context });
  const view = await staffModules(actor, params.episode as EpisodeId, language);
  if (!view) throw notFound();
  const told = new URL(request.url).searchParams.get('saved');
  return { view, notice: NOTICES.find((each) => each === told) ?? null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const form = await readForm(request);
  const episodeId = params.episode as EpisodeId;
  const outcome = changeModules(actor, { episodeId, form, now: currentMoment() });
  if (outcome.kind === 'refused') {
    return refuseForm(context, outcome.refused, outcome.refused.why === 'ended' ? 409 : 400);
  }
  return redirect(`/caseload/${episodeId}/modules?saved=${outcome.notice}`);
}

export default function EpisodeModules() {
  const { view, notice } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation('tailoring');
  const { episode, modules } = view;
  const ended = episode.status === 'ended';
  return (
    <EpisodePage episode={episode} current="modules" title={t('titles.modules')}>
      {refused?.why === 'ended' && <NotSaved why={t('notSaved.ended')} typed={[refused.typed]} />}
      {notice && !refused && <SavedNotice>{t(`notices.${notice}`)}</SavedNotice>}
      {modules.length === 0 && <p>{t('modules.none')}</p>}
      {modules.map((module) => (
        <ModuleProgress
          key={module.assignmentId}
          module={module}
          pathHref={ended ? null : `/caseload/${episode.id}/modules/${module.module}`}
        />
      ))}
      {!ended && (
        <p>
          <a href={`/caseload/${episode.id}/plan`}>{t('modules.plan')}</a>
        </p>
      )}
      {!ended && view.assignable.length > 0 && <AssignForm view={view} refused={refused ?? null} />}
    </EpisodePage>
  );
}
