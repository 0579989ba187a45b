/** Weekly questionnaires, and the alerts that item 9 raises. */
import { FALLBACK_LANGUAGE } from '#app/i18n/languages.ts';
import { readServiceSettings } from '#app/platform/service-settings.ts';
import { addWorkingHours } from '#app/platform/working-hours.ts';
import type { EpisodeId, MeasureResponseId, RiskAlertId, RiskAlertStepId } from '#db/schema/ids.ts';
import { measureResponse, type Occasion } from '#db/schema/measures.ts';
import { riskAlert, riskAlertStep } from '#db/schema/safety.ts';
import { itemNine, itemsFor, totalAfter } from './courses.ts';
import type { Course } from './courses.ts';
import { ALERT_FOLLOW_UPS } from './texts.ts';
import type { Telling } from './telling.ts';

/** Answers of one questionnaire by item id, with their total. */
interface Answered {
  items: Record<string, number | null>;
  total: number | null;
}

const HOUR = 3_600_000;
const SERVICE = readServiceSettings('content/service/service.json');
/** The sitting that raises the demonstration's open alerts counts as one of this week of the course. */
const RISK_WEEK = 6.5;

/** One occasion on which somebody sat down to answer. */
export interface Sitting {
  /** Since the referral. */
  week: number;
  /** Epoch ms. */
  moment: number;
  occasion: Extract<Occasion, 'referral' | 'weekly' | 'end'>;
}

/**
 * One sitting a week from the referral on; some weeks are missed, and a few answers are left out. Returns the sittings,
 * for the other questionnaires to be answered at.
 */
export function writeMeasures(telling: Telling): Sitting[] {
  const { random, story, calendar, demo } = telling;
  // The demonstration's patient has answered up to a week ago: this week's questions are due.
  const until = demo ? -7 : story.last - random.pick([0, 0, 1, 3, 5, 8]);
  const sittings: Sitting[] = [];
  for (let days = story.referred, week = 0; days <= until; days += 7, week += 1) {
    if (!demo && week > 0 && random.chance(0.15)) continue;
    const moment = calendar.moment(days, random.whole(7, 21), random.whole(0, 50));
    if (moment > calendar.now) continue;
    const last = days + 7 > until && story.status === 'ended';
    const occasion = week === 0 ? 'referral' : last ? 'end' : 'weekly';
    sittings.push({ week, moment, occasion });
    writeSitting(telling, { week, moment, occasion });
  }
  if (telling.risk > 0)
    writeSitting(telling, { week: RISK_WEEK, moment: calendar.now - 5 * HOUR, occasion: 'weekly' });
  return sittings;
}

function writeSitting(telling: Telling, { week, moment, occasion }: Sitting): void {
  const { random, story, write, episodeId, locale } = telling;
  const language = locale ?? FALLBACK_LANGUAGE;
  const shared = { episodeId, version: 1, locale: language, wording: `${language}-1`, occasion } as const;
  const phq = phq9(telling, week, story.course);
  const phqId = random.id<MeasureResponseId>();
  const row = (id: MeasureResponseId, measure: string, { items, total }: Answered, at: number) => {
    write(measureResponse, {
      ...shared,
      id,
      measure,
      items: JSON.stringify(items),
      total,
      answeredAt: at,
      submission: random.id(),
    });
  };
  row(phqId, 'phq-9', phq, moment);
  row(random.id(), 'gad-7', gad7(telling, week, story.course), moment + 100_000);
  const nine = phq.items['phq9-9'] ?? 0;
  if (nine > 0) writeAlert(telling, { episodeId, responseId: phqId, nine, raisedAt: moment });
}

function phq9({ random, story, risk }: Telling, weeks: number, course: Course): Answered {
  const wanted = totalAfter(random, { course, weeks, start: story.depression, max: 27 });
  const nine = weeks === RISK_WEEK && risk > 0 ? risk : itemNine(random, wanted);
  const others = itemsFor(random, { total: Math.min(24, Math.max(0, wanted - nine)), count: 8, most: 3 });
  const answers = [...others, nine];
  const total = answers.reduce((sum, answer) => sum + answer, 0);
  const items: Record<string, number | null> = {};
  for (const [index, answer] of answers.entries()) items[`phq9-${index + 1}`] = answer;
  items.difficulty = total > 0 ? Math.min(3, Math.round(total / 9)) : null;
  return withGap({ random }, { items, total }, 'phq9-3');
}

function gad7({ random, story }: Telling, weeks: number, course: Course): Answered {
  const total = totalAfter(random, { course, weeks, start: story.anxiety, max: 21 });
  const items: Record<string, number | null> = {};
  for (const [index, answer] of itemsFor(random, { total, count: 7, most: 3 }).entries())
    items[`gad7-${index + 1}`] = answer;
  return withGap({ random }, { items, total }, 'gad7-5');
}

/** Two in a hundred leave an answer out: then there is no total. */
function withGap({ random }: Pick<Telling, 'random'>, answered: Answered, item: string): Answered {
  return random.chance(0.02) ? { items: { ...answered.items, [item]: null }, total: null } : answered;
}

interface AlertOf {
  episodeId: EpisodeId;
  responseId: MeasureResponseId;
  nine: number;
  raisedAt: number;
}

/** Old ones are answered for; one of the last two days may still be open. */
function writeAlert(telling: Telling, { episodeId, responseId, nine, raisedAt }: AlertOf): void {
  const { random, write, calendar, practitioner } = telling;
  const old = calendar.now - raisedAt > 48 * HOUR;
  const seen = old ? raisedAt + random.whole(2, 20) * HOUR : null;
  const id = random.id<RiskAlertId>();
  const severity = nine >= 2 ? 'same-working-day' : 'before-next-contact';
  const respondBy = addWorkingHours(SERVICE, raisedAt, SERVICE.escalateAfterWorkingHours[severity]);
  const state = seen === null ? 'raised' : 'closed';
  write(riskAlert, {
    id,
    episodeId,
    source: 'phq-9-item-9',
    severity,
    responseId,
    raisedAt,
    respondBy,
    state,
    closedAt: seen,
  });
  if (seen === null) return;
  const step = { alertId: id, by: practitioner.accountId };
  const [assessment, action] = random.pick(ALERT_FOLLOW_UPS);
  const notes = { acknowledged: null, assessed: assessment, acted: action, closed: null } as const;
  for (const [index, name] of (['acknowledged', 'assessed', 'acted', 'closed'] as const).entries()) {
    const at = seen - (3 - index) * 600_000;
    write(riskAlertStep, { ...step, id: random.id<RiskAlertStepId>(), step: name, at, note: notes[name] });
  }
}
