/** `/caseload/:episode/notes/:note`: one note, to correct, to add to, or to sign. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requirePractitioner } from '#app/accounts/require-actor.server.ts';
import { changeNote } from '#app/notes/note-actions.server.ts';
import { NoteCard } from '#app/notes/note-card.tsx';
import { AddForm, CorrectForm, SignForm } from '#app/notes/note-forms.tsx';
import { noteOf } from '#app/notes/read-notes.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { refuseForm } from '#app/platform/refuse-form.ts';
import { EpisodePage } from '#app/ui/episode-page.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { SavedNotice } from '#app/ui/saved-notice.tsx';
import { type EpisodeId, newId, type NoteId } from '#db/schema/ids.ts';

export const handle = { title: 'notes:titles.note' } satisfies PageHandle;

const NOTICES = ['corrected', 'added', 'signed'] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const [episodeId, noteId] = [params.episode as EpisodeId, params.note as NoteId];
  const found = noteOf(actor, { episodeId, noteId, now: currentMoment() });
  if (!found) throw notFound();
  const told = new URL(request.url).searchParams.get('saved');
  const notice = NOTICES.find((each) => each === told) ?? null;
  return { ...found, notice, submission: newId<string>(), signs: actor.role === 'supervisor' };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePractitioner({ request, context });
  const form = await readForm(request);
  const [episodeId, noteId] = [params.episode as EpisodeId, params.note as NoteId];
  const outcome = changeNote(actor, { episodeId, noteId, form, now: currentMoment() });
  if (outcome.kind === 'refused') return refuseForm(context, outcome.refused, outcome.status);
  return redirect(`/caseload/${episodeId}/notes/${noteId}?saved=${outcome.notice}`);
}

export default function Note() {
  const { episode, note, notice, submission, signs } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const { t } = useTranslation('notes');
  return (
    <EpisodePage episode={episode} current="notes" title={t('titles.note')}>
      {notice && <SavedNotice>{t(`notices.${notice}`)}</SavedNotice>}
      <NoteCard note={note} />
      <SignForm note={note} refused={refused} />
      <CorrectForm note={note} refused={refused} />
      <AddForm refused={refused} submission={submission} />
      <p className="screen-only">
        <a href={`/caseload/${episode.id}/notes`}>{t('back')}</a>
      </p>
      {signs && (
        <p className="screen-only">
          <a href="/supervision/notes">{t('titles.toSign')}</a>
        </p>
      )}
    </EpisodePage>
  );
}
