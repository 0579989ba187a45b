/** SQL about what patients' messages were made into. */
import { and, asc, eq } from 'drizzle-orm';
import { database, type Queryable } from '#db/client.ts';
import { account } from '#db/schema/accounts.ts';
import type { EpisodeId, MessageId } from '#db/schema/ids.ts';
import { message, type MessageUse, messageUse } from '#db/schema/messages.ts';

/** A message of the patient, when it belongs to `episodeId`. */
export function patientMessage(on: Queryable, episodeId: EpisodeId, id: MessageId) {
  return on
    .select({ id: message.id, body: message.body, sentAt: message.sentAt })
    .from(message)
    .where(and(eq(message.id, id), eq(message.episodeId, episodeId), eq(message.fromPatient, 'yes')))
    .get();
}

export function insertUse(on: Queryable, row: typeof messageUse.$inferInsert): void {
  on.insert(messageUse).values(row).run();
}

/** What the message was made into, when it was. */
export function useOf(on: Queryable, id: MessageId, into: MessageUse) {
  return uses(on)
    .where(and(eq(messageUse.messageId, id), eq(messageUse.into, into)))
    .get();
}

/** Everything that messages of an episode were made into, the first first. */
export function usesOfEpisodeQuery(episodeId: EpisodeId) {
  return uses(database())
    .innerJoin(message, eq(message.id, messageUse.messageId))
    .where(eq(message.episodeId, episodeId))
    .orderBy(asc(messageUse.at));
}

function uses(on: Queryable) {
  return on
    .select({
      messageId: messageUse.messageId,
      into: messageUse.into,
      targetId: messageUse.targetId,
      at: messageUse.at,
      by: account.name,
    })
    .from(messageUse)
    .innerJoin(account, eq(account.id, messageUse.by));
}
