/** The handover itself, once it is allowed: what changes, and who is told. */
import type { LeadActor, PractitionerActor } from '#app/accounts/actor.ts';
import { recordAllDone } from '#app/accounts/audit.server.ts';
import { notifyAll } from '#app/notifications/notify.server.ts';
import { tellNewCarer } from '#app/safety/tell-new-carer.server.ts';
import type { Queryable } from '#db/client.ts';
import {
  type AccountId,
  type EpisodeId,
  type HandoverId,
  newId,
  type PractitionerId,
} from '#db/schema/ids.ts';
import { insertHandovers, setPractitioner, withdrawOffers } from './handover.queries.server.ts';
import { colleagues } from './colleagues.server.ts';

export interface Move {
  episodeId: EpisodeId;
  toId: PractitionerId;
}

interface Handover {
  fromId: PractitionerId;
  moves: readonly Move[];
  episodes: readonly { id: EpisodeId; patientAccountId: AccountId }[];
  note: string;
  batch: string;
  now: number;
}

/**
 * In the caller's transaction. What is open goes along by itself: it belongs to the course. Check-ins that nobody has written
 * down change hands, times that were offered are taken back, and patient, colleague and the clock of alerts are told. A fixed
 * number of statements for each colleague, however many patients.
 */
export function movePatients(tx: Queryable, actor: PractitionerActor | LeadActor, handover: Handover): void {
  const { fromId, moves, episodes, note, batch, now } = handover;
  const rows = moves.map(({ episodeId, toId }) => {
    return { id: newId<HandoverId>(), episodeId, fromId, toId, by: actor.accountId, at: now, note, batch };
  });
  insertHandovers(tx, rows);
  withdrawOffers(
    tx,
    rows.map(({ episodeId }) => episodeId),
  );
  for (const [toId, theirs] of Map.groupBy(rows, (row) => row.toId)) {
    setPractitioner(
      tx,
      theirs.map(({ episodeId }) => episodeId),
      toId,
    );
    const came = theirs.map(({ id: subjectId, episodeId }) => ({ episodeId, subjectId }));
    tellNewCarer(tx, { came, practitionerId: toId, now });
  }
  tell(tx, { rows, episodes, batch, now });
  const subjects = rows.map(({ episodeId: id }) => ({ type: 'episode', id }));
  recordAllDone(
    tx,
    subjects.map((subject) => ({ actor, action: 'episode.hand-over', subject })),
  );
}

interface Told extends Pick<Handover, 'episodes' | 'batch' | 'now'> {
  rows: readonly { id: HandoverId; episodeId: EpisodeId; toId: PractitionerId }[];
}

/** A colleague once, however many patients come; each patient of their own. */
function tell(tx: Queryable, { rows, episodes, batch, now }: Told): void {
  const handovers = new Map(rows.map(({ episodeId, id }) => [episodeId, id]));
  const receivers = colleagues([...new Set(rows.map(({ toId }) => toId))], now, tx);
  const notices = [
    ...receivers.map(({ accountId }) => ({ recipientId: accountId, subjectId: batch })),
    ...episodes.map(({ id, patientAccountId }) => {
      return { recipientId: patientAccountId, subjectId: handovers.get(id) ?? batch };
    }),
  ];
  notifyAll(
    tx,
    notices.map((notice) => ({ kind: 'handed-over' as const, ...notice })),
    now,
  );
}
