/** SQL about patients' messages that nobody has opened. It never reads what they say. */
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { database, type Queryable } from '#db/client.ts';
import type { PractitionerId } from '#db/schema/ids.ts';
import { message } from '#db/schema/messages.ts';
import { notification } from '#db/schema/notifications.ts';
import { episode, patient, practitioner } from '#db/schema/pathway.ts';

const supervisor = alias(practitioner, 'supervisor');

/** What the partial index `message_unread` holds of patients. */
const UNREAD = and(isNull(message.readAt), eq(message.fromPatient, 'yes'));

/** SQLite takes the other columns of a row with one `min` from the row that has it: the oldest of an episode. */
const OLDEST = sql<number>`min(${message.sentAt})`;

export type UnreadMessage = ReturnType<ReturnType<typeof oldestUnreadQuery>['all']>[number];

/**
 * The oldest unread message of each episode, with the accounts to be told and whether its practitioner has been. Serves
 * the clock; of the messages it looks at the unread ones only.
 */
export function oldestUnreadQuery(on: Queryable) {
  return on
    .select({
      id: message.id,
      sentAt: OLDEST,
      readAt: message.readAt,
      practitionerId: practitioner.id,
      supervisor: supervisor.accountId,
      told: notification.id,
    })
    .from(message)
    .innerJoin(episode, eq(episode.id, message.episodeId))
    .innerJoin(practitioner, eq(practitioner.id, episode.practitionerId))
    .leftJoin(supervisor, eq(supervisor.id, practitioner.supervisorId))
    .leftJoin(
      notification,
      and(
        eq(notification.kind, 'message-waiting'),
        eq(notification.recipientId, practitioner.accountId),
        eq(notification.subjectId, message.id),
      ),
    )
    .where(UNREAD)
    .groupBy(message.episodeId);
}

/**
 * The oldest unread message of each patient of these practitioners, in no order. Serves
 * /supervision: from the team to its courses to their unread messages, each by an index.
 */
export function oldestUnreadOfCarersQuery(carers: PractitionerId[]) {
  return database()
    .select({
      episodeId: message.episodeId,
      sentAt: OLDEST,
      patientName: patient.name,
      reference: patient.reference,
      practitionerName: practitioner.name,
      episodeStatus: episode.status,
    })
    .from(message)
    .innerJoin(episode, eq(episode.id, message.episodeId))
    .innerJoin(patient, eq(patient.id, episode.patientId))
    .innerJoin(practitioner, eq(practitioner.id, episode.practitionerId))
    .where(and(UNREAD, inArray(practitioner.id, carers)))
    .groupBy(message.episodeId);
}
