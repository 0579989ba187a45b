/** `/caseload/:episode/safety`: every alert of one course, what was done about each, and what comes next. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { changeAlert } from '#app/safety/alert-actions.server.ts';
import { ClosedAlert, OpenAlert, RefusedNotice } from '#app/safety/alert-panel.tsx';
import { episodeSafety } from '#app/safety/episode-safety.server.ts';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import { EpisodePage } from '#app/ui/episode-page.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import type { EpisodeId } from '#db/schema/ids.ts';

export const handle = { title: 'alerts:titles.safety' } satisfies PageHandle;

const NOTICES = ['acknowledged', 'assessed', 'acted', 'closed'] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const view = episodeSafety(actor, params.episode as EpisodeId, currentMoment());
  if (!view) throw notFound();
  const told = new URL(request.url).searchParams.get('saved');
  return { ...view, notice: NOTICES.find((each) => each === told) ?? null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const form = await readForm(request);
  const episodeId = params.episode as EpisodeId;
  const outcome = changeAlert(actor, { episodeId, form, now: currentMoment() });
  if (outcome.kind === 'refused') {
    const { conflict, fault } = outcome.refused;
    if (fault) context.logger.error({ fault }, 'a step of an alert could not be written');
    return refuseForm(context, outcome.refused, fault ? 503 : conflict ? 409 : 400);
  }
  return redirect(`/caseload/${episodeId}/safety?saved=${outcome.state}`);
}

export default function EpisodeSafety() {
  const { episode, open, closed, now, notice } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const { t } = useTranslation('alerts');
  const concerned = [...open, ...closed].find(({ id }) => id === refused?.alertId);
  return (
    <EpisodePage episode={episode} current="safety" title={t('titles.safety')}>
      {notice && <SavedNotice>{t(`notices.${notice}`)}</SavedNotice>}
      {refused && concerned && <RefusedNotice refused={refused} alert={concerned} now={now} />}
      {open.length === 0 && <p>{t('open.none')}</p>}
      {open.map((alert) => (
        <OpenAlert
          key={alert.id}
          alert={alert}
          supervisor={episode.supervisorName}
          now={now}
          refused={refused?.alertId === alert.id ? refused : null}
        />
      ))}
      <p>
        <a href={`/caseload/${episode.id}/safety/plan`}>{t('plan')}</a>
      </p>
      <h2 className="nhsuk-heading-m" id="closed">
        {t('closed.title')}
      </h2>
      {closed.length === 0 && <p>{t('closed.none')}</p>}
      {closed.map((alert) => (
        <ClosedAlert key={alert.id} alert={alert} now={now} />
      ))}
    </EpisodePage>
  );
}
