/** The form of `/caseload/:episode/handover`, to the domain function and back. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { formText } from '#app/platform/form-text.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { type FoundColleagues, findColleagues } from './colleagues.server.ts';
import { handOverSchema, LONGEST_NOTE, practitionerIdSchema } from './hand-over.schema.ts';
import { type HandOverResult, handOver, type RefusedColleague } from './hand-over.server.ts';

/** The form as it was sent, to be shown again. */
export interface TypedHandover {
  find: string;
  to: string;
  note: string;
  batch: string;
}

export type FormError = 'colleague-missing' | 'note-too-long';

export type PostedHandover =
  | { kind: 'handed-over'; batch: string }
  /** The form again: it asked for colleagues with a name, or could not be accepted. */
  | {
      kind: 'again';
      typed: TypedHandover;
      found: FoundColleagues;
      error: FormError | null;
      refused: RefusedColleague[];
    }
  | Extract<HandOverResult, { kind: 'moved-before' | 'not-found' }>
  /** A form that no page of ours makes. */
  | { kind: 'not-understood' };

/** Finds colleagues, or hands over; `form` says which. */
export function postEpisodeHandover(
  actor: PractitionerActor,
  { episodeId, form, now }: { episodeId: EpisodeId; form: FormData; now: number },
): PostedHandover {
  const sent = handOverSchema.safeParse(Object.fromEntries(form));
  if (!sent.success) return { kind: 'not-understood' };
  const { from, batch, note, find, sure } = sent.data;
  const typed = { find, to: formText(form, 'to'), note, batch };
  const again = (error: FormError | null, refused: RefusedColleague[] = []): PostedHandover => {
    return { kind: 'again', typed, found: findColleagues({ from, find, now }), error, refused };
  };
  if (formText(form, 'intent') === 'find') return again(null);
  const to = practitionerIdSchema.safeParse(typed.to);
  if (!to.success) return again('colleague-missing');
  if (note.length > LONGEST_NOTE) return again('note-too-long');
  const moves = [{ episodeId, toId: to.data }];
  const result = handOver(actor, { fromId: from, moves, note, batch, sure: sure === 'yes', now });
  return result.kind === 'refused' ? again(null, result.colleagues) : result;
}
