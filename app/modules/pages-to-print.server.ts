/** The sessions of a path with their compiled pages, for a workbook. */
import type { AssignmentId } from '#db/schema/ids.ts';
import { isAnswered } from './answered-block.ts';
import { storedAnswers } from './answers.ts';
import { type Entry, entriesOfAssignmentsQuery } from './answers.queries.server.ts';
import { earlierInModule, earlierOnPage } from './earlier-on-page.server.ts';
import { openedBeside, type OpenedPage } from './opened-before.ts';
import { contentOf, type CourseModule } from './own-module.server.ts';
import type { NoteBeside } from './page-note.server.ts';
import { type PathTitles, pathTitles } from './path-titles.server.ts';
import type { LaidSession } from './sessions-open.ts';
import { notesBesideQuery } from './tailoring.queries.server.ts';
import type { PageToPrint, SessionToPrint, WorkbookSource } from './workbook.ts';

interface ToPrint {
  own: CourseModule;
  course: readonly CourseModule[];
  /** Those of `own` that are printed. */
  sessions: readonly LaidSession[];
  language: string;
  /** Whether answers and notes are read at all. */
  withAnswers: boolean;
  /** One session alone: what was written on pages that are gone belongs to the whole. */
  single: boolean;
}

/** For a course that the caller has reached, and sessions that its reader may see. */
export async function workbookSource(toPrint: ToPrint): Promise<WorkbookSource & { titles: PathTitles }> {
  const { own, course, sessions, language, withAnswers, single } = toPrint;
  const { module } = own.assignment;
  const titles = await pathTitles([module, ...own.sessions.flatMap(modulesOf)], language, (slug) =>
    contentOf(course, slug),
  );
  const source = { course, titles, language, written: withAnswers ? writtenIn(course) : NOTHING };
  return {
    index: titles.module(module),
    sessions: await Promise.all(
      sessions.map((session) => sessionToPrint(session, own.sessions.indexOf(session) + 1, source)),
    ),
    openedBefore: withAnswers ? await writtenBeside(toPrint, source) : [],
    earlier: withAnswers && !single ? await earlierInModule(own, course) : [],
    titles,
  };
}

function modulesOf({ module, pages }: LaidSession): string[] {
  return [module, ...pages.map((page) => page.module)];
}

interface Written {
  entries: ReadonlyMap<AssignmentId, readonly Entry[]>;
  /** By assignment and page, as `id page`. */
  notes: ReadonlyMap<string, NoteBeside>;
}

const NOTHING: Written = { entries: new Map(), notes: new Map() };

/** What the patient wrote in these modules, and what stands beside their pages. */
function writtenIn(course: readonly CourseModule[]): Written {
  const ids = course.map(({ assignment }) => assignment.id);
  const notes = notesBesideQuery(ids).all().toReversed();
  return {
    entries: Map.groupBy(entriesOfAssignmentsQuery(ids).all(), ({ assignmentId }) => assignmentId),
    // The newest comes last, and stays.
    notes: new Map(notes.map(({ assignmentId, page, ...note }) => [`${assignmentId} ${page}`, note])),
  };
}

interface Source {
  course: readonly CourseModule[];
  titles: PathTitles;
  language: string;
  written: Written;
}

async function sessionToPrint(
  { key, module, session, pages }: LaidSession,
  number: number,
  source: Source,
): Promise<SessionToPrint> {
  return {
    key,
    number,
    ...source.titles.session(module, session),
    pages: await Promise.all(pages.map((page) => pageToPrint(page, source))),
  };
}

/** Pages in none of the sessions that are printed: only those on which something is written. */
async function writtenBeside({ course, own, sessions, single }: ToPrint, source: Source) {
  const beside = openedBeside(course, own, { printed: sessions, single });
  const pages = await Promise.all(beside.map((page) => pageToPrint(page, source)));
  return pages.filter(
    ({ compiled, answers, earlier }) =>
      earlier.length > 0 ||
      compiled?.blocks.some((block) => isAnswered(block) && Object.hasOwn(answers, block.id)),
  );
}

async function pageToPrint({ module, page }: OpenedPage, source: Source): Promise<PageToPrint> {
  const { course, titles, language, written } = source;
  const own = course.find(({ assignment }) => assignment.module === module);
  const id = own?.assignment.id;
  const entries = (id && written.entries.get(id)) ?? [];
  const found = await contentOf(course, module).modulePage(module, page, language);
  const named = titles.page(module, page);
  return {
    module,
    page,
    title: named.title,
    locale: found.state === 'ok' ? found.locale : named.locale,
    compiled: found.state === 'ok' ? found.page : null,
    swaps: own?.path.swaps ?? {},
    answers: Object.fromEntries(entries.map(({ block, answers }) => [block, storedAnswers(answers)])),
    earlier:
      own && found.state === 'ok'
        ? await earlierOnPage(own, { page, blocks: found.page.blocks, written: entries })
        : [],
    note: (id && written.notes.get(`${id} ${page}`)) ?? null,
  };
}
