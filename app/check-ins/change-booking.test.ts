import { describe, expect, it } from 'vitest';
import { checkInsOf, nextCheckIn } from '#app/pathway/check-ins.server.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import { notification } from '#db/schema/notifications.ts';
import { checkIn } from '#db/schema/pathway.ts';
import { aCheckIn, anOffer } from '#tests/factories/check-ins.ts';
import { type AnEpisode, anEpisode, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { type Booking, bookCheckIn, moveCheckIn } from './change-booking.server.ts';

useFreshDatabase();

const NOW = Date.parse('2026-11-24T10:00Z');
const AT = Date.parse('2026-11-26T14:00Z');
const HOUR = 3_600_000;

function wanted(course: AnEpisode, said: Partial<Booking> = {}): Booking {
  const how = { minutes: 30, medium: 'telephone', appointmentType: '02' } as const;
  return { episodeId: course.id, date: '2026-11-26', time: '14:00', ...how, now: NOW, ...said };
}
const rows = () => database().select().from(checkIn).all();
const outbox = () =>
  database()
    .select()
    .from(notification)
    .all()
    .map(({ kind, recipientId, subjectId }) => [kind, recipientId, subjectId]);

describe('booking a check-in', () => {
  it('writes down who booked it, tells the patient, and is audited', () => {
    const course = anEpisode();
    const result = bookCheckIn(course.practitioner.actor, wanted(course));
    const [row] = rows();
    expect(result).toEqual({ kind: 'booked', id: row?.id });
    expect(row).toMatchObject({
      startsAt: AT,
      attendance: null,
      practitionerId: course.practitioner.practitionerId,
      bookedBy: course.practitioner.accountId,
      bookedAt: NOW,
    });
    expect(outbox()).toEqual([['check-in-changed', course.patient.accountId, row?.id]]);
    expect(database().select().from(auditEvent).all()).toMatchObject([
      { action: 'check-in.book', subjectId: row?.id, outcome: 'done' },
    ]);
  });

  it('twice with the same patient at the same time books once', () => {
    const course = anEpisode();
    bookCheckIn(course.practitioner.actor, wanted(course));
    expect(bookCheckIn(course.practitioner.actor, wanted(course))).toMatchObject({ kind: 'already' });
    expect(rows()).toHaveLength(1);
    expect(outbox()).toHaveLength(1);
  });

  it.each([
    ['in the hour that the clocks skip', '2027-03-28', '01:30', 'time-skipped'],
    ['in the hour that comes twice', '2027-10-31', '01:30', 'time-twice'],
    ['in the past', '2026-11-24', '09:59', 'time-not-ahead'],
    ['in two years', '2028-11-24', '09:00', 'time-too-far'],
  ])('%s is refused with the reason, and books nothing', (_when, date, time, kind) => {
    const course = anEpisode();
    expect(bookCheckIn(course.practitioner.actor, wanted(course, { date, time }))).toEqual({ kind });
    expect(rows()).toEqual([]);
  });

  it('says what else the practitioner has at that time, and books it when it is wanted all the same', () => {
    const practitioner = aPractitioner();
    const [other, course] = [anEpisode({ practitioner }), anEpisode({ practitioner })];
    const booked = aCheckIn(other, { startsAt: AT - HOUR / 4 });
    const offered = anOffer(other, { startsAt: AT + HOUR / 4 });
    aCheckIn(other, { startsAt: AT + HOUR / 2 });
    aCheckIn(other, { startsAt: AT, attendance: '2' });
    aCheckIn(anEpisode(), { startsAt: AT });
    const result = bookCheckIn(practitioner.actor, wanted(course));
    expect(result).toMatchObject({
      kind: 'clash',
      at: AT,
      clashes: [
        { id: booked, is: 'booked', patientName: other.patient.name },
        { id: offered, is: 'offered' },
      ],
    });
    // Said of another time, it does not count for this one.
    expect(bookCheckIn(practitioner.actor, wanted(course, { despiteClashAt: AT + 1 })).kind).toBe('clash');
    expect(bookCheckIn(practitioner.actor, wanted(course, { despiteClashAt: AT })).kind).toBe('booked');
  });

  it('is not for a colleague, nor for a course that has ended', () => {
    const course = anEpisode();
    expect(bookCheckIn(aPractitioner().actor, wanted(course))).toEqual({ kind: 'not-found' });
    expect(database().select().from(auditEvent).all()).toMatchObject([
      { action: 'check-in.book', outcome: 'refused', subjectId: course.id },
    ]);
    const over = anEpisode({ status: 'ended', endedOn: '2026-11-20', endCode: '46' });
    expect(bookCheckIn(over.practitioner.actor, wanted(over))).toEqual({ kind: 'ended' });
    expect(rows()).toEqual([]);
  });
});

describe('moving a check-in', () => {
  it('joins the old one to the new one, without a code of attendance', () => {
    const course = anEpisode();
    const { actor } = course.practitioner;
    const checkInId = aCheckIn(course, { startsAt: AT });
    const result = moveCheckIn(actor, { ...wanted(course, { time: '16:00', medium: 'video' }), checkInId });
    expect(result).toMatchObject({ kind: 'booked' });
    const [old, next] = rows();
    expect(old).toMatchObject({ id: checkInId, movedTo: next?.id, attendance: null });
    expect(next).toMatchObject({ startsAt: AT + 2 * HOUR, medium: 'video', movedTo: null });
    const episode = reachEpisode(actor, course.id, 'test');
    expect(episode && nextCheckIn(episode, NOW)?.id).toBe(next?.id);
    expect(episode && checkInsOf(episode)).toHaveLength(2);
  });

  it('to another way of meeting at the same time is no clash with itself', () => {
    const course = anEpisode();
    const checkInId = aCheckIn(course, { startsAt: AT });
    const inPerson = { ...wanted(course, { medium: 'in-person' }), checkInId };
    expect(moveCheckIn(course.practitioner.actor, inPerson).kind).toBe('booked');
    expect(moveCheckIn(course.practitioner.actor, inPerson).kind).toBe('already');
    expect(rows()).toHaveLength(2);
  });

  it('to another way of meeting in the same time does not ask again about what else is there', () => {
    const practitioner = aPractitioner();
    const course = anEpisode({ practitioner });
    const checkInId = aCheckIn(course, { startsAt: AT });
    aCheckIn(anEpisode({ practitioner }), { startsAt: AT });
    const inPerson = { ...wanted(course, { medium: 'in-person' }), checkInId };
    expect(moveCheckIn(practitioner.actor, { ...inPerson, minutes: 31 }).kind).toBe('clash');
    expect(moveCheckIn(practitioner.actor, { ...inPerson, time: '14:15' }).kind).toBe('clash');
    expect(moveCheckIn(practitioner.actor, inPerson).kind).toBe('booked');
  });

  it('that somebody moved elsewhere, cancelled or held meanwhile says so and changes nothing', () => {
    const course = anEpisode();
    const { actor } = course.practitioner;
    const moved = aCheckIn(course, { startsAt: AT });
    moveCheckIn(actor, { ...wanted(course, { time: '16:00' }), checkInId: moved });
    const cancelled = aCheckIn(course, { startsAt: AT + 24 * HOUR, attendance: '2' });
    const begun = aCheckIn(course, { startsAt: NOW - 1 });
    for (const checkInId of [moved, cancelled, begun]) {
      const result = moveCheckIn(actor, { ...wanted(course, { time: '17:30' }), checkInId });
      expect(result).toEqual({ kind: 'changed-meanwhile' });
    }
    expect(rows()).toHaveLength(4);
  });

  it('of another patient is not found', () => {
    const practitioner = aPractitioner();
    const checkInId = aCheckIn(anEpisode({ practitioner }), { startsAt: AT });
    const course = anEpisode({ practitioner });
    const result = moveCheckIn(practitioner.actor, { ...wanted(course, { time: '17:30' }), checkInId });
    expect(result).toEqual({ kind: 'not-found' });
  });
});
