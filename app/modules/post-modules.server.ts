/** The forms of a patient's page of modules, each to the function that does it. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { formText } from '#app/platform/form-text.ts';
import { notFound, problem } from '#app/platform/problems.ts';
import type { AssignmentId, EpisodeId } from '#db/schema/ids.ts';
import { assignModule } from './assign-module.server.ts';
import { openNextSession } from './open-session.server.ts';

/** What was chosen and typed in a form that was not accepted. */
export interface RefusedAssignment {
  why: 'needs-reason' | 'ended';
  module: string;
  typed: string;
}

interface Posted {
  episodeId: EpisodeId;
  form: FormData;
  now: number;
}

type Outcome =
  { kind: 'accepted'; notice: 'assigned' | 'opened' } | { kind: 'refused'; refused: RefusedAssignment };

/** Throws the 404 reply for what the practitioner may not see, and 400 for a form that no page of ours makes. */
export function changeModules(actor: PractitionerActor, { episodeId, form, now }: Posted): Outcome {
  switch (form.get('intent')) {
    case 'assign': {
      const module = formText(form, 'module');
      const typed = formText(form, 'reason');
      const result = assignModule(actor, { episodeId, module, overrideReason: typed, now });
      if (result.kind === 'not-found') throw notFound();
      if (result.kind === 'needs-reason' || result.kind === 'ended') {
        return { kind: 'refused', refused: { why: result.kind, module, typed } };
      }
      return { kind: 'accepted', notice: 'assigned' };
    }
    case 'open-session': {
      const assignmentId = formText(form, 'assignment') as AssignmentId;
      const opened = Number(formText(form, 'opened'));
      const result = openNextSession(actor, { episodeId, assignmentId, opened });
      if (result.kind === 'not-found') throw notFound();
      if (result.kind === 'ended') {
        return { kind: 'refused', refused: { why: 'ended', module: '', typed: '' } };
      }
      return { kind: 'accepted', notice: 'opened' };
    }
    default:
      throw problem('not-understood');
  }
}
