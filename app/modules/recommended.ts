/** For which problems guided self-help may be the treatment (CLINICAL section 1). Pure. */
import type { Problem } from '#db/schema/pathway.ts';
import type { ModuleDefinition } from './module-schema.ts';

/** The guideline advises against guided self-help for these two: they need CBT at step 3, for PTSD also EMDR. */
export const NOT_BY_SELF_HELP: readonly Problem[] = ['ptsd', 'social-anxiety'];

/** True when `module` is recommended for `problem`: its evidence names it, and self-help is advised for it at all. */
export function recommendedFor(module: Pick<ModuleDefinition, 'problems'>, problem: Problem): boolean {
  return !NOT_BY_SELF_HELP.includes(problem) && module.problems.includes(problem);
}

/** The reason for what is not recommended, as it is kept: 3 to 2 000 characters; null when none is given. */
export function givenReason(typed: string | null): string | null {
  const reason = typed?.trim().slice(0, 2000) ?? '';
  return reason.length < 3 ? null : reason;
}

/** The reasons of an assignment when one comes to what was `kept`; the earlier ones stand first, and none is lost. */
export function reasonsTogether(kept: string | null, added: string | null): string | null {
  return kept === null || added === null ? (kept ?? added) : `${kept}\n\n${added}`;
}
