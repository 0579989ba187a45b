/** What the plan of a course has for the contact that is reviewed. No query. */
import type { AssignedModule } from '#app/modules/assignments-of.server.ts';
import { treatmentContacts } from '#app/pathway/attended.ts';
import type { CheckIn } from '#app/pathway/check-ins.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { nextPlanned, planOf } from '#app/plans/choose-plan.server.ts';

export interface PlannedHere {
  /** The number of the contact, of so many that the plan has. */
  number: number;
  of: number;
  /** In the service's words; may be empty. */
  focus: string;
  /** The session that opens at this contact; null when none does, or when it is no longer in the patient's modules. */
  opens: { number: number; module: string; title: string } | null;
}

/** Null without a plan, and beyond its last contact. */
export function plannedHere(
  episode: Pick<Episode, 'plan'>,
  checkIns: readonly CheckIn[],
  modules: readonly Pick<AssignedModule, 'module' | 'title' | 'sessions'>[],
): PlannedHere | null {
  const plan = planOf(episode);
  const next = nextPlanned(episode, treatmentContacts(checkIns));
  if (!plan || !next) return null;
  const { number, focus, opens } = next;
  const module = modules.find((each) => each.module === opens?.module);
  const index = module?.sessions.findIndex(({ id }) => id === opens?.session) ?? -1;
  const session = module?.sessions[index];
  const named = module && session && { number: index + 1, module: module.title, title: session.title };
  return { number, of: plan.contacts.length, focus, opens: named ?? null };
}
