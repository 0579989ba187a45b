/** All SQL of the supervision domain. */
import { and, asc, desc, eq, exists, gte, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { database, type Queryable } from '#db/client.ts';
import { account } from '#db/schema/accounts.ts';
import { stepChange } from '#db/schema/ending.ts';
import type {
  EpisodeId,
  PractitionerId,
  SupervisionDecisionId,
  SupervisionItemId,
  SupervisionTaskId,
} from '#db/schema/ids.ts';
import { episode, patient } from '#db/schema/pathway.ts';
import { supervisionDecision, supervisionItem, supervisionTask } from '#db/schema/supervision.ts';

const finisher = alias(account, 'finisher');

/** Whether the course went to another step after a decision. Supervision stands on ending and could ask, but not for many at once. */
function steppedUpSince() {
  return exists(
    database()
      .select({ one: sql`1` })
      .from(stepChange)
      .where(
        and(
          eq(stepChange.episodeId, supervisionDecision.episodeId),
          gte(stepChange.at, supervisionDecision.decidedAt),
        ),
      ),
  );
}

/** What every screen shows of a decision. */
function decisions(on: Queryable) {
  return on
    .select({
      id: supervisionDecision.id,
      episodeId: supervisionDecision.episodeId,
      decision: supervisionDecision.decision,
      decidedAt: supervisionDecision.decidedAt,
      by: account.name,
      note: supervisionDecision.note,
      rules: supervisionDecision.rules,
      steppedUp: sql<0 | 1>`${steppedUpSince()}`,
    })
    .from(supervisionDecision)
    .innerJoin(account, eq(account.id, supervisionDecision.decidedBy));
}

/** Rows are never deleted, so later ones have higher numbers, even within one millisecond. */
const NEWEST_FIRST = [desc(supervisionDecision.decidedAt), sql`${supervisionDecision}.rowid desc`];

/** Every decision of a course, newest first. */
export function decisionsOfEpisodeQuery(on: Queryable, episodeId: EpisodeId) {
  return decisions(on)
    .where(eq(supervisionDecision.episodeId, episodeId))
    .orderBy(...NEWEST_FIRST);
}

/** The last decision of each of these courses; from the course to the newest of its decisions by the index. */
export function lastDecisionsQuery(episodeIds: readonly EpisodeId[]) {
  const newest = database()
    .select({ id: sql`inner_decision.id` })
    .from(sql`${supervisionDecision} as inner_decision`)
    .where(sql`inner_decision.episode_id = ${supervisionDecision.episodeId}`)
    .orderBy(sql`inner_decision.decided_at desc`, sql`inner_decision.rowid desc`)
    .limit(1);
  return decisions(database()).where(
    and(
      inArray(supervisionDecision.episodeId, [...episodeIds]),
      eq(supervisionDecision.id, sql`(${newest})`),
    ),
  );
}

export function decisionOfSubmission(on: Queryable, episodeId: EpisodeId, submission: string) {
  return on
    .select({
      id: supervisionDecision.id,
      decision: supervisionDecision.decision,
      note: supervisionDecision.note,
    })
    .from(supervisionDecision)
    .where(and(eq(supervisionDecision.episodeId, episodeId), eq(supervisionDecision.submission, submission)))
    .get();
}

export function insertDecision(on: Queryable, row: typeof supervisionDecision.$inferInsert): void {
  on.insert(supervisionDecision).values(row).run();
}

/** What every screen shows of a task. */
function tasks() {
  return database()
    .select({
      id: supervisionTask.id,
      decisionId: supervisionTask.decisionId,
      episodeId: supervisionTask.episodeId,
      what: supervisionTask.what,
      dueOn: supervisionTask.dueOn,
      setBy: account.name,
      setAt: supervisionDecision.decidedAt,
      doneAt: supervisionTask.doneAt,
      doneBy: finisher.name,
      doneNote: supervisionTask.doneNote,
    })
    .from(supervisionTask)
    .innerJoin(supervisionDecision, eq(supervisionDecision.id, supervisionTask.decisionId))
    .innerJoin(account, eq(account.id, supervisionDecision.decidedBy))
    .leftJoin(finisher, eq(finisher.id, supervisionTask.doneBy));
}

/** What is still to do in these courses, the earliest due first. Serves /caseload too, so it takes many. */
export function openTasksQuery(episodeIds: readonly EpisodeId[]) {
  return tasks()
    .where(and(inArray(supervisionTask.episodeId, [...episodeIds]), isNull(supervisionTask.doneAt)))
    .orderBy(asc(supervisionTask.dueOn), sql`${supervisionTask}.rowid`);
}

/** The tasks of these decisions, done or not, in the order in which they were set. */
export function tasksOfDecisionsQuery(decisionIds: readonly SupervisionDecisionId[]) {
  return tasks()
    .where(inArray(supervisionTask.decisionId, [...decisionIds]))
    .orderBy(sql`${supervisionTask}.rowid`);
}

/** What is still to do in the open courses of these practitioners, with the patient's name. Serves /supervision. */
export function openTasksOfCarersQuery(carers: readonly PractitionerId[]) {
  return database()
    .select({
      id: supervisionTask.id,
      episodeId: supervisionTask.episodeId,
      patientName: patient.name,
      reference: patient.reference,
      what: supervisionTask.what,
      dueOn: supervisionTask.dueOn,
    })
    .from(supervisionTask)
    .innerJoin(episode, eq(episode.id, supervisionTask.episodeId))
    .innerJoin(patient, eq(patient.id, episode.patientId))
    .where(and(ofCarers(carers), isNull(supervisionTask.doneAt)))
    .orderBy(asc(supervisionTask.dueOn), sql`${supervisionTask}.rowid`);
}

/** What is asked of supervision in the open courses of these practitioners, oldest first. Serves /supervision. */
export function openItemsOfCarersQuery(carers: readonly PractitionerId[]) {
  return database()
    .select({
      id: supervisionItem.id,
      episodeId: supervisionItem.episodeId,
      patientName: patient.name,
      reference: patient.reference,
      question: supervisionItem.question,
      raisedAt: supervisionItem.raisedAt,
    })
    .from(supervisionItem)
    .innerJoin(episode, eq(episode.id, supervisionItem.episodeId))
    .innerJoin(patient, eq(patient.id, episode.patientId))
    .where(and(ofCarers(carers), isNull(supervisionItem.closedAt)))
    .orderBy(asc(supervisionItem.raisedAt));
}

function ofCarers(carers: readonly PractitionerId[]) {
  return and(
    inArray(episode.practitionerId, [...carers]),
    inArray(episode.status, ['referred', 'in-treatment']),
  );
}

/** The task when it belongs to `episodeId`. */
export function taskInEpisode(on: Queryable, episodeId: EpisodeId, id: SupervisionTaskId) {
  return on
    .select()
    .from(supervisionTask)
    .where(and(eq(supervisionTask.id, id), eq(supervisionTask.episodeId, episodeId)))
    .get();
}

export function insertTask(on: Queryable, row: typeof supervisionTask.$inferInsert): void {
  on.insert(supervisionTask).values(row).run();
}

/** False when somebody finished it before. */
export function setTaskDone(
  on: Queryable,
  id: SupervisionTaskId,
  done: Pick<typeof supervisionTask.$inferInsert, 'doneAt' | 'doneBy' | 'doneNote'>,
): boolean {
  const open = and(eq(supervisionTask.id, id), isNull(supervisionTask.doneAt));
  return on.update(supervisionTask).set(done).where(open).run().changes === 1;
}

/** The questions of these courses that nobody has answered, oldest first. */
export function openItemsQuery(episodeIds: readonly EpisodeId[]) {
  return database()
    .select({
      id: supervisionItem.id,
      episodeId: supervisionItem.episodeId,
      question: supervisionItem.question,
      raisedAt: supervisionItem.raisedAt,
      by: account.name,
    })
    .from(supervisionItem)
    .innerJoin(account, eq(account.id, supervisionItem.raisedBy))
    .where(and(inArray(supervisionItem.episodeId, [...episodeIds]), isNull(supervisionItem.closedAt)))
    .orderBy(asc(supervisionItem.raisedAt));
}

/** The questions of a course that were answered or taken back, oldest first. */
export function closedItemsQuery(episodeId: EpisodeId) {
  return database()
    .select({
      id: supervisionItem.id,
      question: supervisionItem.question,
      raisedAt: supervisionItem.raisedAt,
      by: account.name,
      closedAt: sql<number>`${supervisionItem.closedAt}`,
      decisionId: supervisionItem.decisionId,
    })
    .from(supervisionItem)
    .innerJoin(account, eq(account.id, supervisionItem.raisedBy))
    .where(and(eq(supervisionItem.episodeId, episodeId), isNotNull(supervisionItem.closedAt)))
    .orderBy(asc(supervisionItem.raisedAt));
}

export function itemOfSubmission(on: Queryable, episodeId: EpisodeId, submission: string) {
  return on
    .select({ closedAt: supervisionItem.closedAt, decisionId: supervisionItem.decisionId })
    .from(supervisionItem)
    .where(and(eq(supervisionItem.episodeId, episodeId), eq(supervisionItem.submission, submission)))
    .get();
}

export function insertItem(on: Queryable, row: typeof supervisionItem.$inferInsert): void {
  on.insert(supervisionItem).values(row).run();
}

/** Closes those of these questions that are of that course and open: answered by a decision, or taken back without one. */
export function closeItems(
  on: Queryable,
  episodeId: EpisodeId,
  {
    ids,
    ...closed
  }: { ids: readonly SupervisionItemId[]; closedAt: number; decisionId: SupervisionDecisionId | null },
): number {
  const theirs = and(eq(supervisionItem.episodeId, episodeId), inArray(supervisionItem.id, [...ids]));
  return on
    .update(supervisionItem)
    .set(closed)
    .where(and(theirs, isNull(supervisionItem.closedAt)))
    .run().changes;
}

/** Whether the course goes on. */
export function isOpen(on: Queryable, id: EpisodeId): boolean {
  const open = and(eq(episode.id, id), ne(episode.status, 'ended'));
  return on.select({ id: episode.id }).from(episode).where(open).get() !== undefined;
}
