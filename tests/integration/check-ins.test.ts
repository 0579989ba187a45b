import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#app/i18n/format.ts';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import { checkInOffer, checkInRequest } from '#db/schema/check-ins.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { checkIn } from '#db/schema/pathway.ts';
import { aCheckIn, anOffer } from '#tests/factories/check-ins.ts';
import { anEpisode, aPatient, aPractitioner } from '#tests/factories/people.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import { hidden, signedIn, twice, wordsOf } from '#tests/support/visitors.ts';

const server = useAppServer();

const DAY = 86_400_000;
const inDays = (days: number) => Date.now() + days * DAY;
const pageOf = ({ id }: { id: EpisodeId }) => `/caseload/${id}/check-ins`;

function booking(days = 3) {
  return {
    intent: 'book',
    date: calendarDate(inDays(days)),
    time: '11:30',
    minutes: '25',
    medium: 'telephone',
    videoLink: '',
    appointmentType: '02',
  };
}
const checkInsOf = (episodeId: EpisodeId) =>
  database().select().from(checkIn).where(eq(checkIn.episodeId, episodeId)).orderBy(checkIn.startsAt).all();

describe('a practitioner', () => {
  it('books a check-in once however often the button is pressed, and both see it', async () => {
    const course = anEpisode();
    const staff = await signedIn(server.current, course.practitioner);
    const answers = await twice(() => staff.post(pageOf(course), booking()));
    expect(answers.map(({ location }) => location)).toEqual([
      `${pageOf(course)}?saved=booked`,
      `${pageOf(course)}?saved=already`,
    ]);
    expect(checkInsOf(course.id)).toHaveLength(1);
    const patient = await signedIn(server.current, course.patient);
    expect(wordsOf((await patient.get('/check-ins')).text)).toContain('at 11:30 By telephone, 25 minutes');
    expect(wordsOf((await staff.get(pageOf(course))).text)).toContain('at 11:30 By telephone, 25 minutes');
    expect(wordsOf((await staff.get(`/week?from=${booking().date}`)).text)).toContain(course.patient.name);
  });

  it.each([
    ['a time that the clocks skip', { date: '2027-03-28', time: '01:30' }, 'This time does not exist'],
    ['a time in the past', { date: '2020-01-01' }, 'Choose a time that lies ahead'],
    ['a day that is none', { date: '2027-02-30' }, 'Enter a date'],
    ['four minutes', { minutes: '4' }, 'from 5 to 120'],
    ['an address that is not https', { medium: 'video', videoLink: 'http://a.example' }, 'begins with https'],
    ['an address for a telephone call', { videoLink: 'https://a.example' }, 'only for a video call'],
  ])('is refused %s, and all that was typed is kept', async (_what, wrong, sentence) => {
    const course = anEpisode();
    const staff = await signedIn(server.current, course.practitioner);
    const refused = await staff.post(pageOf(course), { ...booking(), ...wrong });
    expect(refused.status).toBe(400);
    expect(wordsOf(refused.text)).toContain(sentence);
    for (const value of Object.values(wrong)) expect(refused.text).toContain(`value="${value}"`);
    expect(checkInsOf(course.id)).toEqual([]);
  });

  it('is asked which of the two, in the hour that comes twice', async () => {
    const course = anEpisode();
    const staff = await signedIn(server.current, course.practitioner);
    const asked = { ...booking(), date: '2027-10-31', time: '01:30' };
    const refused = await staff.post(pageOf(course), asked);
    expect(refused.status).toBe(400);
    expect(wordsOf(refused.text)).toContain('The clocks go back that night. Which one?');
    await staff.post(pageOf(course), { ...asked, which: 'second' });
    expect(checkInsOf(course.id)).toMatchObject([{ startsAt: Date.parse('2027-10-31T01:30Z') }]);
  });

  it('is told of a clash, and books it when they press once more', async () => {
    const practitioner = aPractitioner();
    const [one, other] = [anEpisode({ practitioner }), anEpisode({ practitioner })];
    const staff = await signedIn(server.current, practitioner);
    await staff.post(pageOf(one), booking());
    const told = await staff.post(pageOf(other), booking());
    expect(told.status).toBe(400);
    expect(wordsOf(told.text)).toContain(`at 11:30: check-in with ${one.patient.name}`);
    const despiteClashAt = hidden(told.text, 'despiteClashAt');
    await staff.post(pageOf(other), { ...booking(), despiteClashAt });
    expect(checkInsOf(other.id)).toHaveLength(1);
  });

  it('moves and cancels, and the patient sees what is there', async () => {
    const course = anEpisode();
    const staff = await signedIn(server.current, course.practitioner);
    const patient = await signedIn(server.current, course.patient);
    const id = aCheckIn(course, { startsAt: inDays(2) });
    const move = { ...booking(4), intent: 'move', checkIn: id, medium: 'in-person' };
    const moved = await twice(() => staff.post(pageOf(course), move));
    expect(moved.map(({ location }) => location)).toEqual(Array(2).fill(`${pageOf(course)}?saved=moved`));
    expect(wordsOf((await patient.get('/check-ins')).text)).toContain('at 11:30 In person, 25 minutes');
    const now = checkInsOf(course.id).find(({ movedTo }) => movedTo === null);
    await staff.post(pageOf(course), { intent: 'cancel', checkIn: now?.id ?? '', code: '4' });
    expect(wordsOf((await patient.get('/check-ins')).text)).toContain('No check-in is booked yet.');
    expect(checkInsOf(course.id).map(({ attendance }) => attendance)).toEqual([null, '4']);
  });

  it('writes down in one press that nobody came, and is told after the second time', async () => {
    const course = anEpisode();
    const staff = await signedIn(server.current, course.practitioner);
    aCheckIn(course, { startsAt: inDays(-9), attendance: '7' });
    const id = aCheckIn(course, { startsAt: inDays(-2) });
    expect(wordsOf((await staff.get('/week')).text)).toContain('1 to write down');
    const page = await staff.get(pageOf(course));
    expect(wordsOf(page.text)).not.toContain('missed in a row');
    const press = { intent: 'missed', checkIn: id, code: '3', submission: hidden(page.text, 'submission') };
    const answers = await twice(() => staff.post(pageOf(course), press));
    expect(answers.map(({ location }) => location)).toEqual(
      Array(2).fill(`${pageOf(course)}?saved=recorded`),
    );
    expect(checkInsOf(course.id).map(({ attendance }) => attendance)).toEqual(['7', '3']);
    expect(wordsOf((await staff.get(pageOf(course))).text)).toContain('2 missed in a row: decide what next');
  });

  it('names each button after its check-in, for who only hears the page', async () => {
    const course = anEpisode();
    const staff = await signedIn(server.current, course.practitioner);
    for (const days of [-3, -2, 2, 3]) aCheckIn(course, { startsAt: inDays(days) });
    const { text } = await staff.get(pageOf(course));
    const names = [...text.matchAll(/<button[^>]*name="code"[^>]*>(.*?)<\/button>/gs)].map(([, name = '']) =>
      wordsOf(name),
    );
    expect(names).toHaveLength(12);
    expect(new Set(names).size).toBe(12);
  });

  it('offers times, withdraws them, and neither is repeated by a second press', async () => {
    const course = anEpisode();
    const staff = await signedIn(server.current, course.practitioner);
    const patient = await signedIn(server.current, course.patient);
    const { date, minutes, medium } = booking();
    const offer = { intent: 'offer', submission: 'one-use', date1: date, time1: '09:00', date2: date };
    const refused = await staff.post(pageOf(course), { ...offer, minutes, medium });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('value="09:00"');
    await twice(() => staff.post(pageOf(course), { ...offer, time2: '10:00', minutes, medium }));
    expect(wordsOf((await patient.get('/home')).text)).toContain('2 times to choose from');
    await twice(() => staff.post(pageOf(course), { intent: 'withdraw', batch: 'one-use' }));
    expect(wordsOf((await patient.get('/home')).text)).not.toContain('to choose from');
    const states = database().select().from(checkInOffer).where(eq(checkInOffer.episodeId, course.id)).all();
    expect(states.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
  });
});

describe('a patient', () => {
  it('takes one of the times with one press, and the others go', async () => {
    const course = anEpisode();
    const batch = 'together';
    const [first, second] = [2, 3].map((days) => anOffer(course, { startsAt: inDays(days), batch }));
    const patient = await signedIn(server.current, course.patient);
    expect(wordsOf((await patient.get('/check-ins')).text)).toContain('Choose a time');
    const answers = await twice(() => patient.post('/check-ins', { intent: 'take', offer: first ?? '' }));
    expect(answers.map(({ location }) => location)).toEqual(Array(2).fill('/check-ins?saved=taken'));
    const late = await patient.post('/check-ins', { intent: 'take', offer: second ?? '' });
    expect(late.location).toBe('/check-ins?saved=gone');
    expect(wordsOf((await patient.get(late.location ?? '')).text)).toContain('is not free any more');
    expect(checkInsOf(course.id)).toHaveLength(1);
  });

  it('asks for another way to meet; the practitioner reads it and nobody else', async () => {
    const course = anEpisode();
    aCheckIn(course, { startsAt: inDays(2) });
    const patient = await signedIn(server.current, course.patient);
    const staff = await signedIn(server.current, course.practitioner);
    const form = await patient.get('/check-ins');
    const asked = {
      intent: 'ask',
      change: 'in-person',
      words: 'The telephone is hard; zebra.',
      checkIn: hidden(form.text, 'checkIn'),
      submission: hidden(form.text, 'submission'),
    };
    await twice(() => patient.post('/check-ins', asked));
    const requests = database()
      .select()
      .from(checkInRequest)
      .where(eq(checkInRequest.episodeId, course.id))
      .all();
    expect(requests).toHaveLength(1);
    expect(wordsOf((await staff.get('/week')).text)).toContain('asks to meet in person');
    expect(wordsOf((await staff.get(pageOf(course))).text)).toContain('zebra');
    await staff.post(pageOf(course), { intent: 'answered', request: requests[0]?.id ?? '' });
    expect(wordsOf((await staff.get(pageOf(course))).text)).not.toContain('zebra');
    expect(server.current.output()).not.toContain('zebra');
    expect(JSON.stringify(database().select().from(auditEvent).all())).not.toContain('zebra');
  });

  it.each([
    ['no choice', { change: '' }, 'Choose one of the answers'],
    ['another time without a word', { words: ' ' }, 'Write when you are free'],
    ['too many words', { words: 'w'.repeat(1001) }, 'longer than 1,000 characters'],
  ])('who sends %s gets it back with what was typed', async (_what, wrong, sentence) => {
    const course = anEpisode();
    const patient = await signedIn(server.current, course.patient);
    const asked = { intent: 'ask', change: 'time', words: 'Mornings', submission: 'x' };
    const refused = await patient.post('/check-ins', { ...asked, ...wrong });
    expect(refused.status).toBe(400);
    expect(wordsOf(refused.text)).toContain(sentence);
    expect(refused.text).toContain({ ...asked, ...wrong }.words.trim());
  });

  it('cancels until it begins, not after', async () => {
    const course = anEpisode();
    const ahead = aCheckIn(course, { startsAt: inDays(2) });
    const begun = aCheckIn(course, { startsAt: Date.now() - 60_000 });
    const patient = await signedIn(server.current, course.patient);
    const cancel = (id: string) => patient.post('/check-ins', { intent: 'cancel', checkIn: id });
    expect((await cancel(ahead)).location).toBe('/check-ins?saved=cancelled');
    expect((await cancel(begun)).location).toBe('/check-ins?saved=begun');
    expect(checkInsOf(course.id).map(({ attendance }) => attendance)).toEqual([null, '2']);
  });

  it('whom nobody looks after is told so', async () => {
    const visitor = await signedIn(server.current, aPatient());
    expect(wordsOf((await visitor.get('/check-ins')).text)).toContain('No practitioner looks after you');
  });
});

describe('somebody else', () => {
  it('a colleague finds no page, no calendar, and can change nothing', async () => {
    const course = anEpisode();
    const id = aCheckIn(course, { startsAt: inDays(2) });
    const colleague = await signedIn(server.current, aPractitioner());
    const answers = [
      await colleague.get(pageOf(course)),
      await colleague.get(`/check-ins/${id}/calendar`),
      await colleague.post(pageOf(course), booking()),
      await colleague.post(pageOf(course), { ...booking(), intent: 'move', checkIn: id }),
      await colleague.post(pageOf(course), { intent: 'cancel', checkIn: id, code: '4' }),
      await colleague.post(pageOf(course), { intent: 'missed', checkIn: id, code: '3', submission: 'x' }),
      await colleague.post(pageOf(course), { intent: 'withdraw', batch: 'x' }),
      await colleague.post(pageOf(course), { intent: 'answered', request: 'x' }),
      await colleague.get('/check-ins'),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect(wordsOf((await colleague.get('/week')).text)).not.toContain(course.patient.name);
    expect(checkInsOf(course.id)).toMatchObject([{ attendance: null, movedTo: null }]);
  });

  it('another patient can take, cancel, ask about and keep nothing of it', async () => {
    const course = anEpisode();
    const id = aCheckIn(course, { startsAt: inDays(2) });
    const offer = anOffer(course, { startsAt: inDays(3) });
    const neighbour = anEpisode().patient;
    const visitor = await signedIn(server.current, neighbour);
    const ask = { intent: 'ask', change: 'time', words: 'x', submission: 'x', checkIn: id };
    const answers = [
      await visitor.post('/check-ins', { intent: 'take', offer }),
      await visitor.post('/check-ins', { intent: 'cancel', checkIn: id }),
      await visitor.post('/check-ins', ask),
      await visitor.get(`/check-ins/${id}/calendar`),
      await visitor.get('/week'),
      await visitor.get(pageOf(course)),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    const audit = database()
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.accountId, neighbour.accountId))
      .all();
    expect(audit.map(({ action, outcome }) => [action, outcome]).slice(0, 4)).toEqual([
      ['check-in.take', 'refused'],
      ['check-in.cancel', 'refused'],
      ['check-in.ask', 'refused'],
      ['check-in.calendar', 'refused'],
    ]);
    expect(checkInsOf(course.id)).toMatchObject([{ attendance: null, movedTo: null }]);
  });
});
