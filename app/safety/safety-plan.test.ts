import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import type { EpisodeId, PatientId, SafetyPlanId } from '#db/schema/ids.ts';
import { episode } from '#db/schema/pathway.ts';
import { safetyPlanRevision } from '#db/schema/safety.ts';
import { anAlert } from '#tests/factories/measures.ts';
import { type AnEpisode, aPatient, aPractitioner, anEpisode } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { ownPlanVersions, ownSafetyPlan, planVersionsOf, safetyPlanOf } from './read-safety-plan.server.ts';
import { EMPTY_PLAN, isEmptyPlan, partsJson, PLAN_PARTS, storedParts } from './safety-plan.ts';
import { planOfPatientQuery, planRevisionsQuery } from './safety-plan.queries.server.ts';
import { saveOwnSafetyPlan, saveSafetyPlanOf } from './save-safety-plan.server.ts';

useFreshDatabase();

const NOW = Date.parse('2026-11-24T09:00Z');

const saying = (warningSigns: string) => ({ ...EMPTY_PLAN, warningSigns });
const over = (base: number, words: string, keep: 'mine' | 'theirs' = 'mine') => ({
  parts: saying(words),
  base,
  keep,
  now: NOW + base,
});

/** The first part of every version, oldest first. */
function saved({ patient }: AnEpisode): string[] {
  return ownPlanVersions(patient.actor)
    .map(({ parts }) => parts.warningSigns)
    .reverse();
}

const audited = () =>
  database()
    .select()
    .from(auditEvent)
    .all()
    .map(({ action, outcome, reason }) => [action, outcome, reason]);

describe('a safety plan', () => {
  it('has seven parts, each kept as it was written', () => {
    const { patient } = anEpisode();
    const parts = Object.fromEntries(PLAN_PARTS.map((part) => [part, `${part}\n  with "lines" – ł`]));
    const plan = { ...EMPTY_PLAN, ...parts };
    saveOwnSafetyPlan(patient.actor, { parts: plan, base: 0, keep: 'mine', now: NOW });
    expect(PLAN_PARTS).toHaveLength(7);
    expect(ownSafetyPlan(patient.actor)).toEqual({
      parts: plan,
      revision: 1,
      written: { at: NOW, by: patient.name, own: true },
    });
  });

  it('is empty before anything is written, and saving nothing writes nothing', () => {
    const { patient } = anEpisode();
    expect(saveOwnSafetyPlan(patient.actor, over(0, ''))).toEqual({ kind: 'saved', revision: 0 });
    expect(ownSafetyPlan(patient.actor)).toEqual({ parts: EMPTY_PLAN, revision: 0, written: null });
    expect([ownPlanVersions(patient.actor), audited()]).toEqual([[], []]);
  });

  it('may be emptied again, and what stood in it is among the earlier versions', () => {
    const course = anEpisode();
    saveOwnSafetyPlan(course.patient.actor, over(0, 'one'));
    saveOwnSafetyPlan(course.patient.actor, over(1, ''));
    expect(saved(course)).toEqual(['one', '']);
  });

  it('the same words twice are one version', () => {
    const course = anEpisode();
    const twice = [1, 2].map(() => saveOwnSafetyPlan(course.patient.actor, over(0, 'one')));
    expect(twice).toEqual(Array(2).fill({ kind: 'saved', revision: 1 }));
    expect(saved(course)).toEqual(['one']);
  });

  it('is there for a patient whom nobody looks after', () => {
    const patient = aPatient();
    saveOwnSafetyPlan(patient.actor, over(0, 'mine'));
    expect(ownSafetyPlan(patient.actor).parts.warningSigns).toBe('mine');
  });

  it('reads as empty only when no part has a word', () => {
    expect(isEmptyPlan({ ...EMPTY_PLAN, professionals: ' \n ' })).toBe(true);
    for (const part of PLAN_PARTS) expect(isEmptyPlan({ ...EMPTY_PLAN, [part]: 'x' })).toBe(false);
    expect(storedParts(partsJson(saying('x')))).toEqual(saying('x'));
  });
});

describe('a plan that two people write', () => {
  it('a save over an older version is refused with both, and nothing is written', () => {
    const course = anEpisode();
    const { id, patient, practitioner } = course;
    saveSafetyPlanOf(practitioner.actor, { episodeId: id, ...over(0, 'from the practitioner') });
    expect(saveOwnSafetyPlan(patient.actor, over(0, 'from the patient'))).toEqual({
      kind: 'conflict',
      mine: saying('from the patient'),
      theirs: saying('from the practitioner'),
      revision: 1,
      savedAt: NOW,
      savedBy: practitioner.name,
    });
    expect(saved(course)).toEqual(['from the practitioner']);
  });

  it('going on with one’s own keeps the other among the earlier versions', () => {
    const course = anEpisode();
    saveOwnSafetyPlan(course.patient.actor, over(0, 'theirs'));
    saveOwnSafetyPlan(course.patient.actor, over(1, 'mine'));
    expect(saved(course)).toEqual(['theirs', 'mine']);
  });

  it('going on with the other keeps one’s own, also when the choice arrives twice', () => {
    const course = anEpisode();
    saveOwnSafetyPlan(course.patient.actor, over(0, 'theirs'));
    const choice = over(1, 'mine', 'theirs');
    const twice = [1, 2].map(() => saveOwnSafetyPlan(course.patient.actor, choice));
    expect(twice).toEqual(Array(2).fill({ kind: 'saved', revision: 3 }));
    expect(saved(course)).toEqual(['theirs', 'mine', 'theirs']);
  });

  it('a choice that was overtaken by a third version is asked for again', () => {
    const course = anEpisode();
    for (const [base, words] of ['one', 'two', 'three'].entries()) {
      saveOwnSafetyPlan(course.patient.actor, over(base, words));
    }
    const choice = saveOwnSafetyPlan(course.patient.actor, over(1, 'mine', 'theirs'));
    expect(choice).toMatchObject({ kind: 'conflict', revision: 3 });
    expect(saved(course)).toEqual(['one', 'two', 'three']);
  });

  it('says who wrote it last, to each side', () => {
    const { id, patient, practitioner } = anEpisode();
    saveSafetyPlanOf(practitioner.actor, { episodeId: id, ...over(0, 'together') });
    const seen = safetyPlanOf(practitioner.actor, id)?.plan.written;
    expect(seen).toEqual({ at: NOW, by: practitioner.name, own: true });
    expect(ownSafetyPlan(patient.actor).written).toEqual({ at: NOW, by: practitioner.name, own: false });
    expect(planVersionsOf(practitioner.actor, id)?.versions).toMatchObject([{ revision: 1, written: seen }]);
  });

  it('reads and writes by staff are audited without a word of it', () => {
    const { id, practitioner } = anEpisode();
    saveSafetyPlanOf(practitioner.actor, { episodeId: id, ...over(0, 'zebra') });
    safetyPlanOf(practitioner.actor, id);
    planVersionsOf(practitioner.actor, id);
    expect(audited()).toEqual([
      ['safety-plan.save', 'done', null],
      ['safety-plan.read', 'done', null],
      ['safety-plan.read', 'done', null],
    ]);
    expect(JSON.stringify(database().select().from(auditEvent).all())).not.toContain('zebra');
  });

  it('its versions are never changed or deleted', () => {
    const { patient } = anEpisode();
    saveOwnSafetyPlan(patient.actor, over(0, 'one'));
    expect(() => database().update(safetyPlanRevision).set({ parts: '{}' }).run()).toThrow();
    expect(() => database().delete(safetyPlanRevision).run()).toThrow();
  });
});

describe('who may open a plan', () => {
  const open = (actor: PractitionerActor, id: EpisodeId) => [
    safetyPlanOf(actor, id),
    planVersionsOf(actor, id),
    saveSafetyPlanOf(actor, { episodeId: id, ...over(0, 'not theirs') }),
  ];

  it('a supervisor reaches the plans of those whom they supervise', () => {
    const supervisor = aPractitioner({ role: 'supervisor' });
    const practitioner = aPractitioner({ supervisorId: supervisor.practitionerId });
    const course = anEpisode({ practitioner });
    expect(open(supervisor.actor, course.id)[2]).toEqual({ kind: 'saved', revision: 1 });
    expect(saved(course)).toEqual(['not theirs']);
  });

  it('a colleague cannot tell whether it exists, and the try is audited', () => {
    const course = anEpisode();
    const colleague = aPractitioner().actor;
    expect(open(colleague, course.id)).toEqual([null, null, { kind: 'not-found' }]);
    expect(open(colleague, 'nothing' as EpisodeId)).toEqual([null, null, { kind: 'not-found' }]);
    expect(saved(course)).toEqual([]);
    expect(audited().map(([action, , reason]) => [action, reason])).toEqual([
      ['safety-plan.read', 'not-theirs'],
      ['safety-plan.read', 'not-theirs'],
      ['safety-plan.save', 'not-theirs'],
    ]);
  });

  it('a course that has ended opens the plan no longer: it goes on belonging to the person', () => {
    const course = anEpisode();
    saveOwnSafetyPlan(course.patient.actor, over(0, 'mine'));
    const ended = { status: 'ended', endedOn: '2026-11-20' } as const;
    database().update(episode).set(ended).where(eq(episode.id, course.id)).run();
    expect(open(course.practitioner.actor, course.id)).toEqual([null, null, { kind: 'not-found' }]);
    expect(ownSafetyPlan(course.patient.actor).parts.warningSigns).toBe('mine');
    expect(audited().at(-1)).toEqual(['safety-plan.save', 'refused', 'episode-ended']);
  });

  it('while an alert of an ended course is open, its plan can be read: somebody has to act', () => {
    const course = anEpisode({ status: 'ended', endedOn: '2026-11-20' });
    anAlert(course.id);
    expect(open(course.practitioner.actor, course.id)[0]).not.toBeNull();
    expect(open(aPractitioner().actor, course.id)[0]).toBeNull();
  });

  it.each([
    ['the plan', () => planOfPatientQuery(database(), 'a' as PatientId), 'safety_plan_patient'],
    ['its versions', () => planRevisionsQuery('a' as SafetyPlanId), 'safety_plan_revision_number'],
  ])('%s is found by an index', (_what, query, index) => {
    expect(queryPlan(query())).toContain(index);
    expect(queryPlan(query())).not.toMatch(/SCAN|TEMP B-TREE/);
  });
});
