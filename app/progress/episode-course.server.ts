/** Everything that a course's questionnaires say, for one page of its practitioner. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordRead } from '#app/accounts/audit.server.ts';
import { expectedOf, outcomeOf } from '#app/measures/judged-course.server.ts';
import { answersOf, itemTables, measureCourses } from '#app/measures/measure-course.server.ts';
import { assignmentsOf } from '#app/modules/assignments-of.server.ts';
import { treatmentContacts } from '#app/pathway/attended.ts';
import { checkInsOf } from '#app/pathway/check-ins.server.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { courseMarks } from './course-marks.ts';

/** Null, and audited, when the episode is not one that `actor` may see. Reading it is audited too. */
export async function episodeCourse(actor: PractitionerActor, id: EpisodeId, language: string) {
  const episode = reachEpisode(actor, id, 'measures.read');
  if (!episode) return null;
  recordRead({ actor, action: 'measures.read', subject: { type: 'episode', id } });
  const checkIns = checkInsOf(episode);
  const answered = answersOf(episode);
  const known = { answered, treatmentContacts: treatmentContacts(checkIns) };
  return {
    courses: measureCourses(answered, language),
    marks: courseMarks(checkIns, await assignmentsOf(episode, language)),
    items: itemTables(answered, language),
    outcome: outcomeOf(episode, known),
    expected: expectedOf(episode, known),
  };
}
