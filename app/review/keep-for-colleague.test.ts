import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { doneByQuery } from '#app/accounts/accounts.queries.server.ts';
import { addDays, calendarDate, momentAt } from '#app/i18n/format.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { database } from '#db/client.ts';
import { reviewDraft } from '#db/schema/caseload.ts';
import { leave } from '#db/schema/handover.ts';
import { newId } from '#db/schema/ids.ts';
import { practitioner } from '#db/schema/pathway.ts';
import { aHandover, aLeave } from '#tests/factories/handover.ts';
import { type AnEpisode, anEpisode, aPractitioner, type APractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { saveReviewDraft } from './review-draft.server.ts';
import type { FieldName, Fields } from './review-fields.ts';
import { reviewOf } from './review-of.server.ts';

useFreshDatabase();

const NOW = momentAt('2026-11-24', '14:30');
const today = calendarDate(currentMoment());
const YESTERDAY = addDays(today, -1);

type Said = Partial<Record<FieldName, string>>;

const save = (person: APractitioner, course: AnEpisode, said: Said, base = 0) =>
  saveReviewDraft(person.actor, {
    episodeId: course.id,
    fields: Object.entries(said) as unknown as Fields,
    submission: 'this-use',
    base,
    now: currentMoment(),
  });

const drafts = () => database().select().from(reviewDraft).all();
const begun = async (person: APractitioner, course: AnEpisode) =>
  (await reviewOf(person.actor, course.id, { language: 'en', now: NOW }))?.begun.map(({ texts }) => texts);

describe('words of somebody who may not see the patient any more', () => {
  it('wait for the practitioner when cover has ended', async () => {
    const [course, cover] = [anEpisode(), aPractitioner()];
    aLeave(course.practitioner, { cover, fromOn: addDays(today, -7), untilOn: YESTERDAY });
    expect(save(cover, course, { agreed: 'What the cover heard.' })).toEqual({ kind: 'moved' });
    expect(await begun(course.practitioner, course)).toEqual([
      [{ name: 'agreed', text: 'What the cover heard.' }],
    ]);
  });

  it('are not taken from a cover whose leave was taken back before its first day', () => {
    const [course, cover] = [anEpisode(), aPractitioner()];
    const id = aLeave(course.practitioner, { cover, fromOn: YESTERDAY, untilOn: today });
    const endedAt = momentAt(addDays(today, -3), '09:00');
    database().update(leave).set({ endedAt }).where(eq(leave.id, id)).run();
    expect(save(cover, course, { agreed: 'x' })).toEqual({ kind: 'not-found' });
    expect(drafts()).toEqual([]);
  });

  it('nor from a cover whose days have not come', () => {
    const [course, cover] = [anEpisode(), aPractitioner()];
    aLeave(course.practitioner, { cover, fromOn: addDays(today, 1), untilOn: addDays(today, 9) });
    expect(save(cover, course, { agreed: 'x' })).toEqual({ kind: 'not-found' });
  });

  it('of a supervisor who was replaced wait for the practitioner, also what was kept before', async () => {
    const supervisor = aPractitioner({ role: 'supervisor' });
    const course = anEpisode({ practitioner: aPractitioner({ supervisorId: supervisor.practitionerId }) });
    save(supervisor, course, { agreed: 'Seen in supervision' });
    database()
      .update(practitioner)
      .set({ supervisorId: null })
      .where(eq(practitioner.id, course.practitioner.practitionerId))
      .run();
    expect(await begun(course.practitioner, course)).toHaveLength(1);
    expect(save(supervisor, course, { agreed: 'Seen in supervision, and more' }, 1)).toEqual({
      kind: 'moved',
    });
    expect(await begun(course.practitioner, course)).toEqual([
      [{ name: 'agreed', text: 'Seen in supervision, and more' }],
    ]);
  });

  it('of a supervisor who was replaced wait too when nothing was kept before', async () => {
    const supervisor = aPractitioner({ role: 'supervisor' });
    const course = anEpisode({ practitioner: aPractitioner({ supervisorId: supervisor.practitionerId }) });
    await begun(supervisor, course);
    database()
      .update(practitioner)
      .set({ supervisorId: null })
      .where(eq(practitioner.id, course.practitioner.practitionerId))
      .run();
    expect(save(supervisor, course, { agreed: 'Typed without a script.' })).toEqual({ kind: 'moved' });
    expect(await begun(course.practitioner, course)).toHaveLength(1);
  });

  it('from an old window stand behind what a newer one kept, however often they come', () => {
    const course = anEpisode();
    save(course.practitioner, course, { agreed: 'The newer one.' });
    aHandover(course, { to: aPractitioner() });
    const old = { agreed: 'The old one.', message: 'Hello.' };
    expect(save(course.practitioner, course, old)).toEqual({ kind: 'moved' });
    save(course.practitioner, course, old);
    save(course.practitioner, course, { ...old, message: 'Hello. And more.' });
    expect(drafts().map(({ fields }) => JSON.parse(fields) as unknown)).toEqual([
      [
        ['agreed', 'The newer one.\n\nThe old one.'],
        ['message', 'Hello. And more.'],
      ],
    ]);
  });

  it('are not shown to a neighbour, and a neighbour can leave none', async () => {
    const [course, neighbour] = [anEpisode(), aPractitioner()];
    save(course.practitioner, course, { agreed: 'x' });
    expect(await begun(neighbour, course)).toBeUndefined();
    expect(save(neighbour, course, { agreed: 'y' })).toEqual({ kind: 'not-found' });
    expect(drafts()).toHaveLength(1);
  });

  it('are found by an index', () => {
    const subject = { type: 'episode', id: newId() };
    const { accountId } = aPractitioner();
    const plan = queryPlan(doneByQuery(database(), { accountId, action: 'review.read', subject }));
    expect(plan).toMatch(/SEARCH audit_event USING INDEX/);
  });
});
