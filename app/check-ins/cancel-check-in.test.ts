import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { notification } from '#db/schema/notifications.ts';
import { checkIn } from '#db/schema/pathway.ts';
import { aCheckIn } from '#tests/factories/check-ins.ts';
import { type AnEpisode, anEpisode, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { cancelCheckIn, cancelOwnCheckIn } from './cancel-check-in.server.ts';
import { recordMissed } from './record-missed.server.ts';

useFreshDatabase();

const NOW = Date.parse('2026-11-24T10:00Z');
const HOUR = 3_600_000;

const rows = () => database().select().from(checkIn).orderBy(checkIn.startsAt).all();
const codes = () => rows().map(({ attendance }) => attendance);
const outbox = () => database().select().from(notification).all();

function missed({ id: episodeId, practitioner }: AnEpisode, checkInId: string, attendance: '3' | '7' = '3') {
  const asked = { episodeId, checkInId: checkInId as never, attendance, submission: checkInId, now: NOW };
  return recordMissed(practitioner.actor, asked).kind;
}

describe('cancelling a check-in', () => {
  it('by the patient until it begins has code 2, says who, and is told to the practitioner once', () => {
    const course = anEpisode();
    const checkInId = aCheckIn(course, { startsAt: NOW + 1 });
    const cancel = () => cancelOwnCheckIn(course.patient.actor, { checkInId, now: NOW });
    expect([cancel(), cancel()]).toEqual([{ kind: 'cancelled' }, { kind: 'cancelled' }]);
    expect(rows()).toMatchObject([
      { attendance: '2', recordedBy: course.patient.accountId, recordedAt: NOW },
    ]);
    expect(outbox()).toMatchObject([
      { kind: 'check-in-changed', recipientId: course.practitioner.accountId },
    ]);
  });

  it('by the patient is too late once it has begun', () => {
    const course = anEpisode();
    const checkInId = aCheckIn(course, { startsAt: NOW });
    expect(cancelOwnCheckIn(course.patient.actor, { checkInId, now: NOW })).toEqual({ kind: 'begun' });
    expect(codes()).toEqual([null]);
  });

  it.each(['2', '4'] as const)(
    'by staff has the code %s of who did it, and is told to the patient',
    (code) => {
      const course = anEpisode();
      const checkInId = aCheckIn(course, { startsAt: NOW + HOUR });
      const asked = { episodeId: course.id, checkInId, code, now: NOW };
      expect(cancelCheckIn(course.practitioner.actor, asked)).toEqual({ kind: 'cancelled' });
      expect(codes()).toEqual([code]);
      expect(outbox()).toMatchObject([{ recipientId: course.patient.accountId }]);
    },
  );

  it('that was held, or cancelled by the other side, changes nothing', () => {
    const course = anEpisode();
    const held = aCheckIn(course, { startsAt: NOW + 1, attendance: '5' });
    const theirs = aCheckIn(course, { startsAt: NOW + 2, attendance: '2' });
    for (const checkInId of [held, theirs]) {
      const asked = { episodeId: course.id, checkInId, code: '4', now: NOW } as const;
      expect(cancelCheckIn(course.practitioner.actor, asked).kind).toBe('changed-meanwhile');
    }
    expect(codes()).toEqual(['5', '2']);
  });

  it('is for nobody else', () => {
    const course = anEpisode();
    const checkInId = aCheckIn(course, { startsAt: NOW + 1 });
    expect(cancelOwnCheckIn(anEpisode().patient.actor, { checkInId, now: NOW }).kind).toBe('not-found');
    const asked = { episodeId: course.id, checkInId, code: '4', now: NOW } as const;
    expect(cancelCheckIn(aPractitioner().actor, asked).kind).toBe('not-found');
    const other = anEpisode();
    expect(cancelCheckIn(other.practitioner.actor, { ...asked, episodeId: other.id }).kind).toBe('not-found');
    expect(codes()).toEqual([null]);
  });
});

describe('a contact to which nobody came', () => {
  it.each(['3', '7'] as const)('is written down with the code %s in one press, once', (code) => {
    const course = anEpisode();
    const id = aCheckIn(course, { startsAt: NOW });
    expect([missed(course, id, code), missed(course, id, code)]).toEqual(['recorded', 'recorded']);
    expect(rows()).toMatchObject([{ attendance: code, agreed: null, riskReview: null, recordedAt: NOW }]);
  });

  it('cannot be written down before it begins, nor over something else', () => {
    const course = anEpisode();
    const ahead = aCheckIn(course, { startsAt: NOW + 1 });
    const held = aCheckIn(course, { startsAt: NOW - HOUR, attendance: '5' });
    expect(missed(course, ahead)).toBe('not-begun');
    expect(missed(course, held)).toBe('changed-meanwhile');
    expect(codes()).toEqual(['5', null]);
  });

  it('is for nobody else to write down', () => {
    const id = aCheckIn(anEpisode(), { startsAt: NOW });
    expect(missed(anEpisode(), id)).toBe('not-found');
    expect(codes()).toEqual([null]);
  });
});
