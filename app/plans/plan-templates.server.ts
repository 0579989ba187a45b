/** Plans for a lead: to read, to write, to retire. */
import type { LeadActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { contentLibrary } from '#app/modules/content-library.server.ts';
import { NOT_BY_SELF_HELP, recommendedFor } from '#app/modules/recommended.ts';
import { database, inTransaction } from '#db/client.ts';
import { newId, type PlanTemplateId } from '#db/schema/ids.ts';
import type { Problem } from '#db/schema/pathway.ts';
import { bringFirstPlans } from './first-plans.server.ts';
import { type PlannedContact, plannedContactsSchema, type PlanTemplate } from './plan-template.ts';
import {
  allPlansQuery,
  changePlan,
  insertPlan,
  planById,
  type PlanRow,
} from './plan-templates.queries.server.ts';

export interface StoredPlan extends PlanTemplate {
  id: PlanTemplateId;
  revision: number;
  retired: boolean;
}

/** Every plan of the service, retired ones too. */
export function planTemplates(_lead: LeadActor, now: number): StoredPlan[] {
  bringFirstPlans(now);
  return allPlansQuery(database()).all().map(stored);
}

/** One plan; null when there is none of that id. */
export function planTemplate(_lead: LeadActor, id: PlanTemplateId): StoredPlan | null {
  const row = planById(database(), id);
  return row ? stored(row) : null;
}

/** A row as a plan. */
export function stored({ id, name, problem, body, revision, retiredAt }: PlanRow): StoredPlan {
  const contacts = plannedContactsSchema.parse(JSON.parse(body));
  return { id, name, problem, contacts, revision, retired: retiredAt !== null };
}

interface SaveInput extends PlanTemplate {
  /** Null for a new one, which gets `newId`. */
  id: PlanTemplateId | null;
  /** One use of the form, for a new one: pressing twice makes one. */
  submission: string;
  base: number;
  now: number;
}

type Saved =
  | { kind: 'saved' }
  /** Somebody else saved it meanwhile. */
  | { kind: 'conflict'; theirs: StoredPlan }
  /** No module may be the treatment for this problem (CLINICAL section 1). */
  | { kind: 'not-by-self-help' }
  /** A session that is not there, or of a module that is not recommended for the problem. */
  | { kind: 'not-recommended'; contact: number }
  | { kind: 'not-found' };

/** Saves a plan for a problem that its modules are recommended for. Courses that use it already keep what they have. */
export function savePlanTemplate(lead: LeadActor, input: SaveInput): Saved {
  const { name, problem, contacts, submission, base, now } = input;
  // Or the first plan of one's own would keep the others away.
  bringFirstPlans(now);
  if (NOT_BY_SELF_HELP.includes(problem)) return { kind: 'not-by-self-help' };
  const wrong = contacts.findIndex((contact) => !fits(contact, problem));
  if (wrong >= 0) return { kind: 'not-recommended', contact: wrong + 1 };
  const row = {
    name,
    problem,
    contacts: contacts.length,
    body: JSON.stringify(contacts),
    updatedBy: lead.accountId,
    updatedAt: now,
  };
  return inTransaction((tx): Saved => {
    const id = input.id ?? (submission as PlanTemplateId);
    const before = planById(tx, id);
    if (input.id && !before) return { kind: 'not-found' };
    if (before && input.id === null) return { kind: 'saved' };
    if (!before) insertPlan(tx, { id, ...row, revision: 1 });
    else if (!changePlan(tx, { id, base }, row)) return { kind: 'conflict', theirs: stored(before) };
    recordDone(tx, { actor: lead, action: 'plan.save', subject: { type: 'plan_template', id } });
    return { kind: 'saved' };
  });
}

/** Takes a plan out of use, or back into it. Pressed twice, nothing more happens. False when it is not there. */
export function retirePlanTemplate(
  lead: LeadActor,
  { id, retired, now }: { id: PlanTemplateId; retired: boolean; now: number },
): boolean {
  return inTransaction((tx) => {
    const before = planById(tx, id);
    if (!before) return false;
    if ((before.retiredAt !== null) === retired) return true;
    changePlan(tx, { id, base: before.revision }, { retiredAt: retired ? now : null });
    const action = retired ? 'plan.retire' : 'plan.use-again';
    recordDone(tx, { actor: lead, action, subject: { type: 'plan_template', id } });
    return true;
  });
}

function fits({ opens }: PlannedContact, problem: Problem): boolean {
  if (opens === null) return true;
  const definition = contentLibrary().findModule(opens.module);
  if (!definition || !recommendedFor(definition, problem)) return false;
  return definition.sessions.some(({ id }) => id === opens.session);
}

export interface SessionChoice {
  module: string;
  session: string;
  title: string;
  /** Language of the title. */
  locale: string;
}

/** Every session of every module, in their order, for the form. */
export async function sessionChoices(language: string): Promise<SessionChoice[]> {
  const modules = contentLibrary().modules();
  const all = await Promise.all(
    modules.map(async ({ slug, sessions }) => {
      const index = await contentLibrary().moduleIndex(slug, language);
      return sessions.map(({ id }) => ({
        module: slug,
        session: id,
        title: `${index.title}: ${index.sessions[id]?.title ?? id}`,
        locale: index.locale,
      }));
    }),
  );
  return all.flat();
}

/** A new use of the form for a plan that is not there yet. */
export function newSubmission(): string {
  return newId<PlanTemplateId>();
}
