import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { checkInRequest } from '#db/schema/check-ins.ts';
import { letter } from '#db/schema/ending.ts';
import { caseloadPlace } from '#db/schema/caseload.ts';
import { leave } from '#db/schema/handover.ts';
import { homeworkLog, homeworkTask } from '#db/schema/homework.ts';
import { newId } from '#db/schema/ids.ts';
import { message } from '#db/schema/messages.ts';
import { moduleAssignment, pageProgress } from '#db/schema/modules.ts';
import { episode, patient } from '#db/schema/pathway.ts';
import { riskAlert } from '#db/schema/safety.ts';
import { supervisionDecision, supervisionTask } from '#db/schema/supervision.ts';
import { anAlert, closeAlerts } from '#tests/factories/alerts.ts';
import { aCheckIn } from '#tests/factories/check-ins.ts';
import { anAnsweredLetter } from '#tests/factories/ending.ts';
import { aTask } from '#tests/factories/homework.ts';
import { aPlanChange, aResponse } from '#tests/factories/measures.ts';
import { aMessage } from '#tests/factories/messages.ts';
import { anAssignment } from '#tests/factories/modules.ts';
import { type AnEpisode, anEpisode, aPatient, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { theList } from '#tests/support/the-list.ts';
import { episodesOf } from '#app/pathway/reach-episode.server.ts';
import { WHOLE_LIST } from './caseload-filter.ts';
import { caseload } from './caseload.server.ts';
import { refreshDuePlaces, refreshDuePlacesWithin } from './refresh-places.server.ts';

useFreshDatabase();

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** A Tuesday morning. */
const NOW = Date.parse('2026-11-24T10:00Z');

let course: AnEpisode;
/**
 * Every reason for which the list keeps a place for the patient, or null when they are not on it. What their row says is
 * read anew each time, and has to be the same.
 */
const reasons = (now = NOW) => {
  const { practitionerId } = course.practitioner;
  const known = episodesOf(practitionerId).some(({ id }) => id === course.id);
  const { rows, counts } = caseload(course.practitioner.actor, { filter: WHOLE_LIST, after: null }, now);
  const row = rows.find((each) => each?.id === course.id);
  // What a handover takes along, and what keeps an account from being closed, is what is on the list.
  expect(known).toBe(row !== undefined);
  if (!row) return null;
  const kept = counts.needs.map(({ need }) => need);
  expect(row.needs.map(({ kind }) => kind)).toEqual(kept);
  return kept;
};

/** A patient whom nobody needs to look at: the questionnaires were answered today. */
beforeEach(() => {
  course = anEpisode({ referredOn: '2026-11-20' });
  for (const measure of ['phq-9', 'gad-7', 'wsas', 'phobia-scales'])
    aResponse(course.id, { measure, at: NOW });
  expect(reasons()).toEqual([]);
});

describe('the list says at once', () => {
  it('that an alert was raised, and that it was closed', () => {
    anAlert(course);
    expect(reasons()).toEqual(['alert']);
    closeAlerts(course, NOW);
    expect(reasons()).toEqual([]);
  });

  it('that an alert was seen, though nothing else changes', () => {
    const id = anAlert(course);
    reasons();
    database()
      .update(riskAlert)
      .set({ respondBy: NOW - 1 })
      .where(eq(riskAlert.id, id))
      .run();
    expect(theList(course.practitioner.actor, NOW)[0]?.need).toMatchObject({ late: { with: 'nobody' } });
  });

  it('that the patient wrote, and that somebody answered', () => {
    aMessage(course, { sentAt: NOW - HOUR });
    expect(reasons()).toEqual(['waiting']);
    database().update(message).set({ readAt: NOW }).run();
    expect(reasons()).toEqual(['waiting']);
    aMessage(course, { sentAt: NOW, from: 'practitioner' });
    expect(reasons()).toEqual([]);
  });

  it('that they ask for another time, and that it was answered', () => {
    const request = { id: newId<never>(), episodeId: course.id, words: 'Later?', askedAt: NOW };
    database()
      .insert(checkInRequest)
      .values({ ...request, submission: 'one' })
      .run();
    expect(reasons()).toEqual(['asked']);
    database().update(checkInRequest).set({ answeredAt: NOW }).run();
    expect(reasons()).toEqual([]);
  });

  it('that they answered a letter, and that it was finished', () => {
    const said = { kind: 'step-up', state: 'with-patient', parts: '{}', revision: 1 } as const;
    const written = { writtenBy: course.practitioner.accountId, createdAt: NOW, updatedAt: NOW };
    const row = { id: newId<never>(), episodeId: course.id, submission: 'one', ...said, ...written };
    database().insert(letter).values(row).run();
    expect(reasons()).toEqual([]);
    database().update(letter).set({ state: 'answered', answeredAt: NOW }).run();
    expect(reasons()).toEqual(['letter']);
    database().update(letter).set({ state: 'final' }).run();
    expect(reasons()).toEqual([]);
  });

  it('that homework is overdue, and that it was reported on', () => {
    const id = aTask(course, { dueOn: '2026-11-23' });
    expect(reasons()).toEqual(['homework']);
    database().update(homeworkTask).set({ status: 'done' }).where(eq(homeworkTask.id, id)).run();
    expect(reasons()).toEqual([]);
  });

  it('that questionnaires are late no more once they are answered, or paused', () => {
    const later = NOW + 15 * DAY;
    expect(reasons(later)).toEqual(['measures']);
    for (const measure of ['phq-9', 'gad-7']) aResponse(course.id, { measure, at: later });
    expect(reasons(later)).toEqual(['measures']);
    aPlanChange(course, { measure: 'wsas', change: 'paused', at: later });
    expect(reasons(later)).toEqual([]);
  });

  it('that somebody was away, and that they opened a page again', () => {
    const { id: assignmentId } = anAssignment({ episode: course });
    database()
      .update(moduleAssignment)
      .set({ assignedAt: NOW - 20 * DAY })
      .run();
    const visit = { id: newId<never>(), assignmentId, page: 'a', openedAt: NOW };
    expect(reasons()).toEqual([]);
    expect(reasons(NOW + 10 * DAY)).toContain('no-visit');
    database()
      .insert(pageProgress)
      .values({ ...visit, lastOpenedAt: NOW + 10 * DAY })
      .run();
    expect(reasons(NOW + 10 * DAY)).not.toContain('no-visit');
    expect(reasons(NOW + 20 * DAY)).toContain('no-visit');
    database()
      .update(pageProgress)
      .set({ lastOpenedAt: NOW + 20 * DAY })
      .run();
    expect(reasons(NOW + 20 * DAY)).not.toContain('no-visit');
  });

  it('that somebody who is away has a new module to look at', () => {
    anAssignment({ episode: course });
    database()
      .update(moduleAssignment)
      .set({ assignedAt: NOW - 20 * DAY })
      .run();
    expect(reasons(NOW + 10 * DAY)).toContain('no-visit');
    anAssignment({ episode: course, module: 'another' });
    database()
      .update(moduleAssignment)
      .set({ assignedAt: NOW + 9 * DAY })
      .where(eq(moduleAssignment.module, 'another'))
      .run();
    expect(reasons(NOW + 10 * DAY)).not.toContain('no-visit');
  });

  it('that somebody who is away did their homework', () => {
    anAssignment({ episode: course });
    database()
      .update(moduleAssignment)
      .set({ assignedAt: NOW - 20 * DAY })
      .run();
    const taskId = aTask(course);
    expect(reasons(NOW + 10 * DAY)).toContain('no-visit');
    const log = { id: newId<never>(), taskId, doneOn: '2026-12-03', note: '', loggedAt: NOW + 9 * DAY };
    database()
      .insert(homeworkLog)
      .values({ ...log, submission: 'one' })
      .run();
    expect(reasons(NOW + 10 * DAY)).not.toContain('no-visit');
  });

  it('that scores are not as expected', () => {
    aResponse(course.id, { measure: 'gad-7', total: 20, at: NOW + 1 });
    expect(reasons()).toEqual(['off-track']);
  });

  it('that a check-in is booked for today, and that it was held', () => {
    aCheckIn(course, { startsAt: NOW + HOUR });
    expect(reasons()).toEqual(['check-in']);
    theCheckInIsHeld();
    expect(reasons()).toEqual([]);
  });

  it('that supervision set a task, and that it was done', () => {
    const by = course.practitioner;
    const decision = { id: newId<never>(), episodeId: course.id, practitionerId: by.practitionerId };
    const made = {
      decidedBy: by.accountId,
      decidedAt: NOW,
      decision: 'change',
      note: '',
      rules: '[]',
    } as const;
    database()
      .insert(supervisionDecision)
      .values({ ...decision, ...made, submission: 'one' })
      .run();
    expect(reasons()).toEqual([]);
    const task = { id: newId<never>(), decisionId: decision.id, episodeId: course.id, what: 'Ring' };
    database()
      .insert(supervisionTask)
      .values({ ...task, dueOn: '2026-12-01' })
      .run();
    expect(reasons()).toEqual(['task']);
    database().update(supervisionTask).set({ doneAt: NOW }).run();
    expect(reasons()).toEqual([]);
  });

  it('that the plan is complete', () => {
    for (const days of [3, 2]) aCheckIn(course, { startsAt: NOW - days * DAY, attendance: '5' });
    expect(reasons()).toEqual([]);
    database().update(episode).set({ plannedContacts: 2 }).where(eq(episode.id, course.id)).run();
    expect(reasons()).toEqual(['ready']);
  });

  it('that a patient has another name', () => {
    database().update(patient).set({ name: 'Żaneta New' }).run();
    expect(theList(course.practitioner.actor, NOW, { find: 'zaneta' })).toHaveLength(1);
  });

  it('that a patient went to a colleague, who has them at once', () => {
    const colleague = aPractitioner();
    database().update(episode).set({ practitionerId: colleague.practitionerId }).run();
    expect(reasons()).toBeNull();
    expect(theList(colleague.actor, NOW).map(({ id }) => id)).toEqual([course.id]);
  });

  it('that a course has ended', () => {
    database().update(episode).set({ status: 'ended', endedOn: '2026-11-24' }).run();
    expect(reasons()).toBeNull();
  });
});

describe('without anything being written the list says', () => {
  it('that a check-in has passed', () => {
    aCheckIn(course, { startsAt: NOW + HOUR });
    expect(reasons(NOW + 2 * HOUR)).toEqual(['check-in']);
    expect(reasons(NOW + 2 * HOUR + 1)).toEqual([]);
  });

  it('on the day before a check-in nothing, and on its day that it is today', () => {
    aCheckIn(course, { startsAt: NOW + DAY });
    expect(reasons()).toEqual([]);
    expect(reasons(Date.parse('2026-11-25T00:00Z'))).toEqual(['check-in']);
  });

  it('after midnight that homework is overdue', () => {
    aTask(course, { dueOn: '2026-11-24' });
    expect(reasons(Date.parse('2026-11-24T23:59Z'))).toEqual([]);
    expect(reasons(Date.parse('2026-11-25T00:00Z'))).toEqual(['homework']);
  });

  it('that a message which crossed with an answer is late', () => {
    aMessage(course, { sentAt: NOW });
    aMessage(course, { sentAt: NOW + 1, from: 'practitioner' });
    const late = Date.parse('2026-11-25T10:00Z');
    expect(reasons(late - 1)).toEqual([]);
    expect(reasons(late)).toEqual(['waiting']);
  });
});

describe('a course that has ended', () => {
  const ended = () => {
    database().update(episode).set({ status: 'ended', endedOn: '2026-11-24' }).run();
  };

  it('stays on the list while an alert is open', () => {
    anAlert(course);
    ended();
    expect(reasons()).toEqual(['alert']);
    closeAlerts(course, NOW);
    expect(reasons()).toBeNull();
  });

  it('stays on it before a message was read', () => {
    aMessage(course, { sentAt: NOW });
    ended();
    expect(reasons()).toEqual(['waiting']);
    database().update(message).set({ readAt: NOW }).run();
    expect(reasons()).toBeNull();
  });

  it('stays on it while an answer to a letter waits', () => {
    anAnsweredLetter(course);
    ended();
    expect(reasons()).toEqual(['letter']);
    database().update(letter).set({ state: 'final' }).run();
    expect(reasons()).toBeNull();
  });

  it('comes back when an alert is raised after it', () => {
    ended();
    expect(reasons()).toBeNull();
    anAlert(course);
    expect(reasons()).toEqual(['alert']);
  });
});

describe('whose patients are on a list', () => {
  it('never those of a colleague', () => {
    expect(theList(aPractitioner().actor, NOW)).toEqual([]);
  });

  it('those of a colleague for whom they cover today, with a name to narrow it to', () => {
    const cover = aPractitioner();
    const away = { practitionerId: course.practitioner.practitionerId, coverId: cover.practitionerId };
    const set = { setBy: cover.accountId, setAt: NOW, submission: 'one' };
    const days = { fromOn: '2000-01-01', untilOn: '2099-01-01' };
    database()
      .insert(leave)
      .values({ id: newId<never>(), ...away, ...days, ...set })
      .run();
    anEpisode({ practitioner: cover, patient: aPatient({ name: 'Of their own' }) });
    expect(theList(cover.actor, NOW)).toHaveLength(2);
    const { practitionerId } = course.practitioner;
    expect(theList(cover.actor, NOW, { practitioner: practitionerId }).map(({ id }) => id)).toEqual([
      course.id,
    ]);
  });
});

describe('the clock', () => {
  const due = () =>
    database()
      .select()
      .from(caseloadPlace)
      .all()
      .filter(({ refreshAt }) => refreshAt <= NOW);

  it('works out what is due, some at a time, and leaves the rest as it is', () => {
    for (let made = 0; made < 3; made += 1) anEpisode();
    expect([refreshDuePlaces(NOW, 2), refreshDuePlaces(NOW, 2), refreshDuePlaces(NOW, 2)]).toEqual([2, 1, 0]);
    expect(due()).toEqual([]);
  });

  it('goes on batch by batch while there is time, and takes up the rest the next time', () => {
    for (let made = 0; made < 7; made += 1) anEpisode();
    let asked = 0;
    const clock = () => 100 * asked++;
    const share = { batch: 2, budget: 200, clock };
    expect(refreshDuePlacesWithin(NOW, share)).toBe(4);
    expect(due()).toHaveLength(3);
    expect(refreshDuePlacesWithin(NOW, share)).toBe(3);
    expect(due()).toEqual([]);
  });
});

function theCheckInIsHeld(): void {
  database().$client.prepare(`update check_in set attendance = '5'`).run();
}
