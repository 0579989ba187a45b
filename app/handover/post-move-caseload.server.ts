/** The form with which a lead moves a whole caseload. */
import type { LeadActor } from '#app/accounts/actor.ts';
import { formText, formTexts } from '#app/platform/form-text.ts';
import type { PractitionerId } from '#db/schema/ids.ts';
import { colleagues, type FoundColleagues, findColleagues } from './colleagues.server.ts';
import { handOverSchema, MOST_COLLEAGUES } from './hand-over.schema.ts';
import type { RefusedColleague } from './hand-over.server.ts';
import { moveCaseload } from './move-caseload.server.ts';

export type PostedMove =
  | { kind: 'moved' | 'not-found' | 'not-understood' }
  /** The form again: it asked for colleagues with a name, or could not be accepted. */
  | {
      kind: 'again';
      find: string;
      batch: string;
      chosen: string[];
      found: FoundColleagues;
      error: 'missing' | 'too-many' | 'changed' | null;
      refused: RefusedColleague[];
    };

/** Finds colleagues, or moves; `form` says which. `fromId` is whose caseload it is. */
export function postMoveCaseload(
  actor: LeadActor,
  { fromId, form, now }: { fromId: PractitionerId; form: FormData; now: number },
): PostedMove {
  const sent = handOverSchema.safeParse({ ...Object.fromEntries(form), from: fromId });
  if (!sent.success) return { kind: 'not-understood' };
  const { find, batch, sure } = sent.data;
  const values = formTexts(form).flatMap(([name, value]) => (name === 'with' ? [value] : []));
  const chosen = [...new Set(values)];
  const ids = chosen.slice(0, MOST_COLLEAGUES) as PractitionerId[];
  const again = (
    error: 'missing' | 'too-many' | 'changed' | null,
    refused: RefusedColleague[] = [],
  ): PostedMove => {
    const others = findColleagues({ from: fromId, find, now });
    const rest = others.colleagues.filter(({ id }) => !chosen.includes(id));
    const found = { colleagues: [...colleagues(ids, now), ...rest], more: others.more };
    return { kind: 'again', find, batch, chosen, found, error, refused };
  };
  if (formText(form, 'intent') === 'find') return again(null);
  if (ids.length === 0) return again('missing');
  if (chosen.length > MOST_COLLEAGUES) return again('too-many');
  const result = moveCaseload(actor, { fromId, toIds: ids, batch, sure: sure === 'yes', now });
  if (result.kind === 'refused') return again(null, result.colleagues);
  if (result.kind === 'changed') return again('changed');
  return { kind: result.kind === 'handed-over' ? 'moved' : 'not-found' };
}
