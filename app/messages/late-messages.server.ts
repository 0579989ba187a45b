/** The supervisor's list of messages that nobody has opened in time: theirs, those of everybody they supervise and of those for whom they cover. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordRead } from '#app/accounts/audit.server.ts';
import { carersOnListOf } from '#app/pathway/reach-episode.server.ts';
import { serviceSettings } from '#app/platform/service-settings.ts';
import { lateMessage } from './waiting-too-long.ts';
import { oldestUnreadOfCarersQuery } from './waiting.queries.server.ts';

export type LateMessageRow = ReturnType<typeof lateMessages>[number];

/**
 * One row per patient, who has waited longest first; never what they wrote. Also of courses that have ended. Empty for a
 * practitioner. Reading it is audited.
 */
export function lateMessages(actor: PractitionerActor, now: number) {
  if (actor.role !== 'supervisor') return [];
  recordRead({ actor, action: 'message.board' });
  return oldestUnreadOfCarersQuery(carersOnListOf(actor))
    .all()
    .flatMap(({ sentAt, ...row }) => {
      const late = lateMessage(serviceSettings(), sentAt, now);
      return late ? [{ ...row, ...late }] : [];
    })
    .toSorted((one, other) => one.since - other.since);
}
