/** `/measures/:code/sent/:response`: what happens with the answers; help first when one of them calls for it. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePatient } from '#app/accounts/require-actor.server.ts';
import { translator } from '#app/i18n/i18n.server.ts';
import { SafetyFirst } from '#app/measures/safety-first.tsx';
import { SentScore } from '#app/measures/sent-score.tsx';
import { sentMeasure } from '#app/measures/sent-measure.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { serviceLine } from '#app/platform/service-line.ts';
import { Page } from '#app/ui/page.tsx';
import type { MeasureResponseId } from '#db/schema/ids.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePatient({ request, context });
  const language = await languageOf({ request, context });
  const { code = '', response = '' } = params;
  const asked = { code, response: response as MeasureResponseId, language, now: currentMoment() };
  const sent = sentMeasure(actor, asked);
  if (!sent) throw notFound();
  const { t } = translator(language);
  const title = t(sent.risk ? 'safety:answered.title' : 'measures:titles.sent');
  return { title, sent, line: serviceLine() };
}

export default function Sent() {
  const { title, sent, line } = useLoaderData<typeof loader>();
  const { t } = useTranslation('measures');
  const { next } = sent;
  return (
    <Page title={title} caption={sent.risk ? undefined : sent.title}>
      {sent.risk && <SafetyFirst sent={sent} risk={sent.risk} line={line} />}
      {sent.risk && <h2 className="nhsuk-heading-m">{t('titles.sent')}</h2>}
      <p>{t('sent.seen', { name: sent.practitioner })}</p>
      <SentScore sent={sent} />
      {next && (
        <p>
          <a className="nhsuk-button" href={`/measures/${next.code}`} draggable="false">
            {t('sent.next', { title: next.title })}
          </a>
        </p>
      )}
      <p>
        <a href="/home">{t('sent.home')}</a>
      </p>
      <p>
        <a href="/measures">{t('sent.all')}</a>
      </p>
    </Page>
  );
}
