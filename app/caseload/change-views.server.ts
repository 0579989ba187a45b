/** The forms of saved views. */
import { parseWithZod } from '@conform-to/zod/v4';
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { formText } from '#app/platform/form-text.ts';
import { problem } from '#app/platform/problems.ts';
import { saveViewSchema } from './saved-views.schema.ts';
import { removeView, saveView } from './saved-views.server.ts';

/** What the page tells after a form was accepted. */
export const VIEW_NOTICES = ['saved', 'deleted'] as const;

/** A form that was not accepted, with what was typed. */
export interface Refused {
  reply: ReturnType<ReturnType<typeof parseView>['reply']>;
  /** The name of a view that there is: sent once more under this name, the form takes its place. */
  taken: string | null;
}

type Outcome =
  | { kind: 'accepted'; notice: (typeof VIEW_NOTICES)[number]; query: string | null }
  | { kind: 'refused'; refused: Refused };

/** Saves or deletes a view of `actor`. Throws the 400 reply for a form that no page of ours makes. `now` is epoch ms. */
export function changeViews(actor: PractitionerActor, form: FormData, now: number): Outcome {
  switch (form.get('intent')) {
    case 'save-view':
      return save(actor, form, now);
    case 'delete-view':
      removeView(actor, formText(form, 'view'));
      return { kind: 'accepted', notice: 'deleted', query: null };
    default:
      throw problem('not-understood');
  }
}

function save(actor: PractitionerActor, form: FormData, now: number): Outcome {
  const parsed = parseView(form);
  if (parsed.status !== 'success') return refuse(parsed.reply(), null);
  const { name, query, replace } = parsed.value;
  const saved = saveView(actor, { name, query, replace: replace === name, now });
  if (saved.kind === 'saved') return { kind: 'accepted', notice: 'saved', query: saved.query };
  return refuse(parsed.reply({ fieldErrors: { name: ['view-name-taken'] } }), name);
}

function refuse(reply: Refused['reply'], taken: string | null): Outcome {
  return { kind: 'refused', refused: { reply, taken } };
}

function parseView(form: FormData) {
  return parseWithZod(form, { schema: saveViewSchema });
}
