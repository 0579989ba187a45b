/** `/caseload/:episode/modules/:module`: the path of one module for one patient, and the buttons that change it. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { AddForms } from '#app/modules/path-add-forms.tsx';
import { OwnOrderForm, PaceForm } from '#app/modules/path-pace.tsx';
import { PathSessions } from '#app/modules/path-sessions.tsx';
import { PathErrors } from '#app/modules/path-errors.tsx';
import { pathView } from '#app/modules/path-view.server.ts';
import { PATH_NOTICES, postPath } from '#app/modules/post-path.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { EpisodePage } from '#app/ui/episode-page.tsx';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import type { EpisodeId } from '#db/schema/ids.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const language = await languageOf({ request, context });
  const episodeId = params.episode as EpisodeId;
  const view = await pathView(actor, { episodeId, module: params.module ?? '', language });
  if (!view) throw notFound();
  const { searchParams } = new URL(request.url);
  const notice = PATH_NOTICES.find((each) => each === searchParams.get('saved')) ?? null;
  return { view, notice, at: searchParams.get('at'), title: view.title };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const form = await readForm(request);
  const { episode = '', module = '' } = params;
  const episodeId = episode as EpisodeId;
  const outcome = await postPath(actor, { episodeId, module, form, now: currentMoment() });
  const here = `/caseload/${episode}/modules/${module}`;
  switch (outcome.kind) {
    case 'refused':
      return refuseForm(context, outcome.refused, outcome.refused.error === 'conflict' ? 409 : 400);
    case 'noticed':
      return redirect(`${here}?saved=${outcome.notice}`);
    case 'changed':
      return redirect(`${here}?at=${outcome.at}#session-${outcome.at}`);
  }
}

export default function EpisodePath() {
  const { view, notice, at } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const { t } = useTranslation(['tailoring', 'print']);
  const { episode, module, title } = view;
  return (
    <EpisodePage episode={episode} current="modules" title={t('path.title', { title })}>
      {refused && <PathErrors refused={refused} />}
      {notice && !refused && <SavedNotice>{t(`notices.${notice}`)}</SavedNotice>}
      <p>
        <a href={`/caseload/${episode.id}/modules/${module}/print`}>{t('print:links.forPatient')}</a>
      </p>
      {episode.status === 'ended' ? (
        <p>{t('path.ended')}</p>
      ) : (
        <>
          <p>{t('path.intro')}</p>
          <PaceForm view={view} />
          <h2 className="nhsuk-heading-m">{t('path.sessions')}</h2>
          <PathSessions
            view={view}
            base={`/caseload/${episode.id}/modules`}
            at={refused ? null : at}
            refused={refused}
          />
          <AddForms view={view} refused={refused} />
          <OwnOrderForm view={view} />
        </>
      )}
    </EpisodePage>
  );
}
