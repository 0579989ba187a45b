import { describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { database, inTransaction } from '#db/client.ts';
import { account } from '#db/schema/accounts.ts';
import { notification } from '#db/schema/notifications.ts';
import { aLeave } from '#tests/factories/handover.ts';
import { type APractitioner, anEpisode, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { escalateLateAlerts } from './escalate-late.server.ts';
import { raiseAlert } from './raise-alert.server.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { tellNewCover } from './tell-new-carer.server.ts';

useFreshDatabase();

/** A Wednesday at ten. */
const NOW = Date.parse('2026-11-25T10:00Z');
const HOURS = 3_600_000;
const WEEK = { fromOn: '2026-11-23', untilOn: '2026-11-27' };

function aTeam() {
  const supervisor = aPractitioner({ role: 'supervisor' });
  const { practitionerId: supervisorId } = supervisor;
  const away = aPractitioner({ supervisorId });
  const cover = aPractitioner();
  return { supervisor, away, cover, course: anEpisode({ practitioner: away }) };
}

function raise({ id, practitioner }: ReturnType<typeof anEpisode>, now: number) {
  const episode = reachEpisode(practitioner.actor, id, 'episode.read');
  if (!episode) throw new Error('The episode is not theirs.');
  const alert = { source: 'message', severity: 'same-working-day', responseId: null } as const;
  const { actor } = practitioner;
  return inTransaction((tx) => raiseAlert(tx, actor, { ...alert, episode, submission: 'one', now }).alertId);
}

function aTeamWithoutSupervisor() {
  const team = aTeam();
  const standIn = aPractitioner({ role: 'supervisor' });
  aLeave(team.supervisor, { cover: standIn, ...WEEK });
  return { ...team, standIn };
}

const told = (kind: string) =>
  new Set(
    database()
      .select()
      .from(notification)
      .all()
      .filter((one) => one.kind === kind)
      .map(({ recipientId }) => recipientId),
  );
const accountsOf = (...people: APractitioner[]) => new Set(people.map(({ accountId }) => accountId));

describe('an alert of a patient whose practitioner is away', () => {
  it('is told to who covers too, from the first to the last day of the leave', () => {
    const { away, cover, course } = aTeam();
    aLeave(away, { cover, ...WEEK });
    raise(course, NOW);
    expect(told('alert-raised')).toEqual(accountsOf(away, cover));
  });

  it('is told to the practitioner alone the day after', () => {
    const { away, cover, course } = aTeam();
    aLeave(away, { cover, ...WEEK });
    raise(course, Date.parse('2026-11-28T00:00Z'));
    expect(told('alert-raised')).toEqual(accountsOf(away));
  });

  it('goes to cover, practitioner and supervisor when nobody has seen it in time', () => {
    const { supervisor, away, cover, course } = aTeam();
    aLeave(away, { cover, ...WEEK });
    raise(course, NOW);
    escalateLateAlerts(NOW + 5 * HOURS);
    expect(told('alert-escalated')).toEqual(accountsOf(supervisor, away, cover));
  });

  it('is told to the supervisor at once when the account of who covers is closed', () => {
    const { supervisor, away, cover, course } = aTeam();
    aLeave(away, { cover, ...WEEK });
    database().update(account).set({ disabledAt: 1 }).where(eq(account.id, cover.accountId)).run();
    raise(course, NOW);
    expect(told('alert-raised')).toEqual(accountsOf(away, supervisor));
  });
});

describe('an alert that is late while the supervisor is away', () => {
  it('goes to the supervisor who covers for them too, until the last day', () => {
    const { supervisor, away, standIn, course } = aTeamWithoutSupervisor();
    raise(course, NOW);
    escalateLateAlerts(NOW + 5 * HOURS);
    expect(told('alert-escalated')).toEqual(accountsOf(supervisor, standIn, away));
  });

  it('no longer goes to them after the last day', () => {
    const { supervisor, away, course } = aTeamWithoutSupervisor();
    raise(course, Date.parse('2026-11-30T10:00Z'));
    escalateLateAlerts(Date.parse('2026-11-30T15:00Z'));
    expect(told('alert-escalated')).toEqual(accountsOf(supervisor, away));
  });

  it('goes past a colleague who is no supervisor: they could not open it', () => {
    const { supervisor, away, course, cover } = aTeam();
    aLeave(supervisor, { cover, ...WEEK });
    raise(course, NOW);
    escalateLateAlerts(NOW + 5 * HOURS);
    expect(told('alert-escalated')).toEqual(accountsOf(supervisor, away));
  });

  it('and had gone to the supervisor before their leave is told to who begins to cover', () => {
    const { standIn, course, supervisor } = aTeamWithoutSupervisor();
    raise(course, NOW);
    const begins = {
      practitionerId: supervisor.practitionerId,
      recipientId: standIn.accountId,
      subjectId: 'l',
    };
    inTransaction((tx) => tellNewCover(tx, { ...begins, now: NOW }));
    expect(told('alert-raised')).not.toContain(standIn.accountId);
    escalateLateAlerts(NOW + 5 * HOURS);
    inTransaction((tx) => tellNewCover(tx, { ...begins, now: NOW }));
    expect(told('alert-raised')).toContain(standIn.accountId);
  });
});
