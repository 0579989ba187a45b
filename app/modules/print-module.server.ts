/** A module as a workbook on paper: for the patient, as far as it is open; for their practitioner, whole and empty. */
import type { PatientActor, PractitionerActor } from '#app/accounts/actor.ts';
import { recordRead, recordRefusal } from '#app/accounts/audit.server.ts';
import { type Language, LANGUAGES } from '#app/i18n/languages.ts';
import { type Episode, ownEpisode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { contentLibrary } from './content-library.server.ts';
import { type CourseModule, courseOf } from './own-module.server.ts';
import { workbookSource } from './pages-to-print.server.ts';
import type { LaidSession } from './sessions-open.ts';
import { type Workbook, workbookOf } from './workbook.ts';

/** A session that may be printed by itself. */
export interface SessionChoice {
  key: string;
  number: number;
  title: string;
  locale: string;
}

export interface ModuleInPrint {
  workbook: Workbook;
  /** Whether what the patient wrote stands in it. */
  answers: 'mine' | 'empty';
  /** The one session that is printed; null for all that may be. */
  session: string | null;
  sessions: SessionChoice[];
  /** The language that was asked for; a page that is not there in it is English. */
  language: string;
  /** The languages of the interface in which the module is there. */
  languages: Language[];
  /** How many sessions are not open yet, and so not printed. */
  closed: number;
}

interface Printed {
  kind: 'ok';
  print: ModuleInPrint;
}

interface Asked {
  module: string;
  /** Its key in the path; null for all that may be printed. */
  session: string | null;
  language: string;
}

const ACTION = 'module.print';

/** The patient's own module, as far as its sessions are open. The refusal of a session that is closed is audited. */
export async function printOwnModule(
  actor: PatientActor,
  { answers, ...asked }: Asked & { answers: 'mine' | 'empty' },
): Promise<Printed | { kind: 'not-open-yet' } | { kind: 'not-found' }> {
  const episode = ownEpisode(actor);
  const found = episode && moduleIn(episode, asked);
  if (!found) {
    recordRefusal({ actor, action: ACTION, reason: 'not-theirs' });
    return { kind: 'not-found' };
  }
  const open = found.own.sessions.filter((session) => session.open);
  const chosen = found.chosen.filter((session) => session.open);
  if (asked.session !== null && chosen.length === 0) {
    recordRefusal({ actor, action: ACTION, reason: 'not-open-yet' });
    return { kind: 'not-open-yet' };
  }
  return { kind: 'ok', print: await inPrint({ ...found, ...asked, answers, sessions: open, chosen }) };
}

/**
 * The module of a patient for whoever looks after them, with the sessions that are closed still, and nothing that anybody
 * wrote. Null when the episode, or the module in it, is not one that `actor` may see; audited, and so is printing it.
 */
export async function printForPatient(
  actor: PractitionerActor,
  { episodeId, ...asked }: Asked & { episodeId: EpisodeId },
): Promise<{ episode: Episode; print: ModuleInPrint } | null> {
  const episode = reachEpisode(actor, episodeId, ACTION);
  const found = episode && moduleIn(episode, asked);
  if (!found) return null;
  recordRead({ actor, action: ACTION, subject: { type: 'module_assignment', id: found.own.assignment.id } });
  const { sessions } = found.own;
  return { episode, print: await inPrint({ ...found, ...asked, answers: 'empty', sessions }) };
}

interface FoundModule {
  own: CourseModule;
  course: readonly CourseModule[];
  /** The sessions that were asked for, open or not. */
  chosen: readonly LaidSession[];
}

function moduleIn(episode: Episode, { module, session }: Asked): FoundModule | null {
  const course = courseOf(episode);
  const own = course.find(({ assignment }) => assignment.module === module);
  if (own?.assignment.extent !== 'whole') return null;
  if (session === null) return { own, course, chosen: own.sessions };
  const chosen = own.sessions.filter(({ key }) => key === session);
  return chosen.length === 0 ? null : { own, course, chosen };
}

interface ToPrint extends FoundModule, Asked {
  answers: 'mine' | 'empty';
  /** Those that may be printed. */
  sessions: readonly LaidSession[];
}

async function inPrint(toPrint: ToPrint): Promise<ModuleInPrint> {
  const { own, course, chosen, sessions, session, language, answers } = toPrint;
  const withAnswers = answers === 'mine';
  const single = session !== null;
  const source = await workbookSource({ own, course, sessions: chosen, language, withAnswers, single });
  return {
    workbook: workbookOf(source),
    answers,
    session,
    language,
    languages: languagesOf(own.assignment.module),
    sessions: sessions.map((each) => ({
      key: each.key,
      number: own.sessions.indexOf(each) + 1,
      title: source.titles.session(each.module, each.session).title,
      locale: source.titles.session(each.module, each.session).locale,
    })),
    closed: own.sessions.length - sessions.length,
  };
}

function languagesOf(module: string): Language[] {
  const there = contentLibrary().locales(module);
  return LANGUAGES.filter((language) => there.includes(language));
}
