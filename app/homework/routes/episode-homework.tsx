/**
 * `/caseload/:episode/homework`: what a patient has to do, how it goes, and setting more. What their modules suggest is
 * set by the route in it (modules/routes/suggested-homework.tsx): this domain does not know modules.
 */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Outlet, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { ChangeForm } from '#app/homework/change-form.tsx';
import { episodeHomework } from '#app/homework/episode-homework.server.ts';
import { NOTICES, postHomework } from '#app/homework/post-homework.server.ts';
import { SetForm } from '#app/homework/set-form.tsx';
import { StaffTasks } from '#app/homework/staff-tasks.tsx';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound, problem } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { EpisodePage } from '#app/ui/episode-page.tsx';
import { NotSaved } from '#app/ui/not-saved.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import type { EpisodeId } from '#db/schema/ids.ts';

export const handle = { title: 'homework:titles.list' } satisfies PageHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const language = await languageOf({ request, context });
  const page = episodeHomework(actor, params.episode as EpisodeId, { language, now: currentMoment() });
  if (!page) throw notFound();
  const { searchParams } = new URL(request.url);
  const told = searchParams.get('saved');
  const notice = NOTICES.find((each) => each === told) ?? null;
  return { page, notice, change: searchParams.get('change') };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const language = await languageOf({ request, context });
  const form = await readForm(request);
  const episodeId = params.episode as EpisodeId;
  const result = postHomework(actor, { episodeId, form, language, now: currentMoment() });
  switch (result.kind) {
    case 'not-found':
      throw notFound();
    case 'not-understood':
      throw problem('not-understood');
    case 'refused':
      return refuseForm(context, result.refused, result.refused.conflict || result.refused.ended ? 409 : 400);
    case 'accepted':
      return redirect(`/caseload/${episodeId}/homework?saved=${result.notice}`);
  }
}

export default function EpisodeHomework() {
  const { page, notice, change } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const { t } = useTranslation('homework');
  const { episode, open, past } = page;
  const wanted = refused?.form === 'change' ? refused.task : change;
  const changing = [...open, ...past].find(({ id, may }) => id === wanted && (may.goOn || refused !== null));
  return (
    <EpisodePage episode={episode} current="homework" title={t('titles.list')}>
      {refused?.ended && <NotSaved why={t('staff.ended')} typed={refused.ended} />}
      {notice && !refused && <SavedNotice>{t(`staff.notices.${notice}`)}</SavedNotice>}
      {open.length === 0 && <p>{t(past.length === 0 ? 'staff.none' : 'staff.noneOpen')}</p>}
      <StaffTasks page={page} tasks={open} refused={refused} />
      {episode.status !== 'ended' &&
        (changing ? (
          <ChangeForm page={page} task={changing} refused={refused?.form === 'change' ? refused : null} />
        ) : (
          <>
            <Outlet />
            <SetForm page={page} refused={refused} />
          </>
        ))}
      {past.length > 0 && <h2 className="nhsuk-heading-m">{t('staff.past')}</h2>}
      <StaffTasks page={page} tasks={past} refused={refused} />
    </EpisodePage>
  );
}
