/** What can be done about one note: correct it, add to it, sign it. */
import { useForm } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { FormErrors, TextareaField } from '#app/ui/form-fields.tsx';
import type { RefusedNote } from './note-actions.server.ts';
import type { addToNoteSchema, correctNoteSchema, signNoteSchema } from './note-forms.schema.ts';
import { NOTE_PARTS, type NoteParts } from './note-parts.ts';
import { useDayAndTime } from './note-words.ts';
import type { ShownNote } from './shown-notes.server.ts';

interface NoteFormProps {
  note: ShownNote;
  refused: RefusedNote | null;
}

export function CorrectForm({ note, refused }: NoteFormProps) {
  const { t } = useTranslation('notes');
  const at = useDayAndTime();
  const mine = refused?.form === 'correct' ? refused : null;
  const [form, fields] = useForm<z.input<typeof correctNoteSchema>>({
    id: 'correct-note',
    lastResult: mine?.reply ?? null,
    defaultValue: { ...note.parts, base: String(note.standing.revision) },
  });
  // A refused form stays even when the 24 hours end meanwhile: nothing that was typed is lost.
  if (note.correctableUntil === null && !mine) return null;
  // Only who has been shown the other wording may save over it; after another refusal it is still the one they began with.
  const base = mine?.conflict?.revision ?? String(fields.base.initialValue);
  return (
    <section className="panel screen-only" aria-labelledby="correct">
      <h2 className="nhsuk-heading-m" id="correct">
        {t('correct.title')}
      </h2>
      {mine?.conflict ? (
        <div className="nhsuk-inset-text" role="alert">
          <p>{t('correct.conflict', at(mine.conflict.savedAt))}</p>
        </div>
      ) : (
        note.correctableUntil !== null && <p>{t('correct.until', at(note.correctableUntil))}</p>
      )}
      <FormErrors form={form} />
      <form method="post" noValidate>
        <input type="hidden" name="intent" value="correct" />
        <input type="hidden" name="base" value={base} />
        {NOTE_PARTS.map((part) => (
          <TextareaField key={part} field={fields[part]} label={t(`parts.${part}`)} rows={3} />
        ))}
        <button className="nhsuk-button">{t('correct.save')}</button>
      </form>
    </section>
  );
}

export function AddForm({ refused, submission }: Pick<NoteFormProps, 'refused'> & { submission: string }) {
  const { t } = useTranslation('notes');
  const changed = useChanges(refused);
  const [form, fields] = useForm<z.input<typeof addToNoteSchema>>({
    id: 'add-to-note',
    lastResult: refused?.form === 'add' ? refused.reply : null,
    defaultValue: { submission, body: changed },
  });
  return (
    <section className="panel screen-only" aria-labelledby="add">
      <h2 className="nhsuk-heading-m" id="add">
        {t('add.title')}
      </h2>
      {changed !== '' && (
        <div className="nhsuk-inset-text" role="alert">
          <p>{t('late.body')}</p>
        </div>
      )}
      <FormErrors form={form} />
      <form method="post" noValidate>
        <input type="hidden" name="intent" value="add" />
        <input type="hidden" name="submission" value={String(fields.submission.initialValue)} />
        <TextareaField field={fields.body} label={t('add.label')} hint={t('add.hint')} />
        <button className="nhsuk-button nhsuk-button--secondary">{t('add.save')}</button>
      </form>
    </section>
  );
}

/** A correction that came too late, as one text to add: each part that was changed, under its name. */
function useChanges(refused: RefusedNote | null): string {
  const { t } = useTranslation('notes');
  if (refused?.form !== 'late') return '';
  const { typed, stands } = refused;
  const changed = NOTE_PARTS.filter((part: keyof NoteParts) => typed[part] !== stands[part]);
  return changed.map((part) => [t(`parts.${part}`), typed[part]].join('\n')).join('\n\n');
}

export function SignForm({ note, refused }: NoteFormProps) {
  const { t } = useTranslation('notes');
  const mine = refused?.form === 'sign' ? refused : null;
  const { revision, addenda } = note.standing;
  const [form, fields] = useForm<z.input<typeof signNoteSchema>>({
    id: 'sign-note',
    lastResult: mine?.reply ?? null,
    defaultValue: { revision: String(revision), addenda: String(addenda) },
  });
  if (!note.signing.byReader) return null;
  // What was read when the form was opened, until the page has said that it has changed.
  const read = mine?.changed
    ? { revision, addenda }
    : { revision: String(fields.revision.initialValue), addenda: String(fields.addenda.initialValue) };
  return (
    <section className="panel screen-only" aria-labelledby="sign">
      <h2 className="nhsuk-heading-m" id="sign">
        {t('sign.title')}
      </h2>
      {mine?.changed ? (
        <div className="nhsuk-inset-text" role="alert">
          <p>{t('sign.changed')}</p>
        </div>
      ) : (
        <p>{t('sign.body')}</p>
      )}
      <FormErrors form={form} />
      <form method="post" noValidate>
        <input type="hidden" name="intent" value="sign" />
        <input type="hidden" name="revision" value={read.revision} />
        <input type="hidden" name="addenda" value={read.addenda} />
        <TextareaField
          field={fields.comment}
          label={t('sign.comment')}
          hint={t('sign.commentHint')}
          rows={2}
        />
        <button className="nhsuk-button">{t('sign.button')}</button>
      </form>
    </section>
  );
}
