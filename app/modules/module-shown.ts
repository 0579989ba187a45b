/** A module as its page shows it. */
import type { AssignedModule } from './assignments-of.server.ts';
import type { EarlierSheet } from './earlier-answers.server.ts';

export type ModuleShown = Pick<
  AssignedModule,
  'title' | 'summary' | 'html' | 'locale' | 'sessions' | 'openedBefore'
> & { next: { id: string; module: string; title: string } | null; earlier: EarlierSheet[] };
