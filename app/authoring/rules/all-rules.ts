/** The rules of the content check. What only one page can break by itself is found when it is compiled. */
import { claims, notes } from './claims.ts';
import { colourOnly } from './colour.ts';
import { crisisHelp } from './crisis.ts';
import { exercises } from './exercises.ts';
import { hardWords } from './hard-words.ts';
import { headings } from './headings.ts';
import { homeworkWorksheet, sessionHomework } from './homework.ts';
import { indexSessions } from './index-sessions.ts';
import { linkWords } from './link-words.ts';
import { links } from './links.ts';
import { keptIds } from './kept-ids.ts';
import { listedPages } from './listed-pages.ts';
import { knownMeasures } from './measures.ts';
import { pictures } from './pictures.ts';
import { plainEnglish } from './plain-english.ts';
import { shortProse } from './prose-limits.ts';
import type { ModuleRule, PageRule } from './rule.ts';
import { sameBlocks } from './same-blocks.ts';
import { tableHeaders } from './tables.ts';
import { unwritten } from './to-write.ts';
import { missingTranslations, staleTranslation } from './translations.ts';
import { uniqueIds } from './unique-ids.ts';

export const MODULE_RULES: readonly ModuleRule[] = [
  listedPages,
  uniqueIds,
  sessionHomework,
  missingTranslations,
  keptIds,
  unwritten,
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
  tableHeaders,
  linkWords,
  exercises,
  colourOnly,
  crisisHelp,
  claims,
  notes,
  hardWords,
  plainEnglish,
  shortProse,
];
