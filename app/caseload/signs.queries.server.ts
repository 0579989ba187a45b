/** SQL of what a place on the list needs to know of a course besides what the other domains tell. */
import { inArray, type SQL, sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { checkInRequest } from '#db/schema/check-ins.ts';
import { letter } from '#db/schema/ending.ts';
import { homeworkLog, homeworkReport, homeworkTask } from '#db/schema/homework.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { measureResponse } from '#db/schema/measures.ts';
import { message } from '#db/schema/messages.ts';
import { moduleAssignment, pageProgress } from '#db/schema/modules.ts';
import { episode } from '#db/schema/pathway.ts';
import { supervisionTask } from '#db/schema/supervision.ts';

export type Signs = ReturnType<ReturnType<typeof signsQuery>['all']>[number];

const { id } = episode;

/**
 * When something of each course last happened, or since when it waits (epoch ms; null for never), for all of them at once.
 * One statement, where asking seven domains would be seven. It reads no word of what anybody wrote.
 */
export function signsQuery(episodeIds: readonly EpisodeId[]) {
  return database()
    .select({
      episodeId: id,
      /** Waits: another time was asked for, a letter was answered, a message is not opened, supervision set a task. */
      askedAt: moment(
        sql`min(${checkInRequest.askedAt}) from ${checkInRequest}
        where ${checkInRequest.episodeId} = ${id} and ${checkInRequest.answeredAt} is null`,
      ),
      letterAnsweredAt: moment(
        sql`min(${letter.answeredAt}) from ${letter}
        where ${letter.episodeId} = ${id} and ${letter.state} = 'answered'`,
      ),
      unreadSince: moment(
        sql`min(${message.sentAt}) from ${message}
        where ${message.episodeId} = ${id} and ${message.fromPatient} = 'yes' and ${message.readAt} is null`,
      ),
      supervisionTasks: total(
        sql`count(*) from ${supervisionTask}
        where ${supervisionTask.episodeId} = ${id} and ${supervisionTask.doneAt} is null`,
      ),
      assignedAt: moment(
        sql`max(${moduleAssignment.assignedAt}) from ${moduleAssignment} where ${moduleAssignment.episodeId} = ${id}`,
      ),
      ...lastSeen(),
    })
    .from(episode)
    .where(inArray(id, [...episodeIds]));
}

/** What shows that the patient was there. */
function lastSeen() {
  return {
    openedAt: moment(
      sql`max(${pageProgress.lastOpenedAt}) from ${moduleAssignment}
      join ${pageProgress} on ${pageProgress.assignmentId} = ${moduleAssignment.id}
      where ${moduleAssignment.episodeId} = ${id}`,
    ),
    answeredAt: moment(
      sql`max(${measureResponse.answeredAt}) from ${measureResponse} where ${measureResponse.episodeId} = ${id}`,
    ),
    wroteAt: moment(
      sql`max(${message.sentAt}) from ${message}
      where ${message.episodeId} = ${id} and ${message.fromPatient} = 'yes'`,
    ),
    loggedAt: moment(
      sql`max(${homeworkLog.loggedAt}) from ${homeworkTask}
      join ${homeworkLog} on ${homeworkLog.taskId} = ${homeworkTask.id}
      where ${homeworkTask.episodeId} = ${id}`,
    ),
    reportedAt: moment(
      sql`max(${homeworkReport.reportedAt}) from ${homeworkTask}
      join ${homeworkReport} on ${homeworkReport.taskId} = ${homeworkTask.id}
      where ${homeworkTask.episodeId} = ${id}`,
    ),
  };
}

// Both are nested in another column: Drizzle drops the names of tables from one that stands alone, and `id` would be lost.
function moment(select: SQL) {
  return of<number | null>(select);
}

function total(select: SQL) {
  return of<number>(select);
}

function of<T>(select: SQL) {
  return sql<T>`(select ${select})`;
}
