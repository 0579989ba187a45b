/** `/caseload/:episode/review/kept`: the patient went to a colleague while the form was open. It says nothing of the patient. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { notFound } from '#app/platform/problems.ts';
import { keptForColleague } from '#app/review/keep-for-colleague.server.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';
import type { EpisodeId } from '#db/schema/ids.ts';

export const handle = { title: 'review:titles.kept' } satisfies PageHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const kept = keptForColleague(actor, params.episode as EpisodeId);
  if (!kept) throw notFound();
  return { name: kept.toName };
}

export default function KeptReview() {
  const { name } = useLoaderData<typeof loader>();
  const { t } = useTranslation('review');
  return (
    <Page title={t('titles.kept')}>
      <p>{name === null ? t('kept.ended') : t('kept.body', { name })}</p>
      <p>{name === null ? t('kept.waits') : t('kept.where', { name })}</p>
      <p>
        <a href="/caseload">{t('closed.toCaseload')}</a>
      </p>
    </Page>
  );
}
