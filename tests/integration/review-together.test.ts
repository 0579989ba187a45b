import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '#app/i18n/format.ts';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import { leave } from '#db/schema/handover.ts';
import { aCheckIn } from '#tests/factories/check-ins.ts';
import { aHandover, aLeave } from '#tests/factories/handover.ts';
import { anAccount, anEpisode, aPatient, aPractitioner } from '#tests/factories/people.ts';
import type { Answer } from '#tests/support/http.ts';
import { address, contactsOf, draftsOf, form, notesOf, openedReview } from '#tests/support/review-form.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import { signedIn, twice, wordsOf } from '#tests/support/visitors.ts';

const server = useAppServer();
const opened = (...asked: Parameters<typeof openedReview> extends [unknown, ...infer Rest] ? Rest : never) =>
  openedReview(server.current, ...asked);

describe('two people close the same check-in', () => {
  async function second() {
    const supervisor = aPractitioner({ role: 'supervisor', name: 'Sue Supervisor' });
    const practitioner = aPractitioner({ supervisorId: supervisor.practitionerId });
    const course = anEpisode({ practitioner });
    aCheckIn(course, { startsAt: Date.now() - 60_000 });
    const id = contactsOf(course)[0]?.id ?? '';
    const first = await opened(course, supervisor);
    const later = await opened(course);
    await first.visitor.post(
      address(course),
      form(first.page, { 'f.checkIn': id, 'f.agreed': 'The first.' }),
    );
    const mine = form(later.page, { 'f.checkIn': id, 'f.agreed': 'The second.' });
    return { course, id, visitor: later.visitor, refused: await later.visitor.post(address(course), mine) };
  }

  /** The fields of the two buttons' form. */
  function kept(refused: Answer, intent: string): Record<string, string> {
    const fields = [...refused.text.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
    return { ...Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value])), intent };
  }

  it('the second is told who did and when, and nothing of theirs is lost', async () => {
    const { course, id, visitor, refused } = await second();
    expect(refused.status).toBe(409);
    expect(wordsOf(refused.text)).toMatch(
      /Sue Supervisor closed the contact.*Attended on time.*The second\./,
    );
    const [added] = await twice(() => visitor.post(address(course), kept(refused, 'add-note')));
    expect(wordsOf((await visitor.get(added.location ?? '')).text)).toContain('added as a note of yours');
    expect(notesOf(course).map(({ checkInId, parts }) => [checkInId, parts.includes('The second.')])).toEqual(
      [[id, true]],
    );
    expect(contactsOf(course)).toMatchObject([{ agreed: 'The first.' }]);
    expect(draftsOf(course)).toEqual([]);
  });

  it('or throws it away', async () => {
    const { course, visitor, refused } = await second();
    const away = await visitor.post(address(course), kept(refused, 'throw-away'));
    expect(wordsOf((await visitor.get(away.location ?? '')).text)).toContain('was thrown away');
    expect([notesOf(course), draftsOf(course)]).toEqual([[], []]);
  });
});

describe('a patient is moved to a colleague while the review is open', () => {
  const JSON_SAVE = '/autosave';

  it('what was typed waits for the colleague, the sender is told so, and learns nothing more', async () => {
    const patient = aPatient({ name: 'Moved Person' });
    const { course, visitor, page } = await opened(anEpisode({ patient }));
    const colleague = aPractitioner({ name: 'Carol Colleague' });
    aHandover(course, { to: colleague });
    const sent = await visitor.post(address(course), form(page, { 'f.agreed': 'Nearly done.' }));
    expect(sent.status).toBe(302);
    const told = await visitor.get(sent.location ?? '');
    expect(wordsOf(told.text)).toMatch(/handed over to Carol Colleague.*What you typed is kept/);
    expect(told.text).not.toMatch(/Moved Person|Nearly done/);
    expect(contactsOf(course)).toEqual([]);
    const theirs = await opened(course, colleague);
    expect(wordsOf(theirs.page.text)).toMatch(/looked after this patient before.*Nearly done\./);
    expect((await visitor.get(address(course))).status).toBe(404);
  });

  it('so it does when cover ends, and the page says whose words they are to the practitioner', async () => {
    const course = anEpisode({ patient: aPatient({ name: 'Covered Person' }) });
    const cover = aPractitioner({ name: 'Carla Cover' });
    const today = calendarDate(Date.now());
    const id = aLeave(course.practitioner, { cover, fromOn: addDays(today, -3), untilOn: today });
    const { visitor, page } = await opened(course, cover);
    database().update(leave).set({ endedAt: Date.now() }).where(eq(leave.id, id)).run();
    const sent = await visitor.post(address(course), form(page, { 'f.agreed': 'Heard by the cover.' }));
    expect(sent.status).toBe(302);
    const told = await visitor.get(sent.location ?? '');
    expect(wordsOf(told.text)).toMatch(/no longer look after this patient.*What you typed is kept/);
    expect(told.text).not.toMatch(/Covered Person|Heard by/);
    const theirs = await opened(course);
    expect(wordsOf(theirs.page.text)).toMatch(/Begun by Carla Cover.*Heard by the cover\./);
    expect(wordsOf((await theirs.visitor.get(`${address(course)}/kept`)).text)).not.toContain('is kept');
  });

  it('so does what the page saves by itself', async () => {
    const { course, visitor, page } = await opened();
    aHandover(course, { to: aPractitioner() });
    const all = form(page, { account: course.practitioner.accountId, 'f.agreed': 'Half a word' });
    const saved = await visitor.post(`${address(course)}${JSON_SAVE}`, all);
    expect([saved.status, JSON.parse(saved.text)]).toEqual([409, { state: 'moved' }]);
    expect(draftsOf(course)[0]?.fields).toContain('Half a word');
  });

  it('a neighbour who never had the patient gets a page that is not there', async () => {
    const { course, page } = await opened();
    const neighbour = aPractitioner();
    const visitor = await signedIn(server.current, neighbour);
    const all = form(page, { account: neighbour.accountId });
    const answers = [
      await visitor.get(address(course)),
      await visitor.post(address(course), all),
      await visitor.post(`${address(course)}${JSON_SAVE}`, all),
      await visitor.get(`${address(course)}/kept`),
      await visitor.get(`${address(course)}/closed/x`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect([contactsOf(course), draftsOf(course)]).toEqual([[], []]);
    const theirs = and(eq(auditEvent.accountId, neighbour.accountId), eq(auditEvent.outcome, 'refused'));
    const refused = database().select().from(auditEvent).where(theirs).all();
    expect(refused.map(({ action }) => action).sort()).toEqual([
      'review.close',
      'review.draft',
      'review.read',
      'review.read',
    ]);
  });

  it.each(['patient', 'lead', 'author'] as const)('a %s neither', async (role) => {
    const course = anEpisode();
    const visitor = await signedIn(server.current, role === 'patient' ? course.patient : anAccount({ role }));
    expect((await visitor.get(address(course))).status).toBe(404);
  });
});
