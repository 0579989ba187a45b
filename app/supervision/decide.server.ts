/** A supervisor decides what comes next in a case, and sends it back to the practitioner as tasks. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone, recordRefusal } from '#app/accounts/audit.server.ts';
import { dueAhead } from '#app/homework/set-homework.server.ts';
import { notify } from '#app/notifications/notify.server.ts';
import { carersToTell } from '#app/pathway/carers-to-tell.server.ts';
import { type Episode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { inTransaction, type Queryable } from '#db/client.ts';
import {
  type EpisodeId,
  newId,
  type SupervisionDecisionId,
  type SupervisionItemId,
  type SupervisionTaskId,
} from '#db/schema/ids.ts';
import type { SupervisionDecision } from '#db/schema/supervision.ts';
import { supervisedCases } from './case-facts.server.ts';
import { newestDecision } from './decisions.server.ts';
import { mayDecide } from './may-decide.ts';
import {
  closeItems,
  decisionOfSubmission,
  insertDecision,
  insertTask,
  isOpen,
  tasksOfDecisionsQuery,
} from './supervision.queries.server.ts';

export interface DecideInput {
  episodeId: EpisodeId;
  decision: SupervisionDecision;
  /** Why; not empty unless the decision is to continue. At most 5 000 characters. */
  note: string;
  /** What the practitioner is to do, and by which day (YYYY-MM-DD); one without words is no task. */
  tasks: { what: string; dueOn: string }[];
  /** The last decision that the supervisor saw; empty for none. */
  known: string;
  /** The questions that the supervisor saw, which this answers. */
  questions: SupervisionItemId[];
  /** One use of the form: pressing twice decides once; with other words it is not the same decision. */
  submission: string;
  now: number;
}

export type DecideResult =
  | { kind: 'decided' }
  /** The same use of the form decided the same before. */
  | { kind: 'already' }
  /** Somebody decided since the page was made, or this form with other words; that stands, and this is not saved. */
  | { kind: 'meanwhile' }
  /** The course has ended since. */
  | { kind: 'ended' }
  /** The day of the task at this place lies in the past or too far ahead. */
  | { kind: 'due-not-ahead'; task: number }
  | { kind: 'not-found' };

/** Only who supervises the practitioner now decides; for anybody else the case is not there, and the try is audited. */
export function decide(actor: PractitionerActor, input: DecideInput): DecideResult {
  const { episodeId, now, tasks } = input;
  const episode = reachEpisode(actor, episodeId, 'supervision.decide');
  if (!episode) return { kind: 'not-found' };
  if (!mayDecide(actor, episode)) {
    const subject = { type: 'episode', id: episodeId };
    recordRefusal({ actor, action: 'supervision.decide', reason: 'not-their-supervisor', subject });
    return { kind: 'not-found' };
  }
  const wrong = tasks.findIndex(({ what, dueOn }) => what !== '' && !dueAhead({ dueOn, now }));
  if (wrong >= 0) return { kind: 'due-not-ahead', task: wrong };
  const rules = supervisedCases([episode], now).flatMap((each) => each.rules.map(({ rule }) => rule));
  return inTransaction((tx) => {
    const before = decisionOfSubmission(tx, episodeId, input.submission);
    if (before) return { kind: isSame(before, input) ? 'already' : 'meanwhile' };
    if (!isOpen(tx, episodeId)) return { kind: 'ended' };
    if ((newestDecision(tx, episodeId)?.id ?? '') !== input.known) return { kind: 'meanwhile' };
    write(tx, actor, episode, { ...input, rules });
    return { kind: 'decided' };
  });
}

function isSame(
  { id, ...before }: NonNullable<ReturnType<typeof decisionOfSubmission>>,
  { decision, note, tasks }: DecideInput,
): boolean {
  const set = tasksOfDecisionsQuery([id]).all();
  const said = (of: Pick<DecideInput, 'decision' | 'note' | 'tasks'>) =>
    JSON.stringify([of.decision, of.note, toDo(of.tasks).map(({ what, dueOn }) => [what, dueOn])]);
  return said({ ...before, tasks: set }) === said({ decision, note, tasks });
}

/** One without words is no task. */
function toDo(tasks: DecideInput['tasks']): DecideInput['tasks'] {
  return tasks.filter(({ what }) => what !== '');
}

function write(
  tx: Queryable,
  actor: PractitionerActor,
  episode: Episode,
  { decision, note, tasks, questions, submission, rules, now }: DecideInput & { rules: string[] },
): void {
  const id = newId<SupervisionDecisionId>();
  insertDecision(tx, {
    id,
    episodeId: episode.id,
    practitionerId: episode.practitionerId,
    decidedBy: actor.accountId,
    decidedAt: now,
    decision,
    note,
    rules: JSON.stringify(rules),
    submission,
  });
  const set = toDo(tasks);
  for (const { what, dueOn } of set) {
    const taskId = newId<SupervisionTaskId>();
    insertTask(tx, { id: taskId, decisionId: id, episodeId: episode.id, what, dueOn });
  }
  closeItems(tx, episode.id, { ids: questions, closedAt: now, decisionId: id });
  recordDone(tx, { actor, action: 'supervision.decide', subject: { type: 'supervision_decision', id } });
  if (set.length > 0) tell(tx, episode, id, now);
}

/** Once for a decision, however many tasks; who covers for the practitioner today is told too. */
function tell(tx: Queryable, { practitionerId }: Episode, subjectId: string, now: number): void {
  for (const recipientId of carersToTell(tx, practitionerId, now).carers) {
    notify(tx, { kind: 'supervision-task', recipientId, subjectId, now });
  }
}
