/** The forms on the page of one note. */
import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { notFound, problem } from '#app/platform/problems.ts';
import type { EpisodeId, NoteId } from '#db/schema/ids.ts';
import { addToNote } from './add-to-note.server.ts';
import { correctNote } from './correct-note.server.ts';
import { addToNoteSchema, correctNoteSchema, signNoteSchema } from './note-forms.schema.ts';
import type { NoteParts } from './note-parts.ts';
import { countersignNote } from './sign-note.server.ts';

/** A form that was not accepted, with what was typed. */
export type RefusedNote =
  | { form: 'correct'; reply: SubmissionResult; conflict: { revision: number; savedAt: number } | null }
  /** A correction after the 24 hours: what was typed, and what the note says. */
  | { form: 'late'; typed: NoteParts; stands: NoteParts }
  | { form: 'add'; reply: SubmissionResult }
  | { form: 'sign'; reply: SubmissionResult; changed: boolean };

type Outcome =
  | { kind: 'accepted'; notice: 'corrected' | 'added' | 'signed' }
  /** 409 when something else had happened to the note, 400 when the form was not complete. */
  | { kind: 'refused'; refused: RefusedNote; status: 400 | 409 };

interface Posted {
  episodeId: EpisodeId;
  noteId: NoteId;
  form: FormData;
  now: number;
}

/** Throws the 404 reply for what the practitioner may not see or do, and 400 for a form that no page of ours makes. */
export function changeNote(actor: PractitionerActor, posted: Posted): Outcome {
  switch (posted.form.get('intent')) {
    case 'correct':
      return correct(actor, posted);
    case 'add':
      return add(actor, posted);
    case 'sign':
      return sign(actor, posted);
    default:
      throw problem('not-understood');
  }
}

function correct(actor: PractitionerActor, { form, ...at }: Posted): Outcome {
  const submission = parseWithZod(form, { schema: correctNoteSchema });
  const refused = { form: 'correct', reply: submission.reply(), conflict: null } as const;
  if (submission.status !== 'success') return { kind: 'refused', refused, status: 400 };
  const { base, ...typed } = submission.value;
  const result = correctNote(actor, { ...at, parts: typed, base });
  switch (result.kind) {
    case 'not-found':
      throw notFound();
    case 'too-late':
      return { kind: 'refused', refused: { form: 'late', typed, stands: result.theirs }, status: 409 };
    case 'conflict': {
      const { revision, savedAt } = result;
      return { kind: 'refused', refused: { ...refused, conflict: { revision, savedAt } }, status: 409 };
    }
    case 'corrected':
      return { kind: 'accepted', notice: 'corrected' };
  }
}

function add(actor: PractitionerActor, { form, ...at }: Posted): Outcome {
  const submission = parseWithZod(form, { schema: addToNoteSchema });
  if (submission.status !== 'success') {
    return { kind: 'refused', refused: { form: 'add', reply: submission.reply() }, status: 400 };
  }
  const result = addToNote(actor, { ...at, ...submission.value });
  if (result.kind === 'not-found') throw notFound();
  return { kind: 'accepted', notice: 'added' };
}

function sign(actor: PractitionerActor, { form, ...at }: Posted): Outcome {
  const submission = parseWithZod(form, { schema: signNoteSchema });
  const refused = { form: 'sign', reply: submission.reply(), changed: false } as const;
  if (submission.status !== 'success') return { kind: 'refused', refused, status: 400 };
  const result = countersignNote(actor, { ...at, ...submission.value });
  if (result.kind === 'not-found') throw notFound();
  if (result.kind === 'signed') return { kind: 'accepted', notice: 'signed' };
  return { kind: 'refused', refused: { ...refused, changed: true }, status: 409 };
}
