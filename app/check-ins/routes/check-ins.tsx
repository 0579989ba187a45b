/** `/check-ins`: a patient's next check-in, times to choose from, asking for something else, and what was agreed before. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requirePatient } from '#app/accounts/require-actor.server.ts';
import { AskedList, AskForm } from '#app/check-ins/ask-form.tsx';
import { OfferChoice } from '#app/check-ins/offer-choice.tsx';
import { changeOwnCheckIns, OWN_NOTICES } from '#app/check-ins/own-actions.server.ts';
import { OwnCheckIn } from '#app/check-ins/own-check-in.tsx';
import { ownCheckIns } from '#app/check-ins/own-check-ins.server.ts';
import { OwnPast } from '#app/check-ins/own-past.tsx';
import { currentMoment } from '#app/platform/clock.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import { newId } from '#db/schema/ids.ts';

export const handle = { title: 'check-ins:titles.own' } satisfies PageHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requirePatient({ request, context });
  const told = new URL(request.url).searchParams.get('saved');
  return {
    own: ownCheckIns(actor, currentMoment()),
    notice: OWN_NOTICES.find((each) => each === told) ?? null,
    submission: newId<string>(),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requirePatient({ request, context });
  const outcome = changeOwnCheckIns(actor, { form: await readForm(request), now: currentMoment() });
  if (outcome.kind === 'refused') return refuseForm(context, outcome.reply);
  return redirect(`/check-ins?saved=${outcome.notice}`);
}

export default function CheckIns() {
  const { own, notice, submission } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() ?? null;
  const { t } = useTranslation('check-ins');
  if (!own) {
    return (
      <Page title={t('titles.own')}>
        <p>{t('own.nobody')}</p>
      </Page>
    );
  }
  const { practitioner } = own;
  const [next, ...later] = own.ahead;
  return (
    <Page title={t('titles.own')}>
      {notice && <SavedNotice>{t(`own.notices.${notice}`, { name: practitioner })}</SavedNotice>}
      <OfferChoice offers={own.offers} practitioner={practitioner} />
      <h2 className="nhsuk-heading-m">{t('own.next')}</h2>
      {next ? <OwnCheckIn checkIn={next} practitioner={practitioner} /> : <p>{t('own.none')}</p>}
      {later.length > 0 && <h2 className="nhsuk-heading-m">{t('own.later')}</h2>}
      {later.map((each) => (
        <OwnCheckIn key={each.id} checkIn={each} practitioner={practitioner} />
      ))}
      <AskedList requests={own.requests} practitioner={practitioner} />
      <AskForm checkIn={next?.id ?? null} practitioner={practitioner} submission={submission} reply={reply} />
      <OwnPast past={own.past} />
    </Page>
  );
}
