import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { askForChange } from '#app/check-ins/ask-for-change.server.ts';
import { answersAtQuery } from '#app/modules/answers.queries.server.ts';
import { momentAt } from '#app/i18n/format.ts';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import { homeworkReport } from '#db/schema/homework.ts';
import {
  type AssignmentId,
  type HomeworkReportId,
  newId,
  type SupervisionDecisionId,
  type SupervisionTaskId,
  type WorksheetEntryId,
  type WorksheetRevisionId,
} from '#db/schema/ids.ts';
import { message } from '#db/schema/messages.ts';
import { pageProgress, worksheetEntry, worksheetRevision } from '#db/schema/modules.ts';
import { episode } from '#db/schema/pathway.ts';
import { supervisionDecision, supervisionTask } from '#db/schema/supervision.ts';
import { anAlert } from '#tests/factories/alerts.ts';
import { aCheckIn } from '#tests/factories/check-ins.ts';
import { aHandover } from '#tests/factories/handover.ts';
import { aTask } from '#tests/factories/homework.ts';
import { aResponse } from '#tests/factories/measures.ts';
import { aMessage } from '#tests/factories/messages.ts';
import { anAssignment } from '#tests/factories/modules.ts';
import { type AnEpisode, anEpisode, aPractitioner } from '#tests/factories/people.ts';
import { countQueries } from '#tests/support/count-queries.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { adoptBegun, discardBegun } from './begun-form-actions.server.ts';
import { saveReviewDraft } from './review-draft.server.ts';
import { reviewOf } from './review-of.server.ts';
import {
  begunByOthersQuery,
  contactOfSubmissionQuery,
  contactQuery,
  draftQuery,
  nextOfPractitionerQuery,
} from './review.queries.server.ts';

useFreshDatabase();

const NOW = momentAt('2026-11-24', '14:30');
const CONTACT = momentAt('2026-11-17', '14:00');
const LATER = CONTACT + 24 * 60 * 60 * 1000;
const BEFORE = CONTACT - 24 * 60 * 60 * 1000;
const MODULE = 'getting-going-again';

async function review(course: AnEpisode, actor = course.practitioner.actor) {
  const view = await reviewOf(actor, course.id, { language: 'en', now: NOW });
  if (!view) throw new Error('not reached');
  return view;
}

function aCourse() {
  const course = anEpisode();
  aCheckIn(course, { startsAt: CONTACT, attendance: '5' });
  return course;
}

interface Written {
  block: string;
  sharedAt: number | null;
  versions: { savedAt: number; answers: object }[];
}

function aSheet(assignmentId: AssignmentId, { block, sharedAt, versions }: Written) {
  const id = newId<WorksheetEntryId>();
  const last = versions.at(-1);
  const row = { id, assignmentId, block, page: 'low-mood-cycle', revision: versions.length, sharedAt };
  database()
    .insert(worksheetEntry)
    .values({ ...row, answers: JSON.stringify(last?.answers ?? {}), updatedAt: last?.savedAt ?? 0 })
    .run();
  versions.forEach(({ savedAt, answers }, index) => {
    const version = { revision: index + 1, answers: JSON.stringify(answers), savedAt };
    database()
      .insert(worksheetRevision)
      .values({ id: newId<WorksheetRevisionId>(), entryId: id, locale: 'en', sourceHash: 'x', ...version })
      .run();
  });
}

describe('a review', () => {
  it('holds what happened since the last contact, and not what came before', async () => {
    const course = aCourse();
    const assignment = anAssignment({ episode: course, module: MODULE });
    aMessage(course, { sentAt: BEFORE, readAt: BEFORE });
    aMessage(course, { sentAt: LATER });
    aResponse(course.id, { total: 16, at: BEFORE });
    aResponse(course.id, { total: 9, at: LATER });
    const page = (name: string, at: number) => ({
      ...{ id: newId<never>(), assignmentId: assignment.id, page: name, openedAt: at, lastOpenedAt: at },
    });
    database()
      .insert(pageProgress)
      .values([page('welcome', BEFORE), page('low-mood-cycle', LATER)])
      .run();
    const task = aTask(course, { dueOn: '2026-11-20' });
    const said = { taskId: task, revision: 1, status: 'partly', note: 'Half of it.', difficulty: 8 } as const;
    database()
      .insert(homeworkReport)
      .values({ id: newId<HomeworkReportId>(), ...said, reportedAt: LATER })
      .run();
    const view = await review(course);
    expect(view.since).toEqual({ at: CONTACT, kind: 'contact' });
    expect(view.messages.map(({ sentAt }) => sentAt)).toEqual([LATER]);
    expect(view.pages.pages.map(({ at }) => at)).toEqual([LATER]);
    expect(view.scores).toMatchObject([
      { code: 'phq-9', last: 9, sinceContact: { from: 16, points: -7, reliable: 'improvement' } },
    ]);
    expect(view.homework).toMatchObject([{ id: task, said: [{ note: 'Half of it.', difficulty: 8 }] }]);
    expect(view.agenda.map(({ rule }) => rule)).toContain('message-waiting');
    expect(view.agenda).toContainEqual({ rule: 'homework-hard', value: 8 });
  });

  it('marks what is new in shared worksheets, and does not hint at what is not shared', async () => {
    const course = aCourse();
    const { id } = anAssignment({ episode: course, module: MODULE });
    const once = { answers: { text: 'as before' }, savedAt: BEFORE };
    aSheet(id, { block: 'what-brings-you', sharedAt: BEFORE, versions: [once] });
    aSheet(id, {
      block: 'my-cycle',
      sharedAt: BEFORE,
      versions: [
        { answers: { situation: 'then' }, savedAt: BEFORE },
        { answers: { situation: 'now' }, savedAt: LATER },
      ],
    });
    aSheet(id, { block: 'activity-diary', sharedAt: null, versions: [{ answers: {}, savedAt: LATER }] });
    const { worksheets } = await review(course);
    expect(worksheets.map(({ block, freshness, changed }) => [block, freshness, changed.length])).toEqual([
      ['my-cycle', 'changed', 1],
      ['what-brings-you', 'same', 0],
    ]);
  });

  it('a sheet that was shared since is new, however old its words are', async () => {
    const course = aCourse();
    const { id } = anAssignment({ episode: course, module: MODULE });
    const once = { answers: { text: 'as before' }, savedAt: BEFORE };
    aSheet(id, { block: 'what-brings-you', sharedAt: LATER, versions: [once] });
    expect((await review(course)).worksheets).toMatchObject([{ freshness: 'new' }]);
  });

  it('read by who looks after the patient, their messages are read; by a supervisor, they still wait', async () => {
    const supervisor = aPractitioner({ role: 'supervisor' });
    const course = anEpisode({ practitioner: aPractitioner({ supervisorId: supervisor.practitionerId }) });
    aMessage(course, { sentAt: LATER });
    const readAt = () => database().select().from(message).get()?.readAt;
    await review(course, supervisor.actor);
    expect(readAt()).toBeNull();
    await review(course);
    expect(readAt()).toBe(NOW);
  });

  it('is not for a neighbour, and the try is audited; a read is audited too', async () => {
    const course = aCourse();
    const neighbour = aPractitioner();
    expect(await reviewOf(neighbour.actor, course.id, { language: 'en', now: NOW })).toBeNull();
    await review(course);
    const audit = database().select().from(auditEvent).where(eq(auditEvent.subjectId, course.id)).all();
    expect(audit.map(({ accountId, action, outcome }) => [accountId, action, outcome])).toEqual([
      [neighbour.accountId, 'review.read', 'refused'],
      [course.practitioner.accountId, 'review.read', 'done'],
    ]);
  });

  it('holds what the patient asks for and nobody has answered', async () => {
    const course = aCourse();
    const words = 'By video please, I am overheard.';
    const asked = { checkInId: null, medium: 'video', words, submission: 'x', now: LATER } as const;
    askForChange(course.patient.actor, asked);
    expect((await review(course)).requests).toMatchObject([{ medium: 'video', words, askedAt: LATER }]);
  });

  it('says what the plan of the course has for this contact, and nothing without one', async () => {
    const course = aCourse();
    anAssignment({ episode: course, module: MODULE });
    expect((await review(course)).planned).toBeNull();
    const contacts = ['first', 'your-week', 'gone'].map((session) => ({
      opens: { module: MODULE, session },
      focus: `About ${session}`,
    }));
    const choose = (sessions: typeof contacts) => {
      const plan = JSON.stringify({ name: 'Ours', contacts: sessions });
      database().update(episode).set({ plan }).where(eq(episode.id, course.id)).run();
    };
    choose(contacts);
    const view = await review(course);
    expect(view.planned).toMatchObject({
      ...{ number: 2, of: 3, focus: 'About your-week' },
      opens: { number: 2, module: 'Getting going again' },
    });
    expect(view.form.fields.some(([name]) => name === 'sessions')).toBe(false);
    aCheckIn(course, { startsAt: LATER, attendance: '5' });
    expect((await review(course)).planned).toMatchObject({ focus: 'About gone', opens: null });
    aCheckIn(course, { startsAt: LATER + 1, attendance: '5' });
    expect((await review(course)).planned).toBeNull();
  });

  it('knows every check-in ahead, not only the one that is about to begin', async () => {
    const course = aCourse();
    const now = aCheckIn(course, { startsAt: NOW + 10 * 60_000 });
    const next = aCheckIn(course, { startsAt: NOW + 7 * 24 * 60 * 60_000 });
    const { form } = await review(course);
    expect(form.ahead.map(({ id }) => id)).toEqual([now, next]);
    expect(form.checkIns.map(({ id }) => id)).toEqual([now]);
  });

  it('holds what supervision asks to be done', async () => {
    const course = aCourse();
    const decisionId = newId<SupervisionDecisionId>();
    const { practitioner } = course;
    const decided = { decidedBy: practitioner.accountId, decidedAt: LATER, note: '', rules: '[]' };
    database()
      .insert(supervisionDecision)
      .values({
        ...{ id: decisionId, episodeId: course.id, practitionerId: practitioner.practitionerId },
        ...{ ...decided, decision: 'change', submission: 'x' },
      })
      .run();
    const task = { decisionId, episodeId: course.id, what: 'Ask about sleep.', dueOn: '2026-12-01' };
    database()
      .insert(supervisionTask)
      .values({ id: newId<SupervisionTaskId>(), ...task })
      .run();
    expect((await review(course)).tasks).toMatchObject([{ what: 'Ask about sleep.', dueOn: '2026-12-01' }]);
  });

  it('takes the same number of queries however much has happened', async () => {
    const quiet = aCourse();
    anAssignment({ episode: quiet, module: MODULE });
    aTask(quiet);
    const full = aCourse();
    const { id } = anAssignment({ episode: full, module: MODULE });
    for (let count = 0; count < 12; count += 1) {
      aTask(full);
      aMessage(full, { sentAt: LATER + count });
      aResponse(full.id, { at: LATER + count });
      aResponse(full.id, { at: LATER + count, measure: 'gad-7', total: 7 });
      anAlert(full);
      aCheckIn(full, { startsAt: BEFORE - count * 1000, attendance: '5' });
      aSheet(id, {
        block: `block-${count}`,
        sharedAt: LATER,
        versions: [{ answers: {}, savedAt: LATER }],
      });
    }
    const few = await countQueries(() => review(quiet));
    const many = await countQueries(() => review(full));
    expect(many).toBe(few);
    expect(few).toBeLessThanOrEqual(MOST_QUERIES);
  });

  it('finds everything by an index', () => {
    const on = database();
    const plans = [
      draftQuery(on, newId(), newId()),
      begunByOthersQuery(on, newId(), newId()),
      contactOfSubmissionQuery(on, newId(), 'x'),
      contactQuery(on, newId(), 'x'),
      answersAtQuery([newId(), newId()], 0),
      nextOfPractitionerQuery(newId(), { from: 0, until: 1, not: newId() }),
    ].map(queryPlan);
    for (const plan of plans) expect(plan).not.toMatch(/SCAN/);
    expect(plans[0]).toMatch(/review_draft_person/);
    expect(plans[5]).toMatch(/SEARCH check_in .*practitioner_id=\? AND starts_at>/);
  });
});

/** What one review may ask the database; a new part of the screen raises it on purpose. */
const MOST_QUERIES = 30;

describe('a form that was begun before a handover', () => {
  function handedOver() {
    const course = aCourse();
    const colleague = aPractitioner();
    const fields = [
      ['agreed', 'Nearly done.'],
      ['risk', 'no-change'],
    ] as const;
    const use = { episodeId: course.id, fields, submission: 'begun', base: 0, now: LATER };
    saveReviewDraft(course.practitioner.actor, use);
    aHandover(course, { to: colleague, at: LATER + 1 });
    return { course, colleague };
  }

  it('is shown to who looks after the patient now, with whose it is, and to nobody before', async () => {
    const { course, colleague } = handedOver();
    const { begun } = await review(course, colleague.actor);
    expect(begun).toMatchObject([
      { name: course.practitioner.name, texts: [{ name: 'agreed', text: 'Nearly done.' }] },
    ]);
  });

  it('can be taken into one’s own form, once, or taken away', async () => {
    const { course, colleague } = handedOver();
    const [begun] = (await review(course, colleague.actor)).begun;
    const taking = { episodeId: course.id, draft: begun?.id ?? '', now: NOW };
    adoptBegun(colleague.actor, taking);
    adoptBegun(colleague.actor, taking);
    const view = await review(course, colleague.actor);
    expect(view.begun).toEqual([]);
    expect(view.form.fields).toContainEqual(['agreed', 'Nearly done.']);
    expect(view.form.fields).not.toContainEqual(['risk', 'no-change']);
  });

  it('cannot be taken by a neighbour', async () => {
    const { course, colleague } = handedOver();
    const [begun] = (await review(course, colleague.actor)).begun;
    const taking = { episodeId: course.id, draft: begun?.id ?? '', now: NOW };
    expect(discardBegun(aPractitioner().actor, taking)).toBe(false);
    expect((await review(course, colleague.actor)).begun).toHaveLength(1);
    expect(discardBegun(colleague.actor, taking)).toBe(true);
    expect((await review(course, colleague.actor)).begun).toEqual([]);
  });

  it('is no business of a supervisor who has a form of their own', async () => {
    const supervisor = aPractitioner({ role: 'supervisor' });
    const course = anEpisode({ practitioner: aPractitioner({ supervisorId: supervisor.practitionerId }) });
    const use = { episodeId: course.id, submission: 'x', base: 0, now: LATER };
    saveReviewDraft(course.practitioner.actor, { ...use, fields: [['agreed', 'Mine.']] });
    expect((await review(course, supervisor.actor)).begun).toEqual([]);
  });
});
