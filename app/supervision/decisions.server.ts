/** Decisions of supervision and the tasks that follow from them. The caller has reached these episodes. */
import { z } from 'zod';
import { database, type Queryable } from '#db/client.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import {
  closedItemsQuery,
  decisionsOfEpisodeQuery,
  lastDecisionsQuery,
  openItemsQuery,
  openTasksQuery,
  tasksOfDecisionsQuery,
} from './supervision.queries.server.ts';

export type Decision = ReturnType<typeof decisionsOf>[number];
export type OpenTask = ReturnType<ReturnType<typeof openTasksQuery>['all']>[number];
export type OpenQuestion = ReturnType<ReturnType<typeof openItemsQuery>['all']>[number];

const ruleNames = z.array(z.string()).catch([]);

/** Every decision of a course, newest first, each with its tasks, what it answered and the rules that had brought it up. */
export function decisionsOf(episodeId: EpisodeId) {
  const rows = decisionsOfEpisodeQuery(database(), episodeId).all();
  const ids = rows.map(({ id }) => id);
  const tasks = Map.groupBy(
    ids.length > 0 ? tasksOfDecisionsQuery(ids).all() : [],
    ({ decisionId }) => decisionId,
  );
  const answered = Map.groupBy(closedItemsQuery(episodeId).all(), ({ decisionId }) => decisionId);
  return rows.map(({ rules, ...row }) => ({
    ...row,
    rules: ruleNames.parse(JSON.parse(rules)),
    tasks: tasks.get(row.id) ?? [],
    questions: answered.get(row.id) ?? [],
  }));
}

/** The questions of a course that were taken back before anybody answered them, oldest first. */
export function takenBackQuestions(episodeId: EpisodeId) {
  return closedItemsQuery(episodeId)
    .all()
    .filter(({ decisionId }) => decisionId === null);
}

/** The newest decision of a course as the caller's transaction sees it; null before the first. */
export function newestDecision(on: Queryable, episodeId: EpisodeId) {
  return decisionsOfEpisodeQuery(on, episodeId).limit(1).get() ?? null;
}

/** The last decision of each of these courses; one that never came up is left out. One query however many. */
export function lastDecisionOf(episodeIds: readonly EpisodeId[]) {
  const rows = episodeIds.length > 0 ? lastDecisionsQuery(episodeIds).all() : [];
  return new Map(rows.map((row) => [row.episodeId, row]));
}

/** What is still to do after supervision, by course, the earliest due first. One query however many. */
export function openTasksOf(episodeIds: readonly EpisodeId[]): Map<EpisodeId, OpenTask[]> {
  const rows = episodeIds.length > 0 ? openTasksQuery(episodeIds).all() : [];
  return Map.groupBy(rows, ({ episodeId }) => episodeId);
}

/** The questions that nobody has answered, by course, oldest first. One query however many. */
export function openQuestionsOf(episodeIds: readonly EpisodeId[]): Map<EpisodeId, OpenQuestion[]> {
  const rows = episodeIds.length > 0 ? openItemsQuery(episodeIds).all() : [];
  return Map.groupBy(rows, ({ episodeId }) => episodeId);
}
