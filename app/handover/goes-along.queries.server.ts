/** SQL about what is open in a course and goes along with it. Counts only. */
import { and, count, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { QueryBuilder, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { database } from '#db/client.ts';
import { reviewDraft } from '#db/schema/caseload.ts';
import { checkInOffer, checkInRequest } from '#db/schema/check-ins.ts';
import { letter } from '#db/schema/ending.ts';
import { homeworkTask } from '#db/schema/homework.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { message } from '#db/schema/messages.ts';
import { checkIn, episode, practitioner } from '#db/schema/pathway.ts';
import { riskAlert } from '#db/schema/safety.ts';
import { supervisionItem, supervisionTask } from '#db/schema/supervision.ts';

function howMany(table: SQLiteTable, which: SQL | undefined) {
  return sql<number>`(${new QueryBuilder().select({ rows: count() }).from(table).where(which)})`;
}

/** What each of these episodes has open. Each count goes by an index on the episode. */
export function goesAlongQuery(ids: readonly EpisodeId[]) {
  const unread = and(eq(message.fromPatient, 'yes'), isNull(message.readAt));
  return database()
    .select({
      episodeId: episode.id,
      alerts: howMany(riskAlert, and(eq(riskAlert.episodeId, episode.id), isNull(riskAlert.closedAt))),
      messages: howMany(message, and(eq(message.episodeId, episode.id), unread)),
      homework: howMany(
        homeworkTask,
        and(eq(homeworkTask.episodeId, episode.id), eq(homeworkTask.status, 'open')),
      ),
      /** One that was moved to another time is there twice: the row of the old time does not count. */
      checkIns: howMany(
        checkIn,
        and(eq(checkIn.episodeId, episode.id), isNull(checkIn.attendance), isNull(checkIn.movedTo)),
      ),
      requests: howMany(
        checkInRequest,
        and(eq(checkInRequest.episodeId, episode.id), isNull(checkInRequest.answeredAt)),
      ),
      tasks: howMany(
        supervisionTask,
        and(eq(supervisionTask.episodeId, episode.id), isNull(supervisionTask.doneAt)),
      ),
      questions: howMany(
        supervisionItem,
        and(eq(supervisionItem.episodeId, episode.id), isNull(supervisionItem.closedAt)),
      ),
      letters: howMany(
        letter,
        and(eq(letter.episodeId, episode.id), inArray(letter.state, ['draft', 'with-patient', 'answered'])),
      ),
      /** Times in the old diary: they are taken back. */
      offers: howMany(
        checkInOffer,
        and(eq(checkInOffer.episodeId, episode.id), eq(checkInOffer.state, 'open')),
      ),
      /** Reviews that the practitioner has begun and not closed: they stay behind. */
      drafts: howMany(
        reviewDraft,
        and(eq(reviewDraft.episodeId, episode.id), eq(reviewDraft.accountId, practitioner.accountId)),
      ),
    })
    .from(episode)
    .innerJoin(practitioner, eq(practitioner.id, episode.practitionerId))
    .where(inArray(episode.id, [...ids]));
}
