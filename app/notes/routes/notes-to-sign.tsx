/** `/supervision/notes`: the notes that wait for this supervisor to sign. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireActor } from '#app/accounts/require-actor.server.ts';
import { useDayAndTime } from '#app/notes/note-words.ts';
import { notesToSign, type NoteToSign } from '#app/notes/notes-to-sign.server.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Page } from '#app/ui/page.tsx';

export const handle = { title: 'notes:titles.toSign' } satisfies PageHandle;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context }, 'supervisor');
  return notesToSign(actor);
}

export default function NotesToSign() {
  const { notes, total } = useLoaderData<typeof loader>();
  const { t } = useTranslation('notes');
  return (
    <Page title={t('titles.toSign')} back={{ to: '/supervision', label: t('toSign.back') }}>
      {total === 0 ? (
        <p>{t('toSign.none')}</p>
      ) : (
        <p>
          {t('toSign.count', { count: total })} {t('toSign.lead')}{' '}
          {total > notes.length && t('toSign.more', { count: notes.length })}
        </p>
      )}
      <ul className="thing-list">
        {notes.map((note) => (
          <Waiting key={note.id} note={note} />
        ))}
      </ul>
    </Page>
  );
}

function Waiting({ note }: { note: NoteToSign }) {
  const { t } = useTranslation('notes');
  const at = useDayAndTime();
  const { id, episodeId, patientName, reference, authorName, practitionerName, writtenAt, contactAt } = note;
  return (
    <li>
      <p className="thing-list__line">
        <a href={`/caseload/${episodeId}/notes/${id}`}>{patientName}</a>
        <span className="quiet">{reference}</span>
      </p>
      {contactAt !== null && <p>{t('toSign.contact', at(contactAt))}</p>}
      <p className="quiet">{t('toSign.written', { name: authorName, ...at(writtenAt) })}</p>
      {authorName !== practitionerName && (
        <p className="quiet">{t('toSign.with', { name: practitionerName })}</p>
      )}
    </li>
  );
}
