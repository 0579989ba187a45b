/** The rules of the content check. What only one page can break by itself is found when it is compiled. */
import { headings } from './headings.ts';
import { homeworkWorksheet, sessionHomework } from './homework.ts';
import { indexSessions } from './index-sessions.ts';
import { links } from './links.ts';
import { keptIds } from './kept-ids.ts';
import { listedPages } from './listed-pages.ts';
import { knownMeasures } from './measures.ts';
import { pictures } from './pictures.ts';
import { plainEnglish } from './plain-english.ts';
import type { ModuleRule, PageRule } from './rule.ts';
import { sameBlocks } from './same-blocks.ts';
import { missingTranslations, staleTranslation } from './translations.ts';
import { uniqueIds } from './unique-ids.ts';

export const MODULE_RULES: readonly ModuleRule[] = [
  listedPages,
  uniqueIds,
  sessionHomework,
  missingTranslations,
  keptIds,
];

export const PAGE_RULES: readonly PageRule[] = [
  indexSessions,
  homeworkWorksheet,
  knownMeasures,
  staleTranslation,
  sameBlocks,
  links,
  pictures,
  headings,
  plainEnglish,
];
