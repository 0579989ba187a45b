/** Plans of a service on a real database. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { LeadActor } from '#app/accounts/actor.ts';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import { moduleAssignment, planTemplate as plans } from '#db/schema/modules.ts';
import { episode as episodes, type Problem } from '#db/schema/pathway.ts';
import { anAccount, anEpisode, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { choosePlan, nextPlanned, planOf, plansFor } from './choose-plan.server.ts';
import type { PlannedContact } from './plan-template.ts';
import { plansForProblemQuery } from './plan-templates.queries.server.ts';
import { planTemplates, retirePlanTemplate, savePlanTemplate } from './plan-templates.server.ts';

useFreshDatabase();

const NOW = Date.parse('2026-11-25T10:00Z');
const MODULE = 'getting-going-again';
const opens = (session: string): PlannedContact => ({ opens: { module: MODULE, session }, focus: session });

function aLead(): LeadActor {
  const { accountId, name } = anAccount({ role: 'lead' });
  return { role: 'lead', accountId, name, locale: null };
}

const save = (lead: LeadActor, more: Partial<Parameters<typeof savePlanTemplate>[1]> = {}) =>
  savePlanTemplate(lead, {
    id: null,
    submission: 'new-plan',
    name: 'Short',
    problem: 'depression',
    contacts: [opens('the-cycle'), { opens: null, focus: 'Review' }],
    base: 0,
    now: NOW,
    ...more,
  });
const planCalled = (lead: LeadActor, name: string) => {
  const found = planTemplates(lead, NOW).find((plan) => plan.name === name);
  if (!found) throw new Error(`no plan called ${name}`);
  return found;
};
const row = (id: string) =>
  database()
    .select()
    .from(episodes)
    .where(eq(episodes.id, id as never))
    .get();

describe('the plans of a service', () => {
  it('begin with those of the content, once', () => {
    const lead = aLead();
    expect(planTemplates(lead, NOW).map(({ name }) => name)).toContain('Low mood, 6 contacts');
    const before = planTemplates(lead, NOW).length;
    expect(planTemplates(lead, NOW)).toHaveLength(before);
  });

  it('are written by a lead, and pressing twice writes one', () => {
    const lead = aLead();
    planTemplates(lead, NOW);
    expect([save(lead).kind, save(lead).kind]).toEqual(['saved', 'saved']);
    expect(planTemplates(lead, NOW).filter(({ name }) => name === 'Short')).toHaveLength(1);
  });

  it('are not written over by who read an older one', () => {
    const lead = aLead();
    const { id, revision: base } = planCalled(lead, 'Low mood, 6 contacts');
    expect(save(lead, { id, base, name: 'First' })).toEqual({ kind: 'saved' });
    expect(save(lead, { id, base, name: 'Second' })).toMatchObject({
      kind: 'conflict',
      theirs: { name: 'First', revision: 2 },
    });
  });

  it.each<[string, Problem, PlannedContact, string]>([
    ['a problem that self-help is not recommended for', 'ptsd', opens('the-cycle'), 'not-by-self-help'],
    ['a module that is not recommended for the problem', 'panic', opens('the-cycle'), 'not-recommended'],
    ['a session that is not there', 'depression', opens('nowhere'), 'not-recommended'],
  ])('have no place for %s', (_what, problem, contact, kind) => {
    expect(save(aLead(), { problem, contacts: [contact] }).kind).toBe(kind);
  });

  it('of a problem are found by an index', () => {
    expect(queryPlan(plansForProblemQuery(database(), 'depression'))).not.toMatch(/\bSCAN\b/);
  });
});

describe('choosing a plan', () => {
  it('assigns its module with the first session open, and counts its contacts', () => {
    const { id, practitioner } = anEpisode();
    const plan = planCalled(aLead(), 'Low mood, 6 contacts');
    const asked = { episodeId: id, planId: plan.id, reason: '', now: NOW };
    expect(choosePlan(practitioner.actor, asked)).toEqual({ kind: 'used' });
    expect(choosePlan(practitioner.actor, asked)).toEqual({ kind: 'used' });
    expect(database().select().from(moduleAssignment).all()).toMatchObject([
      { module: MODULE, sessionsOpened: 1 },
    ]);
    expect(row(id)?.plannedContacts).toBe(6);
  });

  it('keeps the plan as it was, whatever the service makes of it later', () => {
    const { id, practitioner } = anEpisode();
    const lead = aLead();
    const plan = planCalled(lead, 'Low mood, 6 contacts');
    choosePlan(practitioner.actor, { episodeId: id, planId: plan.id, reason: '', now: NOW });
    save(lead, { id: plan.id, base: plan.revision, name: 'Now shorter' });
    const episode = row(id);
    expect(episode && planOf(episode)?.name).toBe('Low mood, 6 contacts');
    expect(episode && nextPlanned(episode, 1)).toMatchObject({
      number: 2,
      opens: { session: 'your-week' },
    });
    expect(episode && nextPlanned(episode, 6)).toBeNull();
  });

  it('offers a plan for the patient’s problem alone, and none that was retired', () => {
    const { id, practitioner } = anEpisode({ problem: 'gad' });
    const lead = aLead();
    const plan = planCalled(lead, 'Low mood, 6 contacts');
    const asked = { planId: plan.id, reason: '', now: NOW };
    expect(choosePlan(practitioner.actor, { episodeId: id, ...asked })).toEqual({ kind: 'not-there' });
    retirePlanTemplate(lead, { id: plan.id, retired: true, now: NOW });
    const low = anEpisode();
    const refused = choosePlan(low.practitioner.actor, { episodeId: low.id, ...asked });
    expect(refused).toEqual({ kind: 'not-there' });
    expect(plansFor({ ...row(low.id) } as never, NOW).map(({ name }) => name)).not.toContain(plan.name);
  });

  it('goes through the gate: a module that is not recommended needs a reason, which is audited', () => {
    const { id, practitioner } = anEpisode({ problem: 'social-anxiety' });
    const lead = aLead();
    const plan = planCalled(lead, 'Low mood, 6 contacts');
    // As an older version of the service, or a careless hand, might have left it.
    database().update(plans).set({ problem: 'social-anxiety' }).where(eq(plans.id, plan.id)).run();
    const asked = { episodeId: id, planId: plan.id, now: NOW };
    expect(choosePlan(practitioner.actor, { ...asked, reason: '' })).toEqual({ kind: 'needs-reason' });
    expect(row(id)?.plannedContacts).toBeNull();
    expect(choosePlan(practitioner.actor, { ...asked, reason: 'On the waiting list for CBT' })).toEqual({
      kind: 'used',
    });
    const actions = database()
      .select()
      .from(auditEvent)
      .all()
      .map(({ action }) => action);
    expect(actions).toContain('module.assign-with-reason');
  });

  it('is nothing for a colleague', () => {
    const { id } = anEpisode();
    const plan = planCalled(aLead(), 'Low mood, 6 contacts');
    const asked = { episodeId: id, planId: plan.id, reason: '', now: NOW };
    expect(choosePlan(aPractitioner().actor, asked)).toEqual({ kind: 'not-found' });
  });
});
