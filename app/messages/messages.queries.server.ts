/** All SQL of the messages domain. */
import { and, asc, count, eq, inArray, isNull, sql } from 'drizzle-orm';
import { database, type Queryable } from '#db/client.ts';
import { account } from '#db/schema/accounts.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { message } from '#db/schema/messages.ts';

type Side = 'yes' | 'no';

/** The whole thread, oldest first. */
export function messagesOfEpisode(episodeId: EpisodeId) {
  return database()
    .select({
      id: message.id,
      fromPatient: message.fromPatient,
      senderId: message.senderId,
      senderName: account.name,
      body: message.body,
      sentAt: message.sentAt,
      readAt: message.readAt,
    })
    .from(message)
    .innerJoin(account, eq(account.id, message.senderId))
    .where(eq(message.episodeId, episodeId))
    .orderBy(asc(message.sentAt))
    .all();
}

/** Notes that what one side wrote has been opened by the other. */
export function markRead(on: Queryable, episodeId: EpisodeId, fromPatient: Side, now: number): void {
  on.update(message)
    .set({ readAt: now })
    .where(
      and(eq(message.episodeId, episodeId), eq(message.fromPatient, fromPatient), isNull(message.readAt)),
    )
    .run();
}

/** How many messages of one side the other has not opened. */
export function unreadOf(episodeId: EpisodeId, fromPatient: Side): number {
  const found = database()
    .select({ unread: count() })
    .from(message)
    .where(
      and(eq(message.episodeId, episodeId), eq(message.fromPatient, fromPatient), isNull(message.readAt)),
    )
    .get();
  return found?.unread ?? 0;
}

/** False when the same use of the same form was saved before. */
export function insertMessage(on: Queryable, row: typeof message.$inferInsert): boolean {
  return on.insert(message).values(row).onConflictDoNothing().run().changes === 1;
}

/** Whether this use of the form has sent its message. */
export function isSent(episodeId: EpisodeId, submission: string): boolean {
  const theirs = and(eq(message.episodeId, episodeId), eq(message.submission, submission));
  return database().select({ id: message.id }).from(message).where(theirs).get() !== undefined;
}

/** Serves /caseload: per episode since when a message is unread, and since when the patient waits for an answer. */
export function threadStates(episodeIds: EpisodeId[]) {
  const patients = sql`${message.fromPatient} = 'yes'`;
  const lastOfPractitioner = sql`max(case when not ${patients} then ${message.sentAt} end)`;
  const lastOfPatient = sql`max(case when ${patients} then ${message.sentAt} end)`;
  return database()
    .select({
      episodeId: message.episodeId,
      unreadSince: sql<
        number | null
      >`min(case when ${patients} and ${message.readAt} is null then ${message.sentAt} end)`,
      waitingSince: sql<
        number | null
      >`case when ${lastOfPatient} > coalesce(${lastOfPractitioner}, 0) then ${lastOfPatient} end`,
    })
    .from(message)
    .where(inArray(message.episodeId, episodeIds))
    .groupBy(message.episodeId)
    .all();
}
