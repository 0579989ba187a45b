/** What the page shows on which many patients are handed over. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordRead } from '#app/accounts/audit.server.ts';
import { episodesOf } from '#app/pathway/reach-episode.server.ts';
import { database } from '#db/client.ts';
import type { EpisodeId, PractitionerId } from '#db/schema/ids.ts';
import { goesAlong } from './goes-along.server.ts';
import { batchQuery } from './handover.queries.server.ts';
import { teamOf, whosePatients } from './whose-patients.server.ts';

export interface PatientToMove {
  id: EpisodeId;
  name: string;
  reference: string;
  alerts: number;
  messages: number;
  /** Reviews that were begun and not closed. */
  drafts: number;
}

interface Asked {
  /** Null for their own. */
  practitioner: PractitionerId | null;
  /** The batch that was just handed over, when there is one. */
  done: string | null;
  now: number;
}

/** Null, and audited, when it is not for `actor`. A fixed number of queries, however many patients. */
export function caseloadHandover(actor: PractitionerActor, { practitioner, done, now }: Asked) {
  const action = 'caseload.read-handover';
  const whose = whosePatients(actor, { id: practitioner, action, now });
  if (!whose) return null;
  recordRead({ actor, action, subject: { type: 'practitioner', id: whose.id } });
  const episodes = episodesOf(whose.id);
  const open = goesAlong(episodes.map(({ id }) => id));
  const patients: PatientToMove[] = episodes.map(({ id, patientName: name, reference }) => {
    const { alerts, messages, drafts } = open.get(id) ?? { alerts: 0, messages: 0, drafts: 0 };
    return { id, name, reference, alerts, messages, drafts };
  });
  return {
    whose: { id: whose.id, name: whose.name, own: whose.id === actor.practitionerId },
    patients: patients.toSorted((one, other) => one.name.localeCompare(other.name)),
    team: teamOf(actor),
    done: done === null ? null : batchQuery(database(), done, actor.accountId).all(),
  };
}
