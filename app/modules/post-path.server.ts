/** The forms that change a path, from what was posted to what the page says next. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { formText } from '#app/platform/form-text.ts';
import { notFound, problem } from '#app/platform/problems.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { changePathSchema } from './change-path.schema.ts';
import { changePath } from './change-path.server.ts';

/** A change that was not made, with what was chosen and typed. */
export interface RefusedChange {
  error: 'conflict' | 'needs-reason' | 'no-room' | 'no-date';
  intent: string;
  add: string;
  session: string;
  reason: string;
  date: string;
}

type Outcome =
  /** `at` is the session that was changed; else `notice` says what happened. */
  | { kind: 'changed'; at: string }
  | { kind: 'noticed'; notice: PathNotice }
  | { kind: 'refused'; refused: RefusedChange };

export const PATH_NOTICES = ['added', 'pace', 'own-order'] as const;
type PathNotice = (typeof PATH_NOTICES)[number];

interface Posted {
  episodeId: EpisodeId;
  module: string;
  form: FormData;
  now: number;
}

function refusedFor(error: RefusedChange['error'], form: FormData): Outcome {
  const text = (name: string) => formText(form, name);
  const kept = { add: text('add'), session: text('session'), reason: text('reason'), date: text('date') };
  return { kind: 'refused', refused: { error, intent: text('intent'), ...kept } };
}

/** Throws the 404 reply for what the practitioner may not see, and 400 for a form that no page of ours makes. */
export async function postPath(
  actor: PractitionerActor,
  { episodeId, module, form, now }: Posted,
): Promise<Outcome> {
  const asked = changePathSchema.safeParse(Object.fromEntries(form));
  if (!asked.success) {
    if (asked.error.issues.every(({ path }) => path[0] === 'date')) return refusedFor('no-date', form);
    throw problem('not-understood');
  }
  const { change, revision, reason } = asked.data;
  const result = await changePath(actor, { episodeId, module, revision, change, reason, now });
  switch (result.kind) {
    case 'not-found':
      throw notFound();
    case 'conflict':
    case 'needs-reason':
    case 'no-room':
      return refusedFor(result.kind, form);
    case 'changed':
      if (change.kind === 'add-session') return { kind: 'noticed', notice: 'added' };
      return 'session' in change
        ? { kind: 'changed', at: change.session }
        : { kind: 'noticed', notice: change.kind };
  }
}
