import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { measurePlanChange } from '#db/schema/measures.ts';
import { type AnEpisode, anEpisode, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { changeMeasurePlan, type ChangeMeasurePlanInput } from './change-measure-plan.server.ts';
import { episodeMeasurePlan } from './episode-measure-plan.server.ts';

useFreshDatabase();

const NOW = Date.parse('2026-11-24T09:00Z');
const REASON = 'Her GP asked for a rest.';

function pause({ id }: Pick<AnEpisode, 'id'>, more: Partial<ChangeMeasurePlanInput> = {}) {
  return {
    episodeId: id,
    measure: 'phq-9',
    change: 'paused',
    reason: REASON,
    now: NOW,
    ...more,
  } satisfies ChangeMeasurePlanInput;
}

const changesOf = (id: EpisodeId) =>
  database()
    .select()
    .from(measurePlanChange)
    .where(eq(measurePlanChange.episodeId, id))
    .all()
    .map(({ measure, change }) => `${measure} ${change}`);
const audited = () =>
  database()
    .select()
    .from(auditEvent)
    .all()
    .map(({ action, outcome, reason }) => [action, outcome, reason]);

describe('a practitioner who changes what a course asks for', () => {
  it('pauses and resumes one, with who, when and why for colleagues', () => {
    const episode = anEpisode();
    const { actor } = episode.practitioner;
    expect(changeMeasurePlan(actor, pause(episode)).kind).toBe('changed');
    const later = { change: 'resumed', now: NOW + 1, reason: 'Rested.' } as const;
    expect(changeMeasurePlan(actor, pause(episode, later)).kind).toBe('changed');
    const plan = episodeMeasurePlan(actor, episode.id, { language: 'en', now: NOW + 2 });
    expect(plan?.changes).toEqual([
      { name: 'PHQ-9', change: 'resumed', changedAt: NOW + 1, reason: 'Rested.', by: actor.name },
      { name: 'PHQ-9', change: 'paused', changedAt: NOW, reason: REASON, by: actor.name },
    ]);
  });

  it('is audited without the reason', () => {
    const episode = anEpisode();
    changeMeasurePlan(episode.practitioner.actor, pause(episode));
    expect(audited()).toEqual([['measure-plan.paused', 'done', null]]);
    expect(JSON.stringify(database().select().from(auditEvent).all())).not.toContain(REASON);
  });

  it('who pauses twice, or resumes what is not paused, changes nothing', () => {
    const episode = anEpisode();
    const { actor } = episode.practitioner;
    expect(changeMeasurePlan(actor, pause(episode, { change: 'resumed' })).kind).toBe('already');
    changeMeasurePlan(actor, pause(episode));
    expect(changeMeasurePlan(actor, pause(episode)).kind).toBe('already');
    expect(changesOf(episode.id)).toEqual(['phq-9 paused']);
    expect(audited()).toHaveLength(1);
  });

  it('adds PSWQ for generalised anxiety, which patients cannot answer here without its words', () => {
    const { id, practitioner } = anEpisode({ problem: 'gad' });
    const plan = () => episodeMeasurePlan(practitioner.actor, id, { language: 'en', now: NOW });
    expect(plan()?.addable.map(({ code }) => code)).toContain('pswq');
    expect(
      changeMeasurePlan(practitioner.actor, pause({ id }, { measure: 'pswq', change: 'added' })).kind,
    ).toBe('changed');
    expect(plan()?.addable.map(({ code }) => code)).not.toContain('pswq');
    expect(plan()?.rows.find(({ code }) => code === 'pswq')).toMatchObject({
      why: 'added',
      when: 'weekly',
      hasWords: false,
      title: null,
    });
  });

  it('adds nothing that is asked already', () => {
    const episode = anEpisode();
    expect(changeMeasurePlan(episode.practitioner.actor, pause(episode, { change: 'added' })).kind).toBe(
      'already',
    );
    expect(changesOf(episode.id)).toEqual([]);
  });

  it.each(['phq-10', 'constructor', ''])('there is no questionnaire "%s"', (measure) => {
    const episode = anEpisode();
    expect(changeMeasurePlan(episode.practitioner.actor, pause(episode, { measure })).kind).toBe('not-found');
  });

  it('a colleague finds nothing to change or to read, and both tries are audited', () => {
    const episode = anEpisode();
    const { actor } = aPractitioner();
    expect(changeMeasurePlan(actor, pause(episode)).kind).toBe('not-found');
    expect(episodeMeasurePlan(actor, episode.id, { language: 'en', now: NOW })).toBeNull();
    expect(changesOf(episode.id)).toEqual([]);
    expect(audited()).toEqual([
      ['measure-plan.change', 'refused', 'not-theirs'],
      ['measure-plan.read', 'refused', 'not-theirs'],
    ]);
  });

  it('their supervisor may', () => {
    const supervisor = aPractitioner({ role: 'supervisor' });
    const practitioner = aPractitioner({ supervisorId: supervisor.practitionerId });
    const episode = anEpisode({ practitioner });
    expect(changeMeasurePlan(supervisor.actor, pause(episode)).kind).toBe('changed');
  });

  it('a course that has ended is read, and not changed', () => {
    const episode = anEpisode({ status: 'ended', endedOn: '2026-11-20' });
    const { actor } = episode.practitioner;
    expect(changeMeasurePlan(actor, pause(episode)).kind).toBe('not-found');
    expect(episodeMeasurePlan(actor, episode.id, { language: 'en', now: NOW })?.rows[0]).toMatchObject({
      code: 'phq-9',
      when: 'end',
      dueness: { state: 'due', reason: 'end', dueOn: '2026-11-20' },
    });
  });

  it('the database refuses to change or to delete what was done', () => {
    const episode = anEpisode();
    changeMeasurePlan(episode.practitioner.actor, pause(episode));
    expect(() => database().delete(measurePlanChange).run()).toThrow();
    expect(() => database().update(measurePlanChange).set({ reason: 'Other.' }).run()).toThrow();
  });
});

describe('the plan for staff', () => {
  it('says what is asked, why, and which the outcome needs', () => {
    const { id, practitioner } = anEpisode();
    const plan = episodeMeasurePlan(practitioner.actor, id, { language: 'pl', now: NOW });
    expect(plan?.rows.slice(0, 2)).toMatchObject([
      { code: 'phq-9', name: 'PHQ-9', locale: 'pl', why: 'everyone', outcomeNeedsIt: true, hasWords: true },
      { code: 'gad-7', name: 'GAD-7', why: 'everyone', outcomeNeedsIt: true },
    ]);
  });
});
