/** The forms of `/leave`, to the domain functions and back. */
import type { z } from 'zod';
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { formText } from '#app/platform/form-text.ts';
import { type ArrangeResult, arrangeCover, endLeave } from './arrange-cover.server.ts';
import { type FoundColleagues, findColleagues } from './colleagues.server.ts';
import { practitionerIdSchema } from './hand-over.schema.ts';
import { arrangeLeaveSchema, daySchema, endLeaveSchema } from './leave.schema.ts';

/** The form as it was sent, to be shown again. */
export type TypedLeave = Omit<z.infer<typeof arrangeLeaveSchema>, 'whose'>;

export type LeaveError =
  | { why: 'from-missing' | 'until-missing' | 'cover-missing' }
  | Extract<ArrangeResult, { kind: 'refused' }>
  | Extract<ArrangeResult, { kind: 'clash' }>;

export type PostedLeave =
  | { kind: 'arranged' | 'ended' | 'cancelled' | 'not-found' }
  /** The form again: it asked for colleagues with a name, or could not be accepted. */
  | { kind: 'again'; typed: TypedLeave; found: FoundColleagues; error: LeaveError | null }
  /** A form that no page of ours makes. */
  | { kind: 'not-understood' };

/** Finds colleagues, arranges leave, or ends it; `form` says which. */
export function postLeave(
  actor: PractitionerActor,
  { form, now }: { form: FormData; now: number },
): PostedLeave {
  if (formText(form, 'intent') === 'end') {
    const sent = endLeaveSchema.safeParse(Object.fromEntries(form));
    return sent.success ? endLeave(actor, { leaveId: sent.data.leave, now }) : { kind: 'not-understood' };
  }
  const sent = arrangeLeaveSchema.safeParse(Object.fromEntries(form));
  if (!sent.success) return { kind: 'not-understood' };
  const { whose, ...typed } = sent.data;
  const again = (error: LeaveError | null): PostedLeave => {
    return { kind: 'again', typed, found: findColleagues({ from: whose, find: typed.find, now }), error };
  };
  if (formText(form, 'intent') === 'find') return again(null);
  const { fromOn, untilOn, submission } = typed;
  if (!daySchema.safeParse(fromOn).success) return again({ why: 'from-missing' });
  if (!daySchema.safeParse(untilOn).success) return again({ why: 'until-missing' });
  const cover = practitionerIdSchema.safeParse(typed.cover);
  if (!cover.success) return again({ why: 'cover-missing' });
  const wanted = { practitionerId: whose, coverId: cover.data, fromOn, untilOn };
  const result = arrangeCover(actor, { ...wanted, submission, now });
  return result.kind === 'refused' || result.kind === 'clash' ? again(result) : result;
}
