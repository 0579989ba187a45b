/** `/caseload/:episode/notes`: what was written about a patient, newest first, and the form for a new note. */
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { NoteCard } from '#app/notes/note-card.tsx';
import { writeNoteSchema } from '#app/notes/note-forms.schema.ts';
import { OpenNote } from '#app/notes/open-note.tsx';
import { notesOf } from '#app/notes/read-notes.server.ts';
import { WriteForm } from '#app/notes/write-form.tsx';
import { writeNote } from '#app/notes/write-note.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { EpisodePage } from '#app/ui/episode-page.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import { type CheckInId, type EpisodeId, newId } from '#db/schema/ids.ts';

export const handle = { title: 'notes:titles.notes' } satisfies PageHandle;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const found = notesOf(actor, params.episode as EpisodeId, currentMoment());
  if (!found) throw notFound();
  const saved = new URL(request.url).searchParams.has('saved');
  return { ...found, saved, submission: newId<string>() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const submission = parseWithZod(await readForm(request), { schema: writeNoteSchema });
  if (submission.status !== 'success') return refuseForm(context, submission.reply());
  const { checkIn, submission: use, ...parts } = submission.value;
  const episodeId = params.episode as EpisodeId;
  const checkInId = checkIn === '' ? null : (checkIn as CheckInId);
  const note = { episodeId, checkInId, parts, submission: use, now: currentMoment() };
  if (writeNote(actor, note).kind === 'not-found') throw notFound();
  return redirect(`/caseload/${episodeId}/notes?saved`);
}

export default function Notes() {
  const { episode, notes, contacts, toWriteOf, saved, submission } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() ?? null;
  const { t } = useTranslation('notes');
  return (
    <EpisodePage episode={episode} current="notes" title={t('titles.notes')}>
      {saved && <SavedNotice>{t('notices.written')}</SavedNotice>}
      <p className="quiet screen-only">{t('lead')}</p>
      <Disclosure title={t('form.title')} open={reply !== null} className="screen-only">
        <WriteForm contacts={contacts} toWriteOf={toWriteOf} submission={submission} reply={reply} />
      </Disclosure>
      {notes.length === 0 && <p>{t('none')}</p>}
      {notes.map((note) => (
        <NoteCard key={note.id} note={note}>
          <OpenNote note={note} episodeId={episode.id} />
        </NoteCard>
      ))}
    </EpisodePage>
  );
}
