/** `/measures`: which questionnaires are due, and the patient's own answers so far. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePatient } from '#app/accounts/require-actor.server.ts';
import { DueList } from '#app/measures/due-list.tsx';
import { OwnHistory } from '#app/measures/own-history.tsx';
import { ownMeasures } from '#app/measures/own-measures.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';

export const handle = { title: 'measures:titles.measures' } satisfies PageHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requirePatient({ request, context });
  const language = await languageOf({ request, context });
  return { measures: ownMeasures(actor, { language, now: currentMoment() }) };
}

export default function Measures() {
  const { measures } = useLoaderData<typeof loader>();
  const { t } = useTranslation('measures');
  return (
    <Page title={t('titles.measures')}>
      <p className="nhsuk-lede-text">{t('lead')}</p>
      {measures ? (
        <>
          <DueList toAnswer={measures.toAnswer} done={measures.done} />
          <p>{t('reads')}</p>
          {measures.histories.length > 0 && (
            <>
              <h2 className="nhsuk-heading-m">{t('history.title')}</h2>
              {measures.histories.map((measure) => (
                <OwnHistory key={measure.code} measure={measure} />
              ))}
            </>
          )}
        </>
      ) : (
        <p>{t('noCourse')}</p>
      )}
    </Page>
  );
}
