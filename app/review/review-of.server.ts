/** Everything since the last contact, on one screen, with the form that closes this one. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordRead } from '#app/accounts/audit.server.ts';
import { openRequestsOf } from '#app/check-ins/ask-for-change.server.ts';
import { homeworkOf } from '#app/homework/homework-of.server.ts';
import { calendarDate } from '#app/i18n/format.ts';
import { answersOf, itemsWorthAsking, measureCourses } from '#app/measures/measure-course.server.ts';
import { asked, measureStatesOf } from '#app/measures/measure-states.server.ts';
import { messagesSince } from '#app/messages/messages-since.server.ts';
import { assignmentsOf } from '#app/modules/assignments-of.server.ts';
import { suggestedHomework } from '#app/modules/suggested-homework.server.ts';
import { worksheetsSince } from '#app/modules/worksheets-since.server.ts';
import { checkInsOf } from '#app/pathway/check-ins.server.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { alertsOf } from '#app/safety/open-alerts.server.ts';
import { database } from '#db/client.ts';
import { openTasksOf } from '#app/supervision/decisions.server.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { agendaOf } from './agenda-of.ts';
import { agendaFacts } from './agenda-facts.server.ts';
import { beginForm, begunBefore } from './begin-form.server.ts';
import { homeworkSince } from './homework-since.ts';
import { plannedHere } from './planned-here.server.ts';
import { pagesSince } from './pages-since.ts';
import { ownTexts } from './review-fields.ts';
import { scoresSince } from './score-since.ts';
import { lastSeen, sinceWhen } from './since.ts';

export type ReviewView = NonNullable<Awaited<ReturnType<typeof reviewOf>>>;

/** Null, and audited, when the episode is not one that `actor` may see. Reading it is audited too. */
export async function reviewOf(
  actor: PractitionerActor,
  id: EpisodeId,
  { language, now }: { language: string; now: number },
) {
  const episode = reachEpisode(actor, id, 'review.read');
  if (!episode) return null;
  recordRead({ actor, action: 'review.read', subject: { type: 'episode', id } });
  const checkIns = checkInsOf(episode);
  const since = sinceWhen(checkIns, episode.referredOn);
  const answered = answersOf(episode);
  const alerts = alertsOf(episode, now);
  const modules = await assignmentsOf(episode, language);
  const pages = pagesSince(modules, since.at);
  const homework = homeworkSince(homeworkOf(episode, { language, today: calendarDate(now) }), since.at);
  const messages = messagesSince(actor, episode, { since: since.at, now });
  const due = asked(measureStatesOf([episode], now).get(id) ?? []);
  const facts = agendaFacts(episode, {
    checkIns,
    answered,
    alerts,
    pages,
    homework,
    messages,
    due,
    now,
  });
  return {
    episode,
    since,
    agenda: agendaOf(facts),
    planned: plannedHere(episode, checkIns, modules),
    /** What the patient asks for: another time, another way to meet. */
    requests: openRequestsOf(episode),
    alerts: alerts.filter(({ closedAt, raisedAt }) => closedAt === null || raisedAt > since.at),
    agreed: lastSeen(checkIns) ?? null,
    scores: scoresSince(measureCourses(answered, language), since.at),
    worthAsking: itemsWorthAsking(answered, { language, since: since.at }),
    pages,
    worksheets: await worksheetsSince(episode, { language, since: since.at }),
    homework,
    messages: messages.messages,
    /** What supervision asks to be done. */
    tasks: openTasksOf([id]).get(id) ?? [],
    begun: begunBefore(database(), actor, episode).map(({ fields, ...begun }) => ({
      ...begun,
      texts: ownTexts(fields),
    })),
    /** Sessions that could be opened, one of each module. */
    nextSessions: modules.flatMap(({ assignmentId, title: module, sessionsOpened, opensNext }) =>
      opensNext ? [{ assignmentId, module, sessionsOpened, ...opensNext }] : [],
    ),
    suggested: (await suggestedHomework(episode, language)).map((task) => ({
      id: task.id,
      title: task.title,
      locale: task.locale,
      pageTitle: task.pageTitle,
    })),
    form: beginForm(actor, episode, { checkIns, now }),
    seenAlerts: alerts.length,
    account: actor.accountId,
    now,
  };
}
