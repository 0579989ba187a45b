/** `/caseload/:episode/ending/letters/:letter`: writing a letter, giving it to the patient to read first, making it final. */
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { LetterConflict, LetterForm, LetterStanding } from '#app/ending/letter-form.tsx';
import { letterOf } from '#app/ending/letter-of.server.ts';
import { LETTER_PARTS, letterFormSchema } from '#app/ending/letter.ts';
import { changeLetterOf } from '#app/ending/save-letter.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { EpisodePage } from '#app/ui/episode-page.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PartsText } from '#app/ui/parts-form.tsx';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import type { EpisodeId, LetterId } from '#db/schema/ids.ts';

export const handle = { title: 'ending:titles.letter' } satisfies PageHandle;

const NOTICES = ['save', 'share', 'finish', 'withdraw', 'closed'] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const episodeId = params.episode as EpisodeId;
  const view = letterOf(actor, { episodeId, id: params.letter as LetterId });
  if (!view) throw notFound();
  const told = new URL(request.url).searchParams.get('saved');
  return { ...view, notice: NOTICES.find((each) => each === told) ?? null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const submission = parseWithZod(await readForm(request), { schema: letterFormSchema });
  if (submission.status !== 'success') {
    return refuseForm(context, { reply: submission.reply(), conflict: null });
  }
  const { step, base, seenAnswer, reason, ...parts } = submission.value;
  const episodeId = params.episode as EpisodeId;
  const asked = { episodeId, letterId: params.letter as LetterId, step, base, seenAnswer, reason, parts };
  const result = changeLetterOf(actor, { ...asked, now: currentMoment() });
  const here = `/caseload/${episodeId}/ending/letters/${params.letter}`;
  switch (result.kind) {
    case 'not-found':
      throw notFound();
    case 'reason-missing':
      return refuseForm(context, {
        reply: submission.reply({ fieldErrors: { reason: ['missing'] } }),
        conflict: null,
      });
    case 'answered-meanwhile':
      return refuseForm(
        context,
        { reply: submission.reply({ formErrors: ['letter-answered'] }), conflict: null },
        409,
      );
    case 'conflict':
      return refuseForm(
        context,
        { reply: submission.reply({ formErrors: ['letter-conflict'] }), conflict: result },
        409,
      );
    case 'closed':
      return redirect(`${here}?saved=closed`);
    case 'changed':
      return redirect(`${here}?saved=${step}`);
  }
}

export default function EpisodeLetter() {
  const { episode, letter, open, needsReason, answers, notice } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('ending');
  return (
    <EpisodePage episode={episode} current="ending" title={t(`letters.kind.${letter.kind}`)}>
      {notice && <SavedNotice>{t(`letters.notice.${notice}`)}</SavedNotice>}
      <LetterStanding letter={letter} answers={answers} />
      {answer?.conflict && <LetterConflict conflict={answer.conflict} />}
      {open ? (
        <LetterForm
          key={letter.revision}
          letter={letter}
          base={answer?.conflict?.revision ?? letter.revision}
          needsReason={needsReason}
          reply={answer?.reply ?? null}
        />
      ) : (
        <PartsText
          parts={LETTER_PARTS}
          words={letter.parts}
          label={(part) => t(`letters.parts.${part}.title`)}
        />
      )}
      <p>
        <a href={`/caseload/${episode.id}/ending`}>{t('letters.back')}</a>
      </p>
    </EpisodePage>
  );
}
