import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { checkInOffer } from '#db/schema/check-ins.ts';
import type { CheckInOfferId } from '#db/schema/ids.ts';
import { notification } from '#db/schema/notifications.ts';
import { checkIn } from '#db/schema/pathway.ts';
import { aCheckIn, anOffer } from '#tests/factories/check-ins.ts';
import { type AnEpisode, anEpisode, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { aLeave } from '#tests/factories/handover.ts';
import { askForChange } from './ask-for-change.server.ts';
import { cancelOwnCheckIn } from './cancel-check-in.server.ts';
import { type Offering, offerTimes, withdrawOffers } from './offer-times.server.ts';
import { openOffersQuery, openRequestsQuery } from './offers.queries.server.ts';
import { takeOffer } from './take-offer.server.ts';

useFreshDatabase();

const NOW = Date.parse('2026-11-24T10:00Z');
const AT = Date.parse('2026-11-26T14:00Z');
const HOUR = 3_600_000;

function offering({ id: episodeId }: AnEpisode, said: Partial<Offering> = {}): Offering {
  const times = ['14:00', '15:00', '16:00'].map((time) => ({ date: '2026-11-26', time }));
  const how = { minutes: 30, medium: 'video', videoLink: 'https://meet.example.org/a' } as const;
  return { episodeId, times, ...how, insteadOf: null, batch: 'b', despiteClash: false, now: NOW, ...said };
}
const offers = () => database().select().from(checkInOffer).orderBy(checkInOffer.startsAt).all();
const states = () => offers().map(({ state }) => state);
const checkIns = () => database().select().from(checkIn).orderBy(checkIn.startsAt).all();
const told = (accountId: string) =>
  database()
    .select()
    .from(notification)
    .where(eq(notification.recipientId, accountId as never))
    .all()
    .map(({ kind }) => kind);
const take = (course: AnEpisode, offerId: CheckInOfferId, now = NOW) =>
  takeOffer(course.patient.actor, { offerId, now }).kind;

describe('times that are offered', () => {
  it('are told to the patient once, however often the button is pressed', () => {
    const course = anEpisode();
    const { actor } = course.practitioner;
    expect(offerTimes(actor, offering(course))).toEqual({ kind: 'offered' });
    expect(offerTimes(actor, offering(course))).toEqual({ kind: 'offered' });
    expect(states()).toEqual(['open', 'open', 'open']);
    expect(told(course.patient.accountId)).toEqual(['check-in-offered']);
  });

  it('say which of them cannot be offered', () => {
    const course = anEpisode();
    const times = [
      { date: '2026-11-26', time: '14:00' },
      { date: '2027-03-28', time: '01:30' },
    ];
    const result = offerTimes(course.practitioner.actor, offering(course, { times }));
    expect(result).toEqual({ kind: 'time', index: 1, fault: 'time-skipped' });
    expect(offers()).toEqual([]);
  });

  it('say what else the practitioner has then, and are offered when it is wanted all the same', () => {
    const practitioner = aPractitioner();
    const course = anEpisode({ practitioner });
    const booked = aCheckIn(anEpisode({ practitioner }), { startsAt: AT });
    const result = offerTimes(practitioner.actor, offering(course));
    expect(result).toMatchObject({ kind: 'clash', clashes: [{ id: booked }] });
    expect(offerTimes(practitioner.actor, offering(course, { despiteClash: true })).kind).toBe('offered');
  });

  it('answer what the patient has asked for', () => {
    const course = anEpisode();
    const asked = { checkInId: null, medium: null, words: 'Mornings', submission: 'x', now: NOW };
    askForChange(course.patient.actor, asked);
    expect(openRequestsQuery(course.id).all()).toHaveLength(1);
    offerTimes(course.practitioner.actor, offering(course));
    expect(openRequestsQuery(course.id).all()).toEqual([]);
  });

  it('are found by an index, as is what patients ask for', () => {
    const course = anEpisode();
    expect(queryPlan(openOffersQuery(course.id, NOW))).toContain('USING INDEX check_in_offer_episode');
    expect(queryPlan(openRequestsQuery(course.id))).toContain('USING INDEX check_in_request_episode');
  });
});

describe('taking one of them', () => {
  it('books it, lets the others go, and tells the practitioner', () => {
    const course = anEpisode();
    offerTimes(course.practitioner.actor, offering(course));
    const [, second] = offers();
    expect(second && take(course, second.id)).toBe('taken');
    expect(states()).toEqual(['not-taken', 'taken', 'not-taken']);
    expect(checkIns()).toMatchObject([
      {
        startsAt: AT + HOUR,
        medium: 'video',
        videoLink: 'https://meet.example.org/a',
        appointmentType: '01',
      },
    ]);
    expect(offers()[1]?.checkInId).toBe(checkIns()[0]?.id);
    expect(told(course.practitioner.accountId)).toEqual(['check-in-changed']);
  });

  it('books an assessment until the patient was seen at one, then treatment', () => {
    const course = anEpisode();
    const missed = aCheckIn(course, { startsAt: NOW - 2 * HOUR, appointmentType: '01', attendance: '3' });
    take(course, anOffer(course, { startsAt: AT }));
    database().update(checkIn).set({ attendance: '5' }).where(eq(checkIn.id, missed)).run();
    take(course, anOffer(course, { startsAt: AT + HOUR }));
    const ahead = checkIns().filter(({ attendance }) => attendance === null);
    expect(ahead.map(({ appointmentType }) => appointmentType)).toEqual(['01', '02']);
  });

  it('in two windows takes one: the second is told that it is gone', () => {
    const course = anEpisode();
    const [one, other] = [AT, AT + HOUR].map((startsAt) => anOffer(course, { startsAt, batch: 'b' }));
    expect(one && take(course, one)).toBe('taken');
    expect(one && take(course, one)).toBe('taken');
    expect(other && take(course, other)).toBe('gone');
    expect(checkIns()).toHaveLength(1);
  });

  it('leaves the times of another offer open', () => {
    const course = anEpisode();
    take(course, anOffer(course, { startsAt: AT }));
    anOffer(course, { startsAt: AT + HOUR });
    expect(states()).toEqual(['taken', 'open']);
  });

  it('of one that was withdrawn, or has begun, says that it is gone', () => {
    const course = anEpisode();
    const withdrawn = anOffer(course, { startsAt: AT, batch: 'w' });
    withdrawOffers(course.practitioner.actor, { episodeId: course.id, batch: 'w', now: NOW });
    const late = anOffer(course, { startsAt: NOW });
    expect([withdrawn, late].map((id) => take(course, id))).toEqual(['gone', 'gone']);
    expect(checkIns()).toEqual([]);
  });

  it('that was taken and cancelled since does not come back by pressing again', () => {
    const course = anEpisode();
    const offer = anOffer(course, { startsAt: AT });
    take(course, offer);
    const [booked] = checkIns();
    if (booked) cancelOwnCheckIn(course.patient.actor, { checkInId: booked.id, now: NOW });
    expect(take(course, offer)).toBe('gone');
    expect(checkIns()).toMatchObject([{ attendance: '2' }]);
  });

  it('in the place of another moves that one, which keeps its kind', () => {
    const course = anEpisode();
    const insteadOf = aCheckIn(course, { startsAt: AT - 24 * HOUR, appointmentType: '05' });
    take(course, anOffer(course, { startsAt: AT, insteadOf }));
    const [old, next] = checkIns();
    expect(old).toMatchObject({ id: insteadOf, attendance: null, movedTo: next?.id });
    expect(next).toMatchObject({ appointmentType: '05', movedTo: null });
  });

  it('in the place of one that was held meanwhile leaves that one as it was', () => {
    const course = anEpisode();
    const insteadOf = aCheckIn(course, { startsAt: AT - 24 * HOUR, attendance: '5' });
    take(course, anOffer(course, { startsAt: AT, insteadOf }));
    expect(checkIns()).toMatchObject([{ attendance: '5', movedTo: null }, { attendance: null }]);
  });

  it('is for nobody but the patient', () => {
    const offer = anOffer(anEpisode(), { startsAt: AT });
    expect(take(anEpisode(), offer)).toBe('not-found');
    expect(states()).toEqual(['open']);
  });
});

describe('asking for another time or way to meet', () => {
  const words = { words: 'I work on Thursdays.', now: NOW };

  it('changes nothing of the check-in, and tells the practitioner once', () => {
    const course = anEpisode();
    const checkInId = aCheckIn(course, { startsAt: AT });
    const asked = { checkInId, medium: 'in-person', submission: 'once', ...words } as const;
    askForChange(course.patient.actor, asked);
    askForChange(course.patient.actor, asked);
    expect(openRequestsQuery(course.id).all()).toMatchObject([{ checkInId, medium: 'in-person' }]);
    expect(checkIns()).toMatchObject([{ startsAt: AT, attendance: null, movedTo: null }]);
    expect(told(course.practitioner.accountId)).toEqual(['check-in-asked-for']);
  });

  it('while the practitioner is on leave is told to who covers, too', () => {
    const course = anEpisode();
    const cover = aPractitioner();
    aLeave(course.practitioner, { cover, fromOn: '2026-11-20', untilOn: '2026-11-30' });
    askForChange(course.patient.actor, { checkInId: null, medium: null, submission: 'x', ...words });
    expect(told(cover.accountId)).toEqual(['check-in-asked-for']);
  });

  it('about somebody else’s check-in is not found', () => {
    const checkInId = aCheckIn(anEpisode(), { startsAt: AT });
    const { actor } = anEpisode().patient;
    const result = askForChange(actor, { checkInId, medium: null, submission: 'x', ...words });
    expect(result).toEqual({ kind: 'not-found' });
  });
});
