/**
 * A module as a workbook on paper: which pages stand in it, in which order, and what of a person's answers. Pure, and it
 * does not know whether the pages are a patient's or a draft's.
 */
import type { AnswerView } from '#app/ui/answer-view.ts';
import { answerFields, blockTitle } from './answer-fields.ts';
import { answerViews } from './answer-view.ts';
import { answeredBlock } from './answered-block.ts';
import type { Answers } from './answers.ts';
import type { Block, CompiledPage, QuizBlock } from './content-blocks.ts';
import type { ModuleIndex } from './content-library.types.ts';
import type { EarlierSheet } from './earlier-answers.server.ts';
import type { PageFrontMatter } from './module-schema.ts';
import type { NoteBeside } from './page-note.server.ts';
import { paperBlock } from './block-on-paper.ts';
import { type PaperContext, paperHtml } from './paper-html.ts';
import { otherSheets, withSwaps } from './swap-worksheets.ts';

/** A page as it was compiled, with what one person's path makes of it. A draft has no swaps, answers or note. */
export interface PageToPrint {
  module: string;
  page: string;
  title: string;
  /** Language of the words that were found. */
  locale: string;
  /** Null when the page has a mistake and cannot be shown. */
  compiled: CompiledPage | null;
  /** Block id of a sheet to the simpler one that is printed in its place. */
  swaps: Readonly<Record<string, string>>;
  /** By block id; empty for sheets to write on. */
  answers: Readonly<Record<string, Answers>>;
  /** What was written for questions that the page does not ask any more. */
  earlier: EarlierSheet[];
  note: NoteBeside | null;
}

export interface SessionToPrint {
  key: string;
  /** Its place among the sessions that are shown, from 1. */
  number: number;
  title: string;
  summary: string;
  locale: string;
  pages: PageToPrint[];
}

export interface WorkbookSource {
  index: Pick<ModuleIndex, 'title' | 'summary' | 'locale' | 'html'>;
  sessions: SessionToPrint[];
  /** Pages with answers that stand in none of these sessions now. */
  openedBefore: PageToPrint[];
  /** What was written on pages that the module has no more. */
  earlier: EarlierSheet[];
}

export interface WorkbookPage {
  /** Its id in the document. */
  anchor: string;
  /** The module that it is of. */
  module: string;
  title: string;
  locale: string;
  status: PageFrontMatter['status'] | null;
  note: NoteBeside | null;
  /** Null when the page cannot be shown. */
  blocks: Block[] | null;
  answers: Readonly<Record<string, Answers>>;
  /** By the sheet that is printed: what was written before on a simpler or fuller form of it. */
  writtenBefore: Readonly<Record<string, WrittenBefore[]>>;
  /** What was written for questions that the page does not ask any more. */
  earlier: EarlierSheet[];
}

interface WrittenBefore {
  title: string;
  answers: AnswerView[];
}

export interface WorkbookSession extends Omit<SessionToPrint, 'pages'> {
  anchor: string;
  pages: WorkbookPage[];
}

/** The questions of one quiz, for the page of answers at the end. */
export interface QuizAnswers {
  module: string;
  session: number;
  locale: string;
  quiz: QuizBlock;
}

export interface Workbook extends Pick<ModuleIndex, 'title' | 'summary' | 'locale' | 'html'> {
  sessions: WorkbookSession[];
  openedBefore: WorkbookPage[];
  earlier: EarlierSheet[];
  /** In the order of the workbook; a quiz that stands in it twice is there once. */
  quizzes: QuizAnswers[];
}

/** The workbook of these sessions: simpler sheets in their places, ids of their own, the quizzes' answers at the end. */
export function workbookOf({ index, sessions, openedBefore, earlier }: WorkbookSource): Workbook {
  const linkedPages = pagesByAddress(sessions);
  const printed = sessions.map((session) => ({
    ...session,
    anchor: anchorOf(session.key),
    pages: session.pages.map((page) => workbookPage(page, anchorOf(session.key, page), linkedPages)),
  }));
  return {
    ...index,
    html: paperHtml(index.html, { ...pageContext('about', linkedPages), levelsDown: 1 }),
    sessions: printed,
    openedBefore: openedBefore.map((page) => workbookPage(page, anchorOf('before', page), linkedPages)),
    earlier,
    quizzes: quizzesOf(printed),
  };
}

type LinkedPages = ReadonlyMap<string, { anchor: string; title: string }>;

/** Where a link to a page leads: the first place at which it stands. */
function pagesByAddress(sessions: readonly SessionToPrint[]): LinkedPages {
  const places = sessions.flatMap(({ key, pages }) =>
    pages.map(
      (page) =>
        [`/modules/${page.module}/${page.page}`, { anchor: anchorOf(key, page), title: page.title }] as const,
    ),
  );
  return new Map(places.toReversed());
}

function anchorOf(session: string, page?: { module: string; page: string }): string {
  return page ? `${session}--${page.module}--${page.page}` : `session--${session}`;
}

function workbookPage(source: PageToPrint, anchor: string, linkedPages: LinkedPages): WorkbookPage {
  const { module, title, locale, compiled, note, answers, earlier } = source;
  const shared = { anchor, module, title, locale, note, answers, earlier };
  if (!compiled) return { ...shared, status: null, blocks: null, writtenBefore: {} };
  const context = pageContext(anchor, linkedPages);
  return {
    ...shared,
    status: compiled.frontMatter.status,
    blocks: withSwaps(compiled.blocks, source.swaps).map((block) => paperBlock(block, context)),
    writtenBefore: writtenBefore(compiled.blocks, source),
  };
}

/** A page's title is the third level of the workbook, and on the screen the first. */
function pageContext(anchor: string, linkedPages: LinkedPages): PaperContext {
  return { anchor, levelsDown: 2, linkedPage: (path) => linkedPages.get(path), printed: new Set() };
}

function writtenBefore(blocks: Block[], { swaps, answers }: PageToPrint): Record<string, WrittenBefore[]> {
  const before = [...otherSheets(blocks, swaps)].map(([shown, others]) => {
    const written = others.flatMap((id) => {
      const block = answeredBlock(blocks, id);
      const own = Object.hasOwn(answers, id) ? answers[id] : undefined;
      return block && own
        ? [{ title: blockTitle(block), answers: answerViews(answerFields(block), own) }]
        : [];
    });
    return [shown, written] as const;
  });
  return Object.fromEntries(before.filter(([, written]) => written.length > 0));
}

function quizzesOf(sessions: readonly WorkbookSession[]): QuizAnswers[] {
  const met = new Map<string, QuizAnswers>();
  for (const { number, pages } of sessions) {
    for (const { module, locale, blocks } of pages) {
      for (const quiz of (blocks ?? []).filter((block) => block.kind === 'quiz')) {
        const key = `${module} ${quiz.id}`;
        if (!met.has(key)) met.set(key, { module, session: number, locale, quiz });
      }
    }
  }
  return [...met.values()];
}
