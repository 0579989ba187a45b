/** What the rules of the agenda look at, from what is known of a course. No query. */
import { readyOf } from '#app/ending/ready-to-discharge.server.ts';
import { calendarDate, daysBetween } from '#app/i18n/format.ts';
import { expectedOf } from '#app/measures/judged-course.server.ts';
import type { Answered } from '#app/measures/measure-course.server.ts';
import { measureLibrary } from '#app/measures/measure-library.server.ts';
import type { MeasureState } from '#app/measures/measure-states.server.ts';
import type { MessagesSince } from '#app/messages/messages-since.server.ts';
import { attended, treatmentContacts } from '#app/pathway/attended.ts';
import type { CheckIn } from '#app/pathway/check-ins.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import type { EpisodeAlert } from '#app/safety/open-alerts.server.ts';
import type { AgendaFacts } from './agenda-of.ts';
import { hardest, notDone, type TaskSince } from './homework-since.ts';
import type { PagesSince } from './pages-since.ts';

interface Known {
  checkIns: CheckIn[];
  answered: Answered;
  alerts: EpisodeAlert[];
  pages: PagesSince;
  homework: TaskSince[];
  messages: MessagesSince;
  /** The questionnaires that the patient is asked. */
  due: MeasureState[];
  now: number;
}

export function agendaFacts(episode: Episode, known: Known): AgendaFacts {
  const { checkIns, answered, homework, pages, now } = known;
  const contacts = treatmentContacts(checkIns);
  const openAlerts = known.alerts.filter(({ closedAt }) => closedAt === null).length;
  const daysSince = (moment: number | null) =>
    moment === null ? null : daysBetween(calendarDate(moment), calendarDate(now));
  return {
    openAlerts,
    item9: item9Of(answered),
    expected: expectedOf(episode, { answered, treatmentContacts: contacts }),
    homework: { notDone: notDone(homework), hardest: hardest(homework) },
    daysWithoutReading: pages.toRead ? daysSince(pages.lastOpenedAt ?? pages.assignedAt) : null,
    daysWaiting: daysSince(known.messages.waitingSince),
    measuresDue: known.due.filter(({ dueness }) => dueness.state === 'due').length,
    contacts: checkIns.filter((each) => attended(each) === true).length,
    treatmentContacts: contacts,
    plannedContacts: episode.plannedContacts,
    ready: readyOf(episode, { answered, treatmentContacts: contacts, openAlert: openAlerts > 0 }),
  };
}

/** The newest answer to the question that raises alerts (CLINICAL section 5); null when it was never answered. */
function item9Of(answered: Answered): number | null {
  const alert = measureLibrary()
    .find('phq-9')
    ?.alerts.find(({ source }) => source === 'phq-9-item-9');
  const answers = (answered.get('phq-9') ?? []).flatMap(({ items }) => {
    const answer = items[alert?.item ?? ''];
    return typeof answer === 'number' ? [answer] : [];
  });
  return answers.at(-1) ?? null;
}
