/** Everything about one episode, for one page. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordRead } from '#app/accounts/audit.server.ts';
import { readyOf } from '#app/ending/ready-to-discharge.server.ts';
import { homeworkCounts } from '#app/homework/homework-of.server.ts';
import { calendarDate } from '#app/i18n/format.ts';
import type { CourseOutcome } from '#app/measures/course-outcome.ts';
import { outcomeOf } from '#app/measures/judged-course.server.ts';
import { answersOf, measureCourses } from '#app/measures/measure-course.server.ts';
import { assignmentsOf } from '#app/modules/assignments-of.server.ts';
import { sharedWorksheets } from '#app/modules/shared-worksheets.server.ts';
import { lastNoteOf } from '#app/notes/read-notes.server.ts';
import { treatmentContacts } from '#app/pathway/attended.ts';
import { checkInsOf } from '#app/pathway/check-ins.server.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { courseMarks } from '#app/progress/course-marks.ts';
import { alertsOf } from '#app/safety/open-alerts.server.ts';
import { supervisionOf } from '#app/supervision/supervision-of.server.ts';
import type { MeasureCourse } from '#app/ui/charts/measure-course.ts';
import type { EpisodeId } from '#db/schema/ids.ts';

export type EpisodeView = NonNullable<Awaited<ReturnType<typeof episodeView>>>;

/** Null, and audited, when the episode is not one that `actor` may see. Reading it is audited too. */
export async function episodeView(
  actor: PractitionerActor,
  id: EpisodeId,
  { language, now }: { language: string; now: number },
) {
  const episode = reachEpisode(actor, id, 'episode.read');
  if (!episode) return null;
  recordRead({ actor, action: 'episode.read', subject: { type: 'episode', id } });
  const today = calendarDate(now);
  const checkIns = checkInsOf(episode);
  const answered = answersOf(episode);
  const known = { answered, treatmentContacts: treatmentContacts(checkIns) };
  const outcome = outcomeOf(episode, known);
  const alerts = alertsOf(episode, now);
  const modules = await assignmentsOf(episode, language);
  const lastNote = lastNoteOf(episode);
  return {
    episode,
    alerts,
    supervision: supervisionOf(actor, episode),
    modules,
    worksheets: await sharedWorksheets(episode, language),
    homework: homeworkCounts([id], today).get(id) ?? { open: 0, overdue: 0 },
    measures: onTop(measureCourses(answered, language), outcome),
    marks: courseMarks(checkIns, modules),
    /** Why it may be time to talk about ending; null while it is not. */
    ready: readyOf(episode, { ...known, openAlert: alerts.some(({ closedAt }) => closedAt === null) }),
    ahead: checkIns.filter(
      ({ attendance, movedTo, startsAt }) => attendance === null && movedTo === null && startsAt > now,
    ),
    /** Without a word of it: reading notes is another page, and audited. */
    lastNote: lastNote && { writtenAt: lastNote.writtenAt, authorName: lastNote.authorName },
    now,
  };
}

/** PHQ-9 and the anxiety measure that the outcome goes by; the others are on the page of questionnaires. */
function onTop(courses: MeasureCourse[], { anxiety }: CourseOutcome): MeasureCourse[] {
  return courses.filter(({ code }) => code === 'phq-9' || code === anxiety.measure);
}
