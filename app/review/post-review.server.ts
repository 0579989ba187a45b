/** A posted review form, from its fields to what the page is told. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { formText } from '#app/platform/form-text.ts';
import { problem } from '#app/platform/problems.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { adoptBegun, discardBegun, startOver } from './begun-form-actions.server.ts';
import { type Closed, closeContact } from './close-contact.server.ts';
import type { FieldErrors } from './field-reader.ts';
import { noteInstead } from './note-instead.server.ts';
import { type DraftSaved, keepRefused, saveReviewDraft } from './review-draft.server.ts';
import { type Fields, fieldsOfForm, type OwnText, ownTexts } from './review-fields.ts';
import type { RecordedContact } from './review.queries.server.ts';
import type { Deed } from './what-was-done.ts';
import type { TakenTime } from './write-ahead.server.ts';
import type { DraftConflict, DraftInput } from './write-draft.server.ts';

/** What the page tells after a form was accepted and nothing was closed. */
export const SAVED = ['draft', 'adopted', 'discarded', 'started-over'] as const;
export type Saved = (typeof SAVED)[number];

/** A form that was not accepted, with everything that was typed. */
export type RefusedReview =
  | { why: 'invalid'; fields: Fields; errors: FieldErrors; clash: TakenTime | null }
  | { why: 'new-alert' | 'ended'; fields: Fields }
  /** Another window of the same person saved something else. */
  | { why: 'conflict'; fields: Fields; theirs: OwnText[]; savedAt: number }
  | {
      why: 'closed-by-another';
      fields: Fields;
      texts: OwnText[];
      contact: RecordedContact;
      submission: string;
    };

export type Posted =
  | { kind: 'closed'; checkInId: string; deeds: Deed[] }
  | { kind: 'saved'; saved: Saved }
  | { kind: 'noted'; checkInId: string; kept: boolean }
  | { kind: 'moved' }
  | { kind: 'refused'; refused: RefusedReview; status: 400 | 409 }
  | { kind: 'not-found' };

interface Post {
  episodeId: EpisodeId;
  form: FormData;
  language: string;
  /** Why tasks are carried over, in words for the patient. */
  reason: string;
  now: number;
}

/** Throws the 400 reply for a form that none of our pages makes. */
export async function postReview(actor: PractitionerActor, post: Post): Promise<Posted> {
  const { form, episodeId, now } = post;
  const draft = formText(form, 'draft');
  switch (formText(form, 'intent')) {
    case 'close':
      return close(actor, post);
    // The saving script's own button has no intent.
    case '':
    case 'save':
      return saved(actor, post);
    case 'start-over':
      return { kind: startOver(actor, episodeId) ? 'saved' : 'not-found', saved: 'started-over' };
    case 'adopt':
      return { kind: adoptBegun(actor, { episodeId, draft, now }) ? 'saved' : 'not-found', saved: 'adopted' };
    case 'discard':
      return { kind: discardBegun(actor, { episodeId, draft }) ? 'saved' : 'not-found', saved: 'discarded' };
    case 'add-note':
    case 'throw-away': {
      const kept = formText(form, 'intent') === 'add-note';
      const checkInId = noteInstead(actor, { ...draftInput(post), contact: formText(form, 'contact'), kept });
      return checkInId === null ? { kind: 'not-found' } : { kind: 'noted', checkInId, kept };
    }
    default:
      throw problem('not-understood');
  }
}

/** The use of the form, and what was typed into it. */
export function draftInput({ form, episodeId, now }: Pick<Post, 'form' | 'episodeId' | 'now'>): DraftInput {
  const submission = formText(form, 'block');
  const base = Number(formText(form, 'base'));
  const sound = /^[\w-]{1,60}$/.test(submission) && Number.isInteger(base) && base >= 0;
  if (!sound) throw problem('not-understood');
  return { episodeId, fields: fieldsOfForm(form), submission, base, now };
}

function saved(actor: PractitionerActor, post: Post): Posted {
  const result: DraftSaved = saveReviewDraft(actor, draftInput(post));
  switch (result.kind) {
    case 'saved':
      return { kind: 'saved', saved: 'draft' };
    case 'conflict':
      return inConflict(result, post);
    // These words have closed their contact: the page shows the form of the next one.
    case 'closed':
      return { kind: 'saved', saved: 'started-over' };
    case 'closed-by-another':
      return refuse(actor, draftInput(post), result);
    default:
      return result;
  }
}

function inConflict({ theirs, savedAt }: DraftConflict, { form }: Post): Posted {
  const refused = { why: 'conflict', fields: fieldsOfForm(form), theirs: ownTexts(theirs), savedAt } as const;
  return { kind: 'refused', refused, status: 409 };
}

async function close(actor: PractitionerActor, post: Post): Promise<Posted> {
  const input = draftInput(post);
  const { language, reason } = post;
  const alerts = formText(post.form, 'alerts');
  // Anything but a number would pass for "all of them were seen".
  if (!/^\d{1,6}$/.test(alerts)) throw problem('not-understood');
  const seenAlerts = Number(alerts);
  const result = await closeContact(actor, { ...input, seenAlerts, language, reason });
  switch (result.kind) {
    case 'closed':
    case 'moved':
    case 'not-found':
      return result;
    case 'conflict':
      return inConflict(result, post);
    default:
      return refuse(actor, input, result);
  }
}

function refuse(
  actor: PractitionerActor,
  input: DraftInput,
  result: Extract<Closed, { kind: 'invalid' | 'new-alert' | 'ended' | 'closed-by-another' }>,
): Posted {
  keepRefused(actor, input);
  const { fields, submission } = input;
  switch (result.kind) {
    case 'invalid': {
      const { errors, clash = null } = result;
      return { kind: 'refused', status: 400, refused: { why: 'invalid', fields, errors, clash } };
    }
    case 'closed-by-another': {
      const { contact } = result;
      const texts = ownTexts(fields);
      return {
        kind: 'refused',
        status: 409,
        refused: { why: result.kind, fields, texts, contact, submission },
      };
    }
    default:
      return { kind: 'refused', status: 409, refused: { why: result.kind, fields } };
  }
}
