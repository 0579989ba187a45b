/** The forms that change a path, from what was posted to what the page says next. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { formText } from '#app/platform/form-text.ts';
import { notFound, problem } from '#app/platform/problems.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { changePathSchema } from './change-path.schema.ts';
import { changePath } from './change-path.server.ts';

/** A change that was not made, with what was chosen and typed. */
export interface RefusedChange {
  error: 'conflict' | 'needs-reason' | 'no-room';
  intent: string;
  add: string;
  session: string;
  reason: string;
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

/** Throws the 404 reply for what the practitioner may not see, and 400 for a form that no page of ours makes. */
export async function postPath(
  actor: PractitionerActor,
  { episodeId, module, form, now }: Posted,
): Promise<Outcome> {
  const asked = changePathSchema.safeParse(Object.fromEntries(form));
  if (!asked.success) throw problem('not-understood');
  const { change, revision, reason, intent } = asked.data;
  const result = await changePath(actor, { episodeId, module, revision, change, reason, now });
  switch (result.kind) {
    case 'not-found':
      throw notFound();
    case 'conflict':
    case 'needs-reason':
    case 'no-room': {
      const kept = { add: formText(form, 'add'), session: formText(form, 'session'), reason };
      return { kind: 'refused', refused: { error: result.kind, intent, ...kept } };
    }
    case 'changed':
      if (change.kind === 'add-session') return { kind: 'noticed', notice: 'added' };
      return 'session' in change
        ? { kind: 'changed', at: change.session }
        : { kind: 'noticed', notice: change.kind };
  }
}
