import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { database } from '#db/client.ts';
import { inChunks } from '#db/in-chunks.ts';
import { account, auditEvent } from '#db/schema/accounts.ts';
import { checkInOffer } from '#db/schema/check-ins.ts';
import { handover } from '#db/schema/handover.ts';
import {
  type CheckInOfferId,
  type EpisodeId,
  newId,
  type NotificationId,
  type PractitionerId,
} from '#db/schema/ids.ts';
import { notification } from '#db/schema/notifications.ts';
import { checkIn, episode } from '#db/schema/pathway.ts';
import { riskAlert } from '#db/schema/safety.ts';
import { anAlert } from '#tests/factories/alerts.ts';
import { aCheckIn } from '#tests/factories/check-ins.ts';
import { aHandover, aLeave } from '#tests/factories/handover.ts';
import { type AnEpisode, anEpisode, aPatient, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { batchQuery } from './handover.queries.server.ts';
import { handOver, type HandOverInput } from './hand-over.server.ts';

useFreshDatabase();

const NOW = Date.parse('2026-11-25T10:00Z');
const HOUR = 3_600_000;

function aTeam() {
  const supervisor = aPractitioner({ role: 'supervisor' });
  const { practitionerId: supervisorId } = supervisor;
  const before = aPractitioner({ supervisorId });
  const after = aPractitioner({ name: 'Zofia Next' });
  return { supervisor, before, after, course: anEpisode({ practitioner: before }) };
}
type Team = ReturnType<typeof aTeam>;

function input({ before, after, course }: Team, said: Partial<HandOverInput> = {}): HandOverInput {
  const moves = [{ episodeId: course.id, toId: after.practitionerId }];
  return { fromId: before.practitionerId, moves, note: '', batch: 'one', sure: false, now: NOW, ...said };
}
const carerOf = ({ id }: AnEpisode) =>
  database().select().from(episode).where(eq(episode.id, id)).get()?.practitionerId;
const outbox = () =>
  database()
    .select()
    .from(notification)
    .all()
    .map(({ kind, recipientId }) => [kind, recipientId]);
const rows = () => database().select().from(handover).all();

describe('handing a patient over', () => {
  it('gives the colleague the patient, and takes them from who had them', () => {
    const team = aTeam();
    expect(handOver(team.before.actor, input(team, { note: 'Likes mornings.' }))).toMatchObject({
      kind: 'handed-over',
    });
    expect(carerOf(team.course)).toBe(team.after.practitionerId);
    expect(reachEpisode(team.before.actor, team.course.id, 'episode.read')).toBeNull();
    expect(reachEpisode(team.after.actor, team.course.id, 'episode.read')).not.toBeNull();
    expect(rows()).toMatchObject([
      { note: 'Likes mornings.', by: team.before.accountId, patientToldAt: null },
    ]);
  });

  it('is told to the colleague and the patient, and written down without the note', () => {
    const team = aTeam();
    handOver(team.before.actor, input(team, { note: 'Likes mornings.' }));
    expect(outbox()).toEqual([
      ['handed-over', team.after.accountId],
      ['handed-over', team.course.patient.accountId],
    ]);
    const audit = database().select().from(auditEvent).all();
    expect(audit).toMatchObject([
      { action: 'episode.hand-over', outcome: 'done', subjectId: team.course.id },
    ]);
    expect(JSON.stringify([audit, database().select().from(notification).all()])).not.toContain('mornings');
  });

  it('takes along check-ins that nobody has written down, also past ones, and leaves those that were held', () => {
    const team = aTeam();
    aCheckIn(team.course, { startsAt: NOW + HOUR });
    aCheckIn(team.course, { startsAt: NOW - HOUR });
    aCheckIn(team.course, { startsAt: NOW - 2 * HOUR, attendance: '5' });
    handOver(team.before.actor, input(team));
    const carers = database().select().from(checkIn).orderBy(checkIn.startsAt).all();
    const [old, next] = [team.before.practitionerId, team.after.practitionerId];
    expect(carers.map(({ practitionerId }) => practitionerId)).toEqual([old, next, next]);
  });

  it('takes back times that were offered from the old diary', () => {
    const team = aTeam();
    const { id: episodeId, practitioner } = team.course;
    const offer = {
      id: newId(),
      episodeId,
      practitionerId: practitioner.practitionerId,
      batch: 'b',
    } as const;
    const times = { startsAt: NOW + HOUR, minutes: 30, medium: 'telephone', offeredAt: NOW } as const;
    database()
      .insert(checkInOffer)
      .values({ ...offer, ...times, id: newId<CheckInOfferId>(), offeredBy: practitioner.accountId })
      .run();
    handOver(team.before.actor, input(team));
    expect(database().select().from(checkInOffer).all()).toMatchObject([{ state: 'withdrawn' }]);
  });

  it('twice with one form hands over once', () => {
    const team = aTeam();
    handOver(team.before.actor, input(team));
    expect(handOver(team.before.actor, input(team))).toMatchObject({ kind: 'handed-over' });
    expect(rows()).toHaveLength(1);
  });

  it('sent again with another patient hands that one over too, and says how many it moved', () => {
    const team = aTeam();
    const second = anEpisode({ practitioner: team.before });
    handOver(team.before.actor, input(team));
    const result = handOver(team.before.actor, input({ ...team, course: second }));
    expect(carerOf(second)).toBe(team.after.practitionerId);
    expect(rows()).toHaveLength(2);
    const batch = result.kind === 'handed-over' ? result.batch : '';
    expect(batchQuery(database(), batch, team.before.accountId).all()).toEqual([
      { toName: 'Zofia Next', patients: 1 },
    ]);
  });

  it('sent again to another colleague says to whom the patient went', () => {
    const team = aTeam();
    handOver(team.before.actor, input(team));
    const again = handOver(team.before.actor, input({ ...team, after: aPractitioner() }));
    expect(again).toMatchObject({ kind: 'moved-before', moved: [{ toName: 'Zofia Next' }] });
  });

  it('may be done by their supervisor', () => {
    const team = aTeam();
    expect(handOver(team.supervisor.actor, input(team))).toMatchObject({ kind: 'handed-over' });
  });
});

describe('open alerts go along', () => {
  it('and the colleague hears of them, though they once had the patient and heard of them then', () => {
    const team = aTeam();
    const alertId = anAlert(team.course);
    const { accountId: recipientId } = team.after;
    const heard = {
      id: newId(),
      kind: 'alert-raised',
      recipientId,
      subjectId: alertId,
      createdAt: 0,
    } as const;
    database()
      .insert(notification)
      .values({ ...heard, id: newId<NotificationId>() })
      .run();
    handOver(team.before.actor, input(team));
    expect(outbox().filter(([kind]) => kind === 'alert-raised')).toHaveLength(2);
    expect(outbox()).toContainEqual(['alert-raised', team.after.accountId]);
  });

  it('and the new supervisor hears of one that had gone to a supervisor', () => {
    const team = aTeam();
    const supervisor = aPractitioner({ role: 'supervisor' });
    const after = aPractitioner({ supervisorId: supervisor.practitionerId });
    anAlert(team.course);
    handOver(team.before.actor, input({ ...team, after }));
    expect(outbox()).not.toContainEqual(['alert-raised', supervisor.accountId]);
    const second = anEpisode({ practitioner: team.before });
    const alertId = anAlert(second);
    database().update(riskAlert).set({ escalatedAt: NOW }).where(eq(riskAlert.id, alertId)).run();
    handOver(team.before.actor, input({ ...team, after, course: second }, { batch: 'two' }));
    expect(outbox()).toContainEqual(['alert-raised', supervisor.accountId]);
  });

  it('with their clock as it was', () => {
    const team = aTeam();
    anAlert(team.course);
    const clock = () => database().select().from(riskAlert).all();
    const was = clock();
    handOver(team.before.actor, input(team));
    expect(clock()).toEqual(was);
  });
});

describe('a handover is refused', () => {
  it.each([
    ['a neighbour', () => aPractitioner().actor],
    ['another supervisor', () => aPractitioner({ role: 'supervisor' }).actor],
  ])('to %s, and nothing moves', (_who, actor) => {
    const team = aTeam();
    expect(handOver(actor(), input(team))).toEqual({ kind: 'not-found' });
    expect(carerOf(team.course)).toBe(team.before.practitionerId);
    expect(database().select().from(auditEvent).all()).toMatchObject([
      { action: 'episode.hand-over', outcome: 'refused', reason: 'not-theirs' },
    ]);
  });

  it('to who covers, though they see the patient', () => {
    const team = aTeam();
    const cover = aPractitioner();
    aLeave(team.before, { cover, fromOn: '2000-01-01', untilOn: '2999-01-01' });
    expect(reachEpisode(cover.actor, team.course.id, 'episode.read')).not.toBeNull();
    expect(handOver(cover.actor, input(team))).toEqual({ kind: 'not-found' });
  });

  it('for a patient of somebody else, slipped in among their own, and moves nobody', () => {
    const team = aTeam();
    const foreign = anEpisode();
    const { practitionerId: toId } = team.after;
    const moves = [team.course, foreign].map(({ id: episodeId }) => ({ episodeId, toId }));
    expect(handOver(team.before.actor, input(team, { moves }))).toEqual({ kind: 'not-found' });
    expect(rows()).toEqual([]);
  });

  it.each([
    [
      'away',
      (team: Team) => aLeave(team.after, { cover: team.before, fromOn: '2026-11-20', untilOn: '2026-11-25' }),
    ],
    [
      'closed',
      ({ after }: Team) =>
        database().update(account).set({ disabledAt: 1 }).where(eq(account.id, after.accountId)).run(),
    ],
    ['full', ({ after }: Team) => Array.from({ length: 60 }, () => anEpisode({ practitioner: after }))],
  ])('to a colleague who is %s, with why, and nothing moves', (why, prepare) => {
    const team = aTeam();
    prepare(team);
    expect(handOver(team.before.actor, input(team))).toMatchObject({
      kind: 'refused',
      colleagues: [{ name: 'Zofia Next', why }],
    });
    expect(rows()).toEqual([]);
  });

  it('to nobody, and to the person themself', () => {
    const team = aTeam();
    const to = (toId: PractitionerId) => input(team, { moves: [{ episodeId: team.course.id, toId }] });
    expect(handOver(team.before.actor, to('nobody' as PractitionerId))).toEqual({ kind: 'not-found' });
    expect(handOver(team.before.actor, to(team.before.practitionerId))).toMatchObject({
      colleagues: [{ why: 'same' }],
    });
  });

  it('to a full colleague only until whoever hands over is sure', () => {
    const team = aTeam();
    Array.from({ length: 60 }, () => anEpisode({ practitioner: team.after }));
    expect(handOver(team.before.actor, input(team, { sure: true }))).toMatchObject({ kind: 'handed-over' });
  });
});

describe('two people hand the same patient over', () => {
  it('the second is told to whom it went, and changes nothing', () => {
    const team = aTeam();
    const other = aPractitioner({ name: 'Other Colleague' });
    handOver(team.supervisor.actor, input({ ...team, after: other }, { now: NOW - 1 }));
    expect(handOver(team.before.actor, input(team, { batch: 'two' }))).toEqual({
      kind: 'moved-before',
      moved: [{ patientName: team.course.patient.name, toName: 'Other Colleague', at: NOW - 1 }],
    });
    expect(carerOf(team.course)).toBe(other.practitionerId);
  });

  it('and hears of the last way it went, when it had been theirs twice', () => {
    const team = aTeam();
    aHandover(team.course, { to: aPractitioner({ name: 'First' }), at: 1 });
    aHandover(team.course, { to: aPractitioner({ name: 'Second' }), at: 2 });
    const result = handOver(team.before.actor, input(team));
    expect(result).toMatchObject({ kind: 'moved-before', moved: [{ toName: 'Second', at: 2 }] });
  });
});

describe('a whole caseload', () => {
  it('of sixty goes to two colleagues in one go, well under a second', () => {
    const team = aTeam();
    const second = aPractitioner();
    const courses = Array.from({ length: 60 }, () =>
      anEpisode({ practitioner: team.before, patient: aPatient() }),
    );
    courses.forEach((course) => anAlert(course));
    const moves = courses.map(({ id: episodeId }, index) => {
      return { episodeId, toId: (index % 2 ? team.after : second).practitionerId };
    });
    const start = performance.now();
    expect(handOver(team.before.actor, input(team, { moves }))).toMatchObject({ kind: 'handed-over' });
    expect(performance.now() - start).toBeLessThan(500);
    expect(
      batchQuery(database(), 'one', team.before.accountId)
        .all()
        .map(({ patients }) => patients),
    ).toEqual([30, 30]);
    const told = outbox().filter(([kind]) => kind === 'handed-over');
    expect(told).toHaveLength(62);
    expect(outbox().filter(([kind]) => kind === 'alert-raised')).toHaveLength(60);
  });

  it('of thousands goes too: what one statement may hold is no limit', () => {
    const team = aTeam();
    const patient = aPatient();
    const ids = Array.from({ length: 4200 }, () => newId<EpisodeId>());
    const { practitionerId } = team.before;
    const course = { patientId: patient.patientId, practitionerId, status: 'in-treatment' } as const;
    const known = {
      problem: 'depression',
      step: 2,
      referredOn: '2026-11-01',
      referralSource: 'self',
    } as const;
    const courses = ids.map((id) => ({ id, ...course, ...known }));
    inChunks(courses, (chunk) => database().insert(episode).values(chunk).run());
    const moves = ids.map((episodeId) => ({ episodeId, toId: team.after.practitionerId }));
    const result = handOver(team.before.actor, input(team, { moves, sure: true }));
    expect(result).toMatchObject({ kind: 'handed-over' });
    expect(rows()).toHaveLength(4200);
  });

  it('moves nobody when one colleague of two cannot take over', () => {
    const team = aTeam();
    const away = aPractitioner();
    aLeave(away, { cover: team.before, fromOn: '2026-11-20', untilOn: '2026-12-01' });
    const second = anEpisode({ practitioner: team.before });
    const moves = [
      { episodeId: team.course.id, toId: team.after.practitionerId },
      { episodeId: second.id, toId: away.practitionerId },
    ];
    expect(handOver(team.before.actor, input(team, { moves }))).toMatchObject({ kind: 'refused' });
    expect(rows()).toEqual([]);
  });
});
