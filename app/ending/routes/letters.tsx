/** `/letters`: what a patient may read before it is sent, and what was sent. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requirePatient } from '#app/accounts/require-actor.server.ts';
import { type OwnLetter, ownLetters } from '#app/ending/answer-letter.server.ts';
import { formatDay } from '#app/i18n/format.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';

export const handle = { title: 'ending:titles.letters' } satisfies PageHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requirePatient({ request, context });
  return { letters: ownLetters(actor) };
}

export default function Letters() {
  const { letters } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation('ending');
  return (
    <Page title={t('titles.letters')}>
      <p>{t(letters.length === 0 ? 'own.none' : 'own.about')}</p>
      <ul className="thing-list">
        {letters.map((letter) => (
          <li key={letter.id} className="thing-list__line">
            <a href={`/letters/${letter.id}`}>{t(`own.kind.${letter.kind}`)}</a>
            <span className="quiet">
              {t(`own.state.${standingOf(letter)}`, {
                day: formatDay(i18n.language, letter.finalAt ?? letter.sharedAt ?? 0),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Page>
  );
}

function standingOf({
  state,
  patientAgrees,
  parts,
}: OwnLetter): 'final' | 'answered' | 'toRead' | 'beingChanged' {
  if (state === 'final') return 'final';
  if (!parts) return 'beingChanged';
  return patientAgrees ? 'answered' : 'toRead';
}
