/** `/letters/:letter`: a patient reads a letter about them first, and says whether it may be sent. */
import { type SubmissionResult, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { requirePatient } from '#app/accounts/require-actor.server.ts';
import { answerLetter, openOwnLetter, type OwnLetter } from '#app/ending/answer-letter.server.ts';
import { LETTER_PARTS, letterAnswerSchema } from '#app/ending/letter.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { FormErrors, RadiosField, TextareaField } from '#app/ui/form-fields.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';
import { PartsText } from '#app/ui/parts-form.tsx';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import type { LetterId } from '#db/schema/ids.ts';

export const handle = { title: 'ending:titles.letter' } satisfies PageHandle;

const NOTICES = ['answered', 'changed'] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePatient({ request, context });
  const letter = openOwnLetter(actor, params.letter as LetterId, currentMoment());
  if (!letter) throw notFound();
  const told = new URL(request.url).searchParams.get('saved');
  return { letter, notice: NOTICES.find((each) => each === told) ?? null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePatient({ request, context });
  const submission = parseWithZod(await readForm(request), { schema: letterAnswerSchema });
  if (submission.status !== 'success') return refuseForm(context, submission.reply());
  const letterId = params.letter as LetterId;
  const result = answerLetter(actor, { ...submission.value, letterId, now: currentMoment() });
  switch (result.kind) {
    case 'not-found':
      throw notFound();
    case 'words-missing':
      return refuseForm(context, submission.reply({ fieldErrors: { words: ['missing'] } }));
    case 'changed':
      // What they wrote was about other words: they keep it, and read again.
      return refuseForm(context, submission.reply({ fieldErrors: { agrees: ['letter-changed'] } }), 409);
    case 'answered':
      return redirect(`/letters/${letterId}?saved=answered`);
  }
}

export default function Letter() {
  const { letter, notice } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() ?? null;
  const { t } = useTranslation('ending');
  return (
    <Page title={t(`own.kind.${letter.kind}`)} back={{ to: '/letters', label: t('titles.letters') }}>
      {notice && <SavedNotice>{t(`own.notice.${notice}`)}</SavedNotice>}
      <p>{t(`own.lead.${leadOf(letter)}`, { name: letter.writtenByName })}</p>
      {letter.parts ? (
        <PartsText
          parts={LETTER_PARTS}
          words={letter.parts}
          label={(part) => t(`letters.parts.${part}.title`)}
        />
      ) : (
        reply && <KeptWords reply={reply} />
      )}
      {(letter.state === 'with-patient' || letter.state === 'answered') && (
        <AnswerForm letter={letter} reply={reply} />
      )}
    </Page>
  );
}

function leadOf({
  state,
  parts,
}: Pick<OwnLetter, 'state' | 'parts'>): 'isFinal' | 'beingChanged' | 'readFirst' {
  if (state === 'final') return 'isFinal';
  return parts ? 'readFirst' : 'beingChanged';
}

/** What the patient had written when the letter was taken back to be changed: theirs to copy. */
function KeptWords({ reply }: { reply: SubmissionResult }) {
  const { t } = useTranslation('ending');
  const words = reply.initialValue?.words;
  if (typeof words !== 'string' || words === '') return null;
  return (
    <div className="nhsuk-form-group">
      <label className="nhsuk-label" htmlFor="kept-words">
        {t('own.kept')}
      </label>
      <textarea className="nhsuk-textarea" id="kept-words" rows={4} readOnly defaultValue={words} />
    </div>
  );
}

function AnswerForm({ letter, reply }: { letter: OwnLetter; reply: SubmissionResult | null }) {
  const { t } = useTranslation('ending');
  const [form, fields] = useForm<z.input<typeof letterAnswerSchema>>({
    id: 'answer',
    lastResult: reply,
    defaultValue: { agrees: letter.patientAgrees ?? undefined, words: letter.patientWords ?? '' },
  });
  return (
    <form method="post" className="panel" noValidate>
      <FormErrors form={form} />
      <input type="hidden" name="base" value={letter.revision} />
      <RadiosField
        field={fields.agrees}
        label={t('own.agrees')}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`own.choice.${value}`) }))}
      />
      <TextareaField field={fields.words} label={t('own.words')} hint={t('own.wordsHint')} rows={4} />
      <button className="nhsuk-button">{t('own.send')}</button>
    </form>
  );
}
