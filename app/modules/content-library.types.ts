/** What the content library answers. */
import type { AnsweredBlock, CompiledPage, HomeworkBlock } from './content-blocks.ts';
import type { ModuleDefinition } from './module-schema.ts';

/** A module's own words in the language that was found, which is `en` when there is no sound translation. */
export interface ModuleIndex {
  locale: string;
  title: string;
  summary: string;
  /** Every session of the module is there, by its id. */
  sessions: Record<string, { title: string; summary: string }>;
  html: string;
}

/** `ok` with the locale that was found; `unavailable` when the page is listed and cannot be shown; `missing` when it is not. */
export type ModulePage =
  | { state: 'ok'; locale: string; page: CompiledPage }
  | { state: 'unavailable'; locale: string }
  | { state: 'missing' };

/** For lists. A page that cannot be read has words made of its id, and 0 minutes. */
export interface PageTitle {
  title: string;
  summary: string;
  minutes: number;
  locale: string;
}

/** A block that keeps what a patient writes, or asks for homework, with where it stands. */
export interface PlacedBlock {
  sessionId: string;
  pageId: string;
  locale: string;
  block: AnsweredBlock | HomeworkBlock;
}

export interface ContentLibrary {
  /** The modules whose `module.json` is sound, in the order of their folders' names. */
  modules: () => ModuleDefinition[];
  findModule: (slug: string) => ModuleDefinition | undefined;
  /** Languages of a module, English first; empty for an unknown module. */
  locales: (slug: string) => string[];
  moduleIndex: (slug: string, locale: string) => Promise<ModuleIndex>;
  modulePage: (slug: string, pageId: string, locale: string) => Promise<ModulePage>;
  /** By page id; every page that `module.json` lists is there. */
  pageTitles: (slug: string, locale: string) => Promise<Record<string, PageTitle>>;
  /** In the order of the module. Pages that cannot be shown are left out. */
  answeredBlocks: (slug: string, locale: string) => Promise<PlacedBlock[]>;
  /** 16 hex digits that change with `module.json` and every English file; undefined for an unknown module. */
  edition: (slug: string) => string | undefined;
}
