/** The rules of the content check. What only one page can break is found when it is compiled. */
import { headings } from './headings.ts';
import { homeworkWorksheet, sessionHomework } from './homework.ts';
import { indexSessions } from './index-sessions.ts';
import { links } from './links.ts';
import { listedPages } from './listed-pages.ts';
import { knownMeasures } from './measures.ts';
import { pictures } from './pictures.ts';
import { plainEnglish } from './plain-english.ts';
import type { Rule } from './rule.ts';
import { sameBlocks } from './same-blocks.ts';
import { translations } from './translations.ts';
import { uniqueIds } from './unique-ids.ts';

export const ALL_RULES: readonly Rule[] = [
  listedPages,
  indexSessions,
  uniqueIds,
  sessionHomework,
  homeworkWorksheet,
  knownMeasures,
  translations,
  sameBlocks,
  links,
  pictures,
  headings,
  plainEnglish,
];
