/** `/measures/:code/sent/:response`: what happens with the answers; help first when one of them calls for it. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { requirePatient } from '#app/accounts/require-actor.server.ts';
import { translator } from '#app/i18n/i18n.server.ts';
import { SentPage } from '#app/measures/sent-page.tsx';
import { sentSet } from '#app/measures/sent-set.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { serviceLine } from '#app/platform/service-line.ts';
import type { MeasureResponseId } from '#db/schema/ids.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePatient({ request, context });
  const language = await languageOf({ request, context });
  const { code: set = '', response = '' } = params;
  const asked = { set, response: response as MeasureResponseId, language, now: currentMoment() };
  const sent = sentSet(actor, asked);
  if (!sent) throw notFound();
  const { t } = translator(language);
  const title = t(sent.help ? 'safety:answered.title' : 'answering:titles.sent');
  return { title, sent, line: serviceLine() };
}

export default function Sent() {
  return <SentPage {...useLoaderData<typeof loader>()} />;
}
