/** `/caseload/:episode`: everything about one patient's course, and what can be done about it. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { AlertPanels } from '#app/caseload/alert-panels.tsx';
import { CheckInSummary } from '#app/caseload/check-in-summary.tsx';
import { changeEpisode, NOTICES } from '#app/caseload/episode-actions.server.ts';
import { EndingLine } from '#app/caseload/ending-line.tsx';
import { episodeView } from '#app/caseload/episode-view.server.ts';
import { HomeworkSection } from '#app/caseload/homework-section.tsx';
import { ModuleSummary } from '#app/caseload/module-summary.tsx';
import { SupervisionSection } from '#app/caseload/supervision-section.tsx';
import { WorksheetSection } from '#app/caseload/worksheet-section.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { CoursePanels } from '#app/ui/charts/course-panels.tsx';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import { EpisodePage } from '#app/ui/episode-page.tsx';
import type { EpisodeId } from '#db/schema/ids.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const language = await languageOf({ request, context });
  const view = await episodeView(actor, params.episode as EpisodeId, { language, now: currentMoment() });
  if (!view) throw notFound();
  const told = new URL(request.url).searchParams.get('saved');
  const notice = NOTICES.find((each) => each === told) ?? null;
  return { view, notice, title: view.episode.patientName };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const form = await readForm(request);
  const episodeId = params.episode as EpisodeId;
  const notice = changeEpisode(actor, { episodeId, form, now: currentMoment() });
  return redirect(`/caseload/${episodeId}?saved=${notice}`);
}

export default function Episode() {
  const { view, notice } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation(['caseload', 'notes']);
  const { episode } = view;
  return (
    <EpisodePage
      episode={episode}
      current="overview"
      title={episode.patientName}
      caption={`${episode.reference} · ${t(`problems.${episode.problem}`)}`}
      wide
    >
      {notice && <SavedNotice>{t(`notices.${notice}`)}</SavedNotice>}
      <AlertPanels episode={episode} alerts={view.alerts} now={view.now} />
      <p className="quiet">
        {t('episode.facts', {
          date: formatDate(i18n.language, episode.referredOn),
          practitioner: episode.practitionerName,
        })}
      </p>
      <p>
        <a href={`/caseload/${episode.id}/safety/plan`}>{t('episode.safetyPlan')}</a>
      </p>
      {view.lastNote && (
        <p>
          <a href={`/caseload/${episode.id}/notes`}>
            {t('notes:last', {
              day: formatDate(i18n.language, view.lastNote.writtenAt),
              name: view.lastNote.authorName,
            })}
          </a>
        </p>
      )}
      <EndingLine view={view} />
      <CoursePanels courses={view.measures} marks={view.marks} audience="staff" />
      <ModuleSummary episodeId={episode.id} modules={view.modules} />
      <WorksheetSection worksheets={view.worksheets} />
      <HomeworkSection view={view} />
      <SupervisionSection view={view} />
      <CheckInSummary view={view} />
    </EpisodePage>
  );
}
