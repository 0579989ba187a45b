/** `/caseload/:episode/check-ins`: what is ahead, what was, and booking, moving, offering, cancelling. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { OfferedTimes, RequestPanels } from '#app/check-ins/asked-and-offered.tsx';
import { BookingForm } from '#app/check-ins/booking-form.tsx';
import { changeCheckIns } from '#app/check-ins/check-in-actions.server.ts';
import { AheadPanel, UnrecordedPanel } from '#app/check-ins/check-in-panel.tsx';
import { episodeCheckIns } from '#app/check-ins/episode-check-ins.server.ts';
import { OfferForm } from '#app/check-ins/offer-form.tsx';
import { PastTable } from '#app/check-ins/past-table.tsx';
import { NOTICES } from '#app/check-ins/posted.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { EpisodePage } from '#app/ui/episode-page.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import type { EpisodeId } from '#db/schema/ids.ts';

export const handle = { title: 'check-ins:titles.episode' } satisfies PageHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const view = episodeCheckIns(actor, params.episode as EpisodeId, currentMoment());
  if (!view) throw notFound();
  const told = new URL(request.url).searchParams.get('saved');
  return { ...view, notice: NOTICES.find((each) => each === told) ?? null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const form = await readForm(request);
  const episodeId = params.episode as EpisodeId;
  const outcome = changeCheckIns(actor, { episodeId, form, now: currentMoment() });
  if (outcome.kind === 'refused') return refuseForm(context, outcome.refused);
  return redirect(`/caseload/${episodeId}/check-ins?saved=${outcome.notice}`);
}

export default function EpisodeCheckIns() {
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const { t } = useTranslation('check-ins');
  const { episode, ahead, unrecorded, usual, notice } = view;
  const moved = refused?.form === 'move' ? refused : null;
  return (
    <EpisodePage episode={episode} current="check-ins" title={t('titles.episode')}>
      {notice && <SavedNotice>{t(`staff.notices.${notice}`)}</SavedNotice>}
      {view.missed !== null && (
        <div className="panel panel--first">
          <p>
            <strong>{t('staff.missed', { count: view.missed })}</strong>
          </p>
          <p>{t('staff.missedHint')}</p>
        </div>
      )}
      <RequestPanels requests={view.requests} />
      {unrecorded.length > 0 && <h2 className="nhsuk-heading-m">{t('staff.unrecorded')}</h2>}
      {unrecorded.map((each) => (
        <UnrecordedPanel key={each.id} checkIn={each} submission={view.submission} />
      ))}
      <h2 className="nhsuk-heading-m">{t('staff.ahead')}</h2>
      {ahead.length === 0 && <p>{t('staff.none')}</p>}
      {ahead.map((each) => (
        <AheadPanel key={each.id} checkIn={each} refused={moved?.checkIn === each.id ? moved : null} />
      ))}
      <OfferedTimes offers={view.offers} />
      {episode.status !== 'ended' && (
        <>
          <Disclosure title={t('staff.book.title')} open={ahead.length === 0 || refused?.form === 'book'}>
            <BookingForm moves={null} usual={usual} refused={refused?.form === 'book' ? refused : null} />
          </Disclosure>
          <Disclosure title={t('staff.offers.form')} open={refused?.form === 'offer'}>
            <OfferForm
              ahead={ahead}
              usual={usual}
              submission={view.submission}
              refused={refused?.form === 'offer' ? refused : null}
            />
          </Disclosure>
        </>
      )}
      <h2 className="nhsuk-heading-m">{t('staff.past.title')}</h2>
      <PastTable past={view.past} />
    </EpisodePage>
  );
}
