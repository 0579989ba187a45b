/** `/caseload/:episode/review/closed/:checkIn`: what was done, and who is next today. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { closedContact } from '#app/review/closed-contact.server.ts';
import { DEEDS } from '#app/review/what-was-done.ts';
import { EpisodePage } from '#app/ui/episode-page.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import type { EpisodeId } from '#db/schema/ids.ts';

export const handle = { title: 'review:titles.closed' } satisfies PageHandle;

/** What became of a form whose contact somebody else had closed. */
const INSTEAD = ['note-added', 'thrown-away'] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const { episode, checkIn = '' } = params;
  const closed = closedContact(actor, { episodeId: episode as EpisodeId, checkIn, now: currentMoment() });
  if (!closed) throw notFound();
  const told = (new URL(request.url).searchParams.get('did') ?? '').split('.');
  const deeds = DEEDS.filter((deed) => told.includes(deed));
  return { ...closed, deeds, instead: INSTEAD.find((each) => told.includes(each)) ?? null };
}

export default function ClosedContact() {
  const { episode, startsAt, next, deeds, instead } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation('review');
  const name = episode.patientName;
  return (
    <EpisodePage episode={episode} current="review" title={t('titles.closed')}>
      <SavedNotice>
        {instead
          ? t(`closed.${instead}`)
          : t('closed.lead', { name, day: formatDay(i18n.language, startsAt) })}
      </SavedNotice>
      {deeds.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m">{t('closed.done')}</h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {deeds.map((deed) => (
              <li key={deed}>{t(`closed.deeds.${deed}`)}</li>
            ))}
          </ul>
        </>
      )}
      {deeds.includes('alert') && (
        <p>
          <a href={`/caseload/${episode.id}/safety`}>{t('alerts.more')}</a>
        </p>
      )}
      {next ? (
        <a className="nhsuk-button" href={`/caseload/${next.episodeId}/review`} draggable="false">
          {t('closed.nextPatient', {
            name: next.patientName,
            time: formatTime(i18n.language, next.startsAt),
          })}
        </a>
      ) : (
        <p>{t('closed.noNext')}</p>
      )}
      <p>
        <a href={`/caseload/${episode.id}`}>{t('closed.toPatient', { name })}</a>
      </p>
      <p>
        <a href="/caseload">{t('closed.toCaseload')}</a>
      </p>
    </EpisodePage>
  );
}
