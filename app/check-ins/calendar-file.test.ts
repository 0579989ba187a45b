import ICAL from 'ical.js';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import type { CheckInId } from '#db/schema/ids.ts';
import { checkIn } from '#db/schema/pathway.ts';
import { aCheckIn } from '#tests/factories/check-ins.ts';
import { anEpisode, aPatient, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import type { PatientActor, PractitionerActor } from '#app/accounts/actor.ts';
import { calendarFile } from './calendar-file.server.ts';

useFreshDatabase();

const NOW = Date.parse('2026-11-24T10:00Z');

function file(actor: PatientActor | PractitionerActor, id: CheckInId, language: 'en' | 'pl' = 'en') {
  return calendarFile(actor, id, { language, now: NOW });
}

/** The one entry, as another program reads it. */
function entry(text: string | null) {
  const calendar = new ICAL.Component(ICAL.parse(text ?? '') as never);
  const events = calendar.getAllSubcomponents('vevent');
  expect(events).toHaveLength(1);
  const [event] = events;
  if (!event) throw new Error('no entry');
  const read = new ICAL.Event(event);
  return {
    uid: read.uid,
    summary: read.summary,
    location: read.location,
    sequence: read.sequence,
    start: read.startDate.toJSDate().getTime(),
    end: read.endDate.toJSDate().getTime(),
    status: event.getFirstPropertyValue('status'),
    method: calendar.getFirstPropertyValue('method'),
  };
}

function aCourse() {
  const course = anEpisode({ patient: aPatient({ name: 'Nina Named' }), problem: 'panic' });
  return { course, patient: course.patient.actor, staff: course.practitioner.actor };
}

describe('a check-in in a calendar', () => {
  it.each([
    ['in winter', '2026-12-01T14:00Z'],
    ['in summer', '2027-07-01T14:00Z'],
    ['in the hour that comes twice, the first time', '2027-10-31T00:30Z'],
    ['and the second', '2027-10-31T01:30Z'],
  ])('%s is at its moment, and as long as it takes', (_when, iso) => {
    const { course, patient } = aCourse();
    const startsAt = Date.parse(iso);
    const { start, end } = entry(file(patient, aCheckIn(course, { startsAt, minutes: 45 })));
    expect([start, end]).toEqual([startsAt, startsAt + 45 * 60_000]);
  });

  it('says that it is a check-in, where, and nothing of care or of who', () => {
    const { course, patient, staff } = aCourse();
    const videoLink = 'https://meet.example.org/room/1';
    const id = aCheckIn(course, { startsAt: NOW + 1e8, medium: 'video', videoLink, agreed: 'Go for walks' });
    expect(entry(file(patient, id))).toMatchObject({ summary: 'Check-in', location: videoLink });
    expect(entry(file(patient, id, 'pl')).summary).toBe('Rozmowa');
    expect(entry(file(staff, id)).summary).toMatch(/^Check-in T-/);
    for (const text of [file(patient, id), file(staff, id)]) {
      expect(text).not.toMatch(/Nina|Named|panic|walks/i);
      expect(text).not.toContain(course.practitioner.name);
    }
  });

  it('stays one entry when it is moved and cancelled, each time with a higher number', () => {
    const { course, patient } = aCourse();
    const first = aCheckIn(course, { startsAt: NOW + 1e8 });
    const before = entry(file(patient, first));
    const second = aCheckIn(course, { startsAt: NOW + 2e8 });
    database().update(checkIn).set({ movedTo: second }).where(eq(checkIn.id, first)).run();
    const moved = [first, second].map((id) => entry(file(patient, id)));
    for (const each of moved) {
      expect(each).toMatchObject({ uid: before.uid, sequence: 1, start: NOW + 2e8, status: 'CONFIRMED' });
    }
    database().update(checkIn).set({ attendance: '4' }).where(eq(checkIn.id, second)).run();
    const cancelled = entry(file(patient, second));
    expect(cancelled).toMatchObject({ uid: before.uid, sequence: 2, status: 'CANCELLED', method: 'CANCEL' });
    expect(before).toMatchObject({ sequence: 0, method: 'PUBLISH' });
  });

  it('is for its patient and who looks after them, nobody else', () => {
    const { course } = aCourse();
    const id = aCheckIn(course, { startsAt: NOW + 1e8 });
    expect(file(anEpisode().patient.actor, id)).toBeNull();
    expect(file(aPractitioner().actor, id)).toBeNull();
    expect(file(course.patient.actor, 'unknown' as CheckInId)).toBeNull();
  });
});
