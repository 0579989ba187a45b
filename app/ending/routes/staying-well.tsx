/** `/staying-well`: what the patient takes with them, to read, to print and to change; also after the course. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requirePatient } from '#app/accounts/require-actor.server.ts';
import { ownStayingWell } from '#app/ending/save-staying-well.server.ts';
import { STAYING_WELL_PARTS } from '#app/ending/staying-well.ts';
import { formatDay } from '#app/i18n/format.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';
import { PartsText } from '#app/ui/parts-form.tsx';
import { SavedNotice } from '#app/ui/saved-notice.tsx';

export const handle = { title: 'ending:titles.stayingWell' } satisfies PageHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requirePatient({ request, context });
  return { plan: ownStayingWell(actor), saved: new URL(request.url).searchParams.has('saved') };
}

export default function StayingWell() {
  const { plan, saved } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation('ending');
  if (!plan) {
    return (
      <Page title={t('titles.stayingWell')}>
        <p>{t('stayingWell.noCourse')}</p>
      </Page>
    );
  }
  const { written, parts } = plan;
  return (
    <Page title={t('titles.stayingWell')}>
      {saved && <SavedNotice>{t('stayingWell.saved')}</SavedNotice>}
      <p>{t('stayingWell.lead')}</p>
      {written && (
        <p className="quiet">
          {t(written.own ? 'stayingWell.writtenByYou' : 'stayingWell.written', {
            day: formatDay(i18n.language, written.at),
            name: written.by,
          })}
        </p>
      )}
      <p className="screen-only">
        <a className="nhsuk-button" href="/staying-well/edit" draggable="false">
          {t(written ? 'stayingWell.change' : 'stayingWell.writeFirst')}
        </a>
      </p>
      <PartsText
        parts={STAYING_WELL_PARTS}
        words={parts}
        label={(part) => t(`stayingWell.parts.${part}.title`)}
        empty={t('nothingYet')}
      />
      <button type="button" className="nhsuk-button nhsuk-button--secondary screen-only" data-prints hidden>
        {t('print')}
      </button>
    </Page>
  );
}
