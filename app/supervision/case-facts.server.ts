/** What the rules of supervision go by, for many cases at once. The caller has reached these episodes. */
import { readyToDischarge } from '#app/ending/ready-to-discharge.server.ts';
import { coursesSoFar } from '#app/measures/judged-course.server.ts';
import { latestMeasures, type MeasureTrend } from '#app/measures/latest-measures.server.ts';
import { treatmentContactCounts } from '#app/pathway/check-ins.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { contactGaps } from '#app/pathway/supervisees.server.ts';
import { serviceSettings } from '#app/platform/service-settings.ts';
import { alertMarks } from '#app/safety/open-alerts.server.ts';
import { type CaseFacts, type DueRule, rulesOf } from './cases-due.ts';
import { lastDecisionOf, openQuestionsOf, openTasksOf } from './decisions.server.ts';

export type SupervisedCase = ReturnType<typeof supervisedCases>[number];

/** One per episode, with the rules that bring it up at `now` (epoch ms). A fixed number of queries however many. */
export function supervisedCases(episodes: readonly Episode[], now: number) {
  const known = gather(episodes, now);
  const rules = serviceSettings().supervision;
  return episodes.map((episode) => {
    const facts = factsOf(episode, known);
    const decision = known.decisions.get(episode.id);
    const measures = known.latest.get(episode.id) ?? {};
    return {
      id: episode.id,
      name: episode.patientName,
      reference: episode.reference,
      practitionerId: episode.practitionerId,
      problem: episode.problem,
      step: episode.step,
      referredOn: episode.referredOn,
      assessed: facts.assessedAt !== null,
      openAlerts: facts.openAlerts,
      contacts: facts.contacts,
      plannedContacts: facts.plannedContacts,
      phq9: scoreOf(measures['phq-9']),
      gad7: scoreOf(measures['gad-7']),
      cameUpAt: facts.cameUp?.at ?? null,
      decision: decision ? { kind: decision.decision, at: decision.decidedAt, by: decision.by } : null,
      questions: known.questions.get(episode.id) ?? [],
      openTasks: known.tasks.get(episode.id)?.length ?? 0,
      rules: rulesOf(facts, { rules, now }) satisfies DueRule[],
    };
  });
}

type Known = ReturnType<typeof gather>;

function gather(episodes: readonly Episode[], now: number) {
  const ids = episodes.map(({ id }) => id);
  const latest = latestMeasures(ids);
  const contacts = treatmentContactCounts(ids);
  const alerts = alertMarks(ids);
  const open = new Set(ids.filter((id) => (alerts.get(id)?.open ?? 0) > 0));
  return {
    latest,
    contacts,
    alerts,
    soFar: coursesSoFar(episodes, { latest, contacts }),
    ready: readyToDischarge(episodes, { latest, contacts, alerts: open }),
    gaps: contactGaps(ids, now),
    decisions: lastDecisionOf(ids),
    questions: openQuestionsOf(ids),
    tasks: openTasksOf(ids),
  };
}

function factsOf({ id, status, referredOn, plannedContacts }: Episode, known: Known): CaseFacts {
  const measures = known.latest.get(id) ?? {};
  const alerts = known.alerts.get(id);
  const gaps = known.gaps.get(id);
  const decision = known.decisions.get(id);
  return {
    status,
    referredOn,
    assessedAt: gaps?.assessedAt ?? null,
    openAlerts: alerts?.open ?? 0,
    lastAlertAt: alerts?.lastRaisedAt ?? null,
    cameUp: decision
      ? { at: decision.decidedAt, decision: decision.decision, carriedOut: decision.steppedUp === 1 }
      : null,
    brought: known.questions.has(id),
    phq9: measures['phq-9'] ?? null,
    gad7: measures['gad-7'] ?? null,
    contacts: known.contacts.get(id) ?? 0,
    plannedContacts,
    lastSeenAt: gaps?.lastSeenAt ?? null,
    nextContactAt: gaps?.nextAt ?? null,
    lastMissedAt: gaps?.lastMissedAt ?? null,
    missedWrittenAt: gaps?.missedWrittenAt ?? null,
    ready: known.ready.get(id) ?? null,
    ...(known.soFar.get(id) ?? { change: 'none', stillCase: null }),
  };
}

function scoreOf(trend: MeasureTrend | undefined) {
  return trend ? { last: trend.last, change: trend.change } : null;
}
