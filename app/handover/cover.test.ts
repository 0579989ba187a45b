import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { carersToTell } from '#app/pathway/carers-to-tell.server.ts';
import { whoLooksAfterMe } from '#app/pathway/who-looks-after-me.server.ts';
import { database } from '#db/client.ts';
import { account, auditEvent } from '#db/schema/accounts.ts';
import { leave } from '#db/schema/handover.ts';
import { type LeaveId, newId } from '#db/schema/ids.ts';
import { notification } from '#db/schema/notifications.ts';
import { anAlert } from '#tests/factories/alerts.ts';
import { aLeave } from '#tests/factories/handover.ts';
import { anEpisode, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { arrangeCover, type ArrangeInput, endLeave } from './arrange-cover.server.ts';
import { leaveAheadQuery, untoldCoverQuery } from './leave.queries.server.ts';
import { tellOfCover } from './tell-of-cover.server.ts';

useFreshDatabase();

/** In summer, when England's days begin an hour before those of UTC. */
const NOW = Date.parse('2026-07-13T10:00Z');
const FIRST_MINUTE = Date.parse('2026-07-14T23:00Z');

function aTeam() {
  const supervisor = aPractitioner({ role: 'supervisor' });
  const away = aPractitioner({ supervisorId: supervisor.practitionerId });
  const cover = aPractitioner({ name: 'Ben Cover' });
  const wanted: ArrangeInput = {
    practitionerId: away.practitionerId,
    coverId: cover.practitionerId,
    fromOn: '2026-07-15',
    untilOn: '2026-07-17',
    submission: 'one',
    now: NOW,
  };
  return { supervisor, away, cover, wanted, course: anEpisode({ practitioner: away }) };
}
const rows = () => database().select().from(leave).all();
const outbox = () =>
  database()
    .select()
    .from(notification)
    .all()
    .map(({ kind, recipientId }) => [kind, recipientId]);

describe('arranging leave', () => {
  it('is for oneself, and for a supervisor; once for one form; and is written down', () => {
    const { supervisor, away, wanted } = aTeam();
    expect(arrangeCover(away.actor, wanted)).toEqual({ kind: 'arranged' });
    expect(arrangeCover(away.actor, wanted)).toEqual({ kind: 'arranged' });
    expect(rows()).toHaveLength(1);
    const later = { fromOn: '2026-08-01', untilOn: '2026-08-02', submission: 'two' };
    expect(arrangeCover(supervisor.actor, { ...wanted, ...later })).toEqual({ kind: 'arranged' });
    expect(database().select().from(auditEvent).all()).toMatchObject([
      { action: 'leave.arrange', accountId: away.accountId },
      { action: 'leave.arrange', accountId: supervisor.accountId },
    ]);
  });

  it('is not for a neighbour, nor for who is to cover', () => {
    const { cover, wanted } = aTeam();
    expect(arrangeCover(cover.actor, wanted)).toEqual({ kind: 'not-found' });
    expect(arrangeCover(aPractitioner({ role: 'supervisor' }).actor, wanted)).toEqual({ kind: 'not-found' });
    expect(rows()).toEqual([]);
  });

  it('is refused with a cover who is away then, whose account is closed, who is oneself, or who is nobody', () => {
    const { away, cover, wanted } = aTeam();
    aLeave(cover, { cover: aPractitioner(), fromOn: '2026-07-17', untilOn: '2026-07-20' });
    expect(arrangeCover(away.actor, wanted)).toMatchObject({ kind: 'clash', clash: { why: 'cover-away' } });
    const left = aPractitioner({ name: 'Lena Left' });
    database().update(account).set({ disabledAt: 1 }).where(eq(account.id, left.accountId)).run();
    const by = (coverId: ArrangeInput['coverId']) => arrangeCover(away.actor, { ...wanted, coverId });
    expect(by(left.practitionerId)).toEqual({ kind: 'refused', why: 'cover-closed', name: 'Lena Left' });
    expect(by(away.practitionerId)).toEqual({ kind: 'refused', why: 'cover-self' });
    expect(by(newId())).toEqual({ kind: 'not-found' });
    expect(rows()).toHaveLength(1);
  });

  it('sent again with other days is arranged for those too, and says of a clash that it is one', () => {
    const { away, wanted } = aTeam();
    arrangeCover(away.actor, wanted);
    const later = { ...wanted, fromOn: '2026-08-01', untilOn: '2026-08-02' };
    expect(arrangeCover(away.actor, later)).toEqual({ kind: 'arranged' });
    expect(rows().map(({ fromOn }) => fromOn)).toEqual(['2026-07-15', '2026-08-01']);
    const longer = { ...wanted, untilOn: '2026-07-18' };
    expect(arrangeCover(away.actor, longer)).toMatchObject({ kind: 'clash', clash: { why: 'overlap' } });
  });

  it('sent again after it was taken back is arranged again', () => {
    const { away, wanted } = aTeam();
    arrangeCover(away.actor, wanted);
    endLeave(away.actor, { leaveId: rows()[0]?.id ?? newId<LeaveId>(), now: NOW });
    expect(arrangeCover(away.actor, wanted)).toEqual({ kind: 'arranged' });
    expect(rows().filter(({ endedAt }) => endedAt === null)).toHaveLength(1);
  });

  it('is refused over other leave, and while one covers for a colleague', () => {
    const { away, wanted } = aTeam();
    arrangeCover(away.actor, wanted);
    const again = arrangeCover(away.actor, { ...wanted, submission: 'two' });
    expect(again).toMatchObject({ kind: 'clash', clash: { why: 'overlap' } });
    aLeave(aPractitioner(), { cover: away, fromOn: '2026-08-01', untilOn: '2026-08-01' });
    const august = { fromOn: '2026-08-01', untilOn: '2026-08-02', submission: 'three' };
    expect(arrangeCover(away.actor, { ...wanted, ...august })).toMatchObject({ clash: { why: 'covers' } });
  });

  it('of a supervisor needs a supervisor as cover: the team needs one', () => {
    const { supervisor, cover, wanted } = aTeam();
    const own = { ...wanted, practitionerId: supervisor.practitionerId };
    const refused = { kind: 'refused', why: 'cover-not-supervisor', name: 'Ben Cover' };
    expect(arrangeCover(supervisor.actor, { ...own, coverId: cover.practitionerId })).toEqual(refused);
    const other = aPractitioner({ role: 'supervisor' });
    expect(arrangeCover(supervisor.actor, { ...own, coverId: other.practitionerId })).toEqual({
      kind: 'arranged',
    });
  });

  it('is not for days that are over', () => {
    const { away, wanted } = aTeam();
    const early = { ...wanted, fromOn: '2026-07-12' };
    expect(arrangeCover(away.actor, early)).toEqual({ kind: 'refused', why: 'from-past' });
  });
});

describe('while somebody is away', () => {
  it('the cover is told on the first day in England, once, and of open alerts', () => {
    const { away, cover, wanted, course } = aTeam();
    anAlert(course);
    arrangeCover(away.actor, wanted);
    expect(tellOfCover(FIRST_MINUTE - 1)).toEqual([]);
    expect(tellOfCover(FIRST_MINUTE)).toHaveLength(1);
    expect(tellOfCover(FIRST_MINUTE + 1)).toEqual([]);
    expect(outbox()).toEqual([
      ['cover-begins', cover.accountId],
      ['alert-raised', cover.accountId],
    ]);
  });

  it('news of patients reaches the cover until the last minute of the last day', () => {
    const { away, cover, wanted } = aTeam();
    arrangeCover(away.actor, wanted);
    const told = (now: number) => carersToTell(database(), away.practitionerId, now).carers;
    const over = Date.parse('2026-07-17T23:00Z');
    expect(told(FIRST_MINUTE - 1)).toEqual([away.accountId]);
    expect(told(FIRST_MINUTE)).toEqual([away.accountId, cover.accountId]);
    expect(told(over - 1)).toEqual([away.accountId, cover.accountId]);
    expect(told(over)).toEqual([away.accountId]);
  });

  it('ending it early gives all back at once; ended twice it ends once; the cover cannot end it', () => {
    const { away, cover, wanted, course } = aTeam();
    arrangeCover(away.actor, wanted);
    const [row] = rows();
    const end = { leaveId: row?.id ?? newId<LeaveId>(), now: FIRST_MINUTE };
    const ask = () => whoLooksAfterMe(course.patient.actor, FIRST_MINUTE)?.away ?? null;
    expect(ask()).toEqual({ until: '2026-07-17', cover: 'Ben Cover' });
    expect(endLeave(cover.actor, end)).toEqual({ kind: 'not-found' });
    expect(ask()).not.toBeNull();
    expect(endLeave(away.actor, end)).toEqual({ kind: 'ended' });
    expect(endLeave(away.actor, { ...end, now: NOW + 999 })).toMatchObject({ kind: 'cancelled' });
    expect(rows()).toMatchObject([{ endedAt: FIRST_MINUTE }]);
    expect(ask()).toBeNull();
  });

  it('taking it back before it begins tells nobody', () => {
    const { away, wanted } = aTeam();
    arrangeCover(away.actor, wanted);
    const leaveId = rows()[0]?.id ?? newId<LeaveId>();
    expect(endLeave(away.actor, { leaveId, now: NOW })).toEqual({ kind: 'cancelled' });
    expect(tellOfCover(FIRST_MINUTE)).toEqual([]);
  });
});

describe('leave is found by indexes', () => {
  it.each([
    ['for a page, and for a clash', () => leaveAheadQuery(database(), newId(), { today: '2026-07-15' })],
    ['by the clock', () => untoldCoverQuery('2026-07-15')],
  ])('%s', (_what, query) => {
    expect(queryPlan(query())).not.toMatch(/SCAN/);
  });
});
