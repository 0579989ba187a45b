/** When patients go to another practitioner, or somebody begins to cover: who has not heard of the open alerts yet. */
import { notifyAll } from '#app/notifications/notify.server.ts';
import { carersToTell } from '#app/pathway/carers-to-tell.server.ts';
import type { Queryable } from '#db/client.ts';
import type { AccountId, EpisodeId, PractitionerId } from '#db/schema/ids.ts';
import {
  openAlertOfCarerQuery,
  openAlertOfTeamQuery,
  openAlertsOfEpisodesQuery,
} from './open-alerts.queries.server.ts';

interface NewCarer {
  /** Each with the id of what brought it: an alert may come back to somebody who heard of it once. */
  came: readonly { episodeId: EpisodeId; subjectId: string }[];
  practitionerId: PractitionerId;
  /** Epoch ms. */
  now: number;
}

/**
 * Tells the practitioner who has taken these episodes over of their open alerts, and the supervisor too of those that had
 * gone to a supervisor before: it may be another one now. In the caller's transaction, after the episodes have moved. The
 * clocks of the alerts run on as they were.
 */
export function tellNewCarer(on: Queryable, { came, practitionerId, now }: NewCarer): void {
  const alerts = openAlertsOfEpisodesQuery(
    on,
    came.map(({ episodeId }) => episodeId),
  ).all();
  if (alerts.length === 0) return;
  const { carers, supervisors } = carersToTell(on, practitionerId, now);
  const subjects = new Map(came.map(({ episodeId, subjectId }) => [episodeId, subjectId]));
  const notices = alerts.flatMap(({ episodeId, passedOn }) => {
    const subjectId = subjects.get(episodeId) ?? episodeId;
    const people: AccountId[] = passedOn === 1 ? [...carers, ...supervisors] : carers;
    return people.map((recipientId) => ({ kind: 'alert-raised', recipientId, subjectId }) as const);
  });
  notifyAll(on, notices, now);
}

interface NewReader {
  /** Whose patients they are. */
  practitionerId: PractitionerId;
  /** Who covers, or supervises, from now on. */
  recipientId: AccountId;
  /** What made them so. */
  subjectId: string;
  now: number;
}

/** Tells who begins to supervise that there are open alerts, once for all of them. In the caller's transaction. */
export function tellNewReader(on: Queryable, { practitionerId, now, ...news }: NewReader): void {
  if (openAlertOfCarerQuery(on, practitionerId).get())
    notifyAll(on, [{ kind: 'alert-raised', ...news }], now);
}

/** The same for who begins to cover: where the colleague is a supervisor, also of open alerts that had gone to them. */
export function tellNewCover(on: Queryable, reader: NewReader): void {
  tellNewReader(on, reader);
  const { practitionerId, now, ...news } = reader;
  if (openAlertOfTeamQuery(on, practitionerId).get()) notifyAll(on, [{ kind: 'alert-raised', ...news }], now);
}
