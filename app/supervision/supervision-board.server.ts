/** What a supervisor looks at across everybody they answer for, and what anybody has to do after supervision. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordRead, recordRefusal } from '#app/accounts/audit.server.ts';
import { lateMessages } from '#app/messages/late-messages.server.ts';
import { notesToSign } from '#app/notes/notes-to-sign.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { openEpisodesOf, type Supervisee, superviseesOf } from '#app/pathway/supervisees.server.ts';
import { serviceSettings } from '#app/platform/service-settings.ts';
import { alertBoard } from '#app/safety/alert-board.server.ts';
import { caseloadMix } from './caseload-mix.ts';
import { type SupervisedCase, supervisedCases } from './case-facts.server.ts';
import { mostToDiscussFirst } from './cases-due.ts';
import { ownTasks } from './own-tasks.server.ts';

interface BoardInput {
  /** Only this practitioner, as the address says; everybody without one. */
  practitioner: string | null;
  /** With the cases that are not due. */
  all: boolean;
  /** Epoch ms. */
  now: number;
}

export type SuperviseeView = ReturnType<typeof superviseeView>;

/** With everybody on one page, so many cases of each are shown; the practitioner's own page has them all. */
const MOST_OF_EACH = 10;

/**
 * Everybody whom `actor` supervises, with the cases due and the make-up of each caseload; alerts, late messages and
 * how many notes wait for a signature on the page of everybody. All of it empty for a practitioner, who has tasks only. Null, and audited, when `practitioner` is
 * nobody whom they supervise. Reading is audited. A fixed number of queries.
 */
export function supervisionBoard(actor: PractitionerActor, { practitioner, all, now }: BoardInput) {
  const team = superviseesOf(actor, now);
  const shown = practitioner === null ? team : team.filter(({ id }) => id === practitioner);
  if (practitioner !== null && shown.length === 0) {
    recordRefusal({ actor, action: 'supervision.board', reason: 'not-theirs' });
    return null;
  }
  recordRead({ actor, action: 'supervision.board' });
  const everybody = practitioner === null;
  const byPractitioner = casesByPractitioner(openEpisodesOf(shown), now);
  return {
    isSupervisor: actor.role === 'supervisor',
    only: everybody ? null : (shown[0] ?? null),
    all: all && !everybody,
    usual: serviceSettings().supervision.activeCases,
    alerts: everybody ? alertBoard(actor, now) : [],
    messages: everybody ? lateMessages(actor, now) : [],
    notesToSign: everybody ? notesToSign(actor).total : 0,
    team: shown.map((one) => superviseeView(one, byPractitioner.get(one.id) ?? [], { everybody, all })),
    own: everybody ? ownTasks(actor) : null,
  };
}

interface OwnCase {
  episode: Episode;
  supervised: SupervisedCase;
}

function casesByPractitioner(episodes: Episode[], now: number): Map<string, OwnCase[]> {
  const cases = new Map(supervisedCases(episodes, now).map((each) => [each.id, each]));
  const both = episodes.flatMap((episode) => {
    const supervised = cases.get(episode.id);
    return supervised ? [{ episode, supervised }] : [];
  });
  return Map.groupBy(both, ({ episode }) => episode.practitionerId);
}

function superviseeView(
  { id, name, away }: Supervisee,
  own: OwnCase[],
  { everybody, all }: { everybody: boolean; all: boolean },
) {
  const cases = own.map(({ supervised }) => supervised);
  const due = cases.filter(({ rules }) => rules.length > 0).toSorted(mostToDiscussFirst);
  const others = cases.filter(({ rules }) => rules.length === 0).toSorted(mostToDiscussFirst);
  return {
    id,
    name,
    away,
    mix: caseloadMix(
      own.map(({ episode, supervised: { assessed } }) => ({ ...episode, assessed })),
      serviceSettings().supervision.activeCases,
    ),
    openAlerts: cases.reduce((sum, { openAlerts }) => sum + openAlerts, 0),
    dueCount: due.length,
    openCount: cases.length,
    due: everybody ? due.slice(0, MOST_OF_EACH) : due,
    others: all && !everybody ? others : [],
  };
}
