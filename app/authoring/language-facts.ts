/** One language of a module in figures. */
import type { Finding } from '#app/modules/finding.ts';
import { PAGE_STATUSES } from '#app/modules/module-schema.ts';
import { ENGLISH, localeOf } from './load-content.ts';
import { INDEX } from './load-page.ts';
import { PAGE_STATES, type PageFacts, type PageState } from './page-facts.ts';
import type { PageStatus } from './page-status.ts';
import { stopsPublishing } from './stops-publishing.ts';

export interface Findings {
  errors: number;
  warnings: number;
}

export interface LanguageFacts {
  locale: string;
  /** How many pages are in each state, without the introduction: it is no page of a session. */
  pages: Record<PageState, number>;
  statuses: Record<PageStatus, number>;
  /** Of all its pages together. */
  minutes: number;
  /** Null while the check is still being made. */
  findings: Findings | null;
}

/** Adds up the pages of a language. `findings` are those of the whole module; what all languages share counts as English. */
export function languageFacts(
  locale: string,
  { facts, findings }: { facts: readonly PageFacts[]; findings: readonly Finding[] | null },
): LanguageFacts {
  const pages = facts.filter(({ page }) => page !== INDEX);
  const inState = (state: PageState) => pages.filter((page) => page.state === state).length;
  const withStatus = PAGE_STATUSES.map((status) => [
    status,
    pages.filter((page) => page.status === status).length,
  ]);
  return {
    locale,
    pages: Object.fromEntries(PAGE_STATES.map((state) => [state, inState(state)])) as Record<
      PageState,
      number
    >,
    statuses: Object.fromEntries(withStatus) as Record<PageStatus, number>,
    minutes: facts.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    findings: findings && counted(findings.filter(({ file }) => (localeOf(file) ?? ENGLISH) === locale)),
  };
}

/** How many findings are errors, and how many are worth knowing. */
export function counted(findings: readonly Finding[]): Findings {
  const errors = findings.filter(stopsPublishing).length;
  return { errors, warnings: findings.length - errors };
}
