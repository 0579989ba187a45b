/** The form of `/handover`, to the domain function and back. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { formText, formTexts } from '#app/platform/form-text.ts';
import type { EpisodeId, PractitionerId } from '#db/schema/ids.ts';
import { colleagues, type FoundColleagues, findColleagues } from './colleagues.server.ts';
import { handOverSchema, LONGEST_NOTE, MOST_COLLEAGUES } from './hand-over.schema.ts';
import { type HandOverResult, handOver, type RefusedColleague } from './hand-over.server.ts';
import type { Move } from './move-patients.server.ts';

/** The form as it was sent, to be shown again. */
export interface TypedCaseloadHandover {
  find: string;
  /** Colleagues who are to take over. */
  chosen: string[];
  /** Where those go who are not chosen one by one; empty: they stay. */
  rest: string;
  /** By episode. */
  goes: Record<string, string>;
  note: string;
  batch: string;
}

export type CaseloadFormError = 'note-too-long' | 'patients-missing' | 'too-many-colleagues';

export type PostedCaseloadHandover =
  | { kind: 'handed-over'; batch: string }
  /** The form again: to choose, or because it could not be accepted. */
  | {
      kind: 'again';
      typed: TypedCaseloadHandover;
      /** Those who are chosen first. */
      found: FoundColleagues;
      error: CaseloadFormError | null;
      refused: RefusedColleague[];
    }
  | ({ kind: 'moved-before'; typed: TypedCaseloadHandover; found: FoundColleagues } & Pick<
      Extract<HandOverResult, { kind: 'moved-before' }>,
      'moved'
    >)
  | { kind: 'not-found' }
  /** A form that no page of ours makes. */
  | { kind: 'not-understood' };

/** The choice of a patient who stays, whatever the others do. */
export const STAYS = 'stays';

/** Finds colleagues, takes those who were chosen, or hands over; `form` says which. */
export function postCaseloadHandover(
  actor: PractitionerActor,
  { form, now }: { form: FormData; now: number },
): PostedCaseloadHandover {
  const sent = handOverSchema.safeParse(Object.fromEntries(form));
  if (!sent.success) return { kind: 'not-understood' };
  const { from, sure } = sent.data;
  const typed = typedIn(form, sent.data);
  const found = foundFor(typed, { from, now });
  const again = (error: CaseloadFormError | null, refused: RefusedColleague[] = []) => {
    return { kind: 'again', typed, found, error, refused } as const;
  };
  if (typed.chosen.length > MOST_COLLEAGUES) return again('too-many-colleagues');
  if (formText(form, 'intent') !== 'hand-over') return again(null);
  const moves = movesOf(typed);
  if (moves.length === 0) return again('patients-missing');
  if (typed.note.length > LONGEST_NOTE) return again('note-too-long');
  const { note, batch } = typed;
  const result = handOver(actor, { fromId: from, moves, note, batch, sure: sure === 'yes', now });
  if (result.kind === 'refused') return again(null, result.colleagues);
  if (result.kind === 'moved-before') return { ...result, typed, found };
  return result;
}

const GOES = 'to-';

function typedIn(
  form: FormData,
  { find, note, batch }: { find: string; note: string; batch: string },
): TypedCaseloadHandover {
  const texts = formTexts(form);
  const chosen = texts.flatMap(([name, value]) => (name === 'with' ? [value] : []));
  const goes = texts.flatMap(([name, value]) =>
    name.startsWith(GOES) ? [[name.slice(GOES.length), value]] : [],
  );
  return {
    find,
    chosen: [...new Set(chosen)],
    rest: formText(form, 'rest'),
    goes: Object.fromEntries(goes) as Record<string, string>,
    note,
    batch,
  };
}

/** Only patients whom the page showed: whoever came since is not moved unseen. */
function movesOf({ goes, rest }: TypedCaseloadHandover): Move[] {
  return Object.entries(goes).flatMap(([episodeId, chosen]) => {
    const toId = chosen === '' ? rest : chosen;
    if (toId === '' || toId === STAYS) return [];
    return [{ episodeId: episodeId as EpisodeId, toId: toId as PractitionerId }];
  });
}

function foundFor(
  { chosen, find }: TypedCaseloadHandover,
  { from, now }: { from: PractitionerId; now: number },
): FoundColleagues {
  const first = colleagues(chosen.slice(0, 2 * MOST_COLLEAGUES) as PractitionerId[], now);
  const found = findColleagues({ from, find, now });
  const others = found.colleagues.filter(({ id }) => !chosen.includes(id));
  return { colleagues: [...first, ...others], more: found.more };
}
