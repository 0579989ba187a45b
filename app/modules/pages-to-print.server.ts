/** The sessions of a path with their compiled pages, for a workbook. */
import type { AssignmentId } from '#db/schema/ids.ts';
import { type Answers, storedAnswers } from './answers.ts';
import { answersOfAssignmentsQuery } from './answers.queries.server.ts';
import { earlierInModule } from './earlier-on-page.server.ts';
import { contentOf, type CourseModule } from './own-module.server.ts';
import type { NoteBeside } from './page-note.server.ts';
import { type PathTitles, pathTitles } from './path-titles.server.ts';
import type { LaidPage, LaidSession } from './sessions-open.ts';
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
  /** One session alone: what was written for questions of before belongs to the whole. */
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
    earlier: withAnswers && !single ? await earlierInModule(own) : [],
    titles,
  };
}

function modulesOf({ module, pages }: LaidSession): string[] {
  return [module, ...pages.map((page) => page.module)];
}

interface Written {
  answers: ReadonlyMap<AssignmentId, Record<string, Answers>>;
  /** By assignment and page, as `id page`. */
  notes: ReadonlyMap<string, NoteBeside>;
}

const NOTHING: Written = { answers: new Map(), notes: new Map() };

/** What the patient wrote in these modules, and what stands beside their pages. */
function writtenIn(course: readonly CourseModule[]): Written {
  const ids = course.map(({ assignment }) => assignment.id);
  const answers = Map.groupBy(answersOfAssignmentsQuery(ids).all(), ({ assignmentId }) => assignmentId);
  const notes = notesBesideQuery(ids).all().toReversed();
  return {
    answers: new Map(
      [...answers].map(([id, rows]) => [
        id,
        Object.fromEntries(rows.map((row) => [row.block, storedAnswers(row.answers)])),
      ]),
    ),
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

async function pageToPrint({ module, page }: LaidPage, source: Source): Promise<PageToPrint> {
  const { course, titles, language, written } = source;
  const own = course.find(({ assignment }) => assignment.module === module);
  const id = own?.assignment.id;
  const found = await contentOf(course, module).modulePage(module, page, language);
  const named = titles.page(module, page);
  return {
    module,
    page,
    title: named.title,
    locale: found.state === 'ok' ? found.locale : named.locale,
    compiled: found.state === 'ok' ? found.page : null,
    swaps: own?.path.swaps ?? {},
    answers: (id && written.answers.get(id)) ?? {},
    note: (id && written.notes.get(`${id} ${page}`)) ?? null,
  };
}
