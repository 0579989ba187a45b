/** Supervision as valid rows in `database()`: what was asked, decided, and is to be done. */
import { database } from '#db/client.ts';
import {
  newId,
  type SupervisionDecisionId,
  type SupervisionItemId,
  type SupervisionTaskId,
} from '#db/schema/ids.ts';
import { supervisionDecision, supervisionItem, supervisionTask } from '#db/schema/supervision.ts';
import { type AnEpisode, type APractitioner, aPractitioner } from './people.ts';

/** A supervisor, and a practitioner whom they supervise. */
export function aTeam({ practitioner }: { practitioner?: string } = {}): {
  supervisor: APractitioner;
  practitioner: APractitioner;
} {
  const supervisor = aPractitioner({ role: 'supervisor' });
  const { practitionerId: supervisorId } = supervisor;
  return {
    supervisor,
    practitioner: aPractitioner({ supervisorId, ...(practitioner ? { name: practitioner } : {}) }),
  };
}

/** "Continue", decided by the practitioner themselves unless somebody else is said. */
export function aDecision(
  { id: episodeId, practitioner }: AnEpisode,
  {
    by = practitioner,
    at = Date.now(),
    decision = 'continue',
  }: Partial<{
    by: APractitioner;
    at: number;
    decision: (typeof supervisionDecision.$inferInsert)['decision'];
  }> = {},
): SupervisionDecisionId {
  const id = newId<SupervisionDecisionId>();
  database()
    .insert(supervisionDecision)
    .values({
      id,
      episodeId,
      practitionerId: practitioner.practitionerId,
      decidedBy: by.accountId,
      decidedAt: at,
      decision,
      note: 'Made-up note.',
      rules: '["new"]',
      submission: newId(),
    })
    .run();
  return id;
}

/** A task that follows from a decision. */
export function aSupervisionTask(
  episode: AnEpisode,
  { what = 'Ring the GP.', dueOn = '2026-12-01', decisionId = aDecision(episode) } = {},
): SupervisionTaskId {
  const id = newId<SupervisionTaskId>();
  database().insert(supervisionTask).values({ id, decisionId, episodeId: episode.id, what, dueOn }).run();
  return id;
}

/** A question that nobody has answered. */
export function aQuestion(
  { id: episodeId, practitioner }: AnEpisode,
  { question = 'What next?', at = Date.now() } = {},
): SupervisionItemId {
  const id = newId<SupervisionItemId>();
  database()
    .insert(supervisionItem)
    .values({ id, episodeId, question, raisedBy: practitioner.accountId, raisedAt: at, submission: newId() })
    .run();
  return id;
}
