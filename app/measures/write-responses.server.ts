/** Turns checked drafts into responses, with everything that follows from them, in the caller's transaction. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { checkInsOf } from '#app/pathway/check-ins.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { raiseAlert } from '#app/safety/raise-alert.server.ts';
import type { Queryable } from '#db/client.ts';
import { type MeasureResponseId, newId } from '#db/schema/ids.ts';
import { alertsOfAnswers } from './alerts-of-answers.ts';
import { alertName, type Draft } from './drafts.ts';
import { deleteDrafts } from './drafts.queries.server.ts';
import { lastAnswersQuery } from './measure-plan.queries.server.ts';
import { courseTotalsQuery, insertResponse } from './measures.queries.server.ts';
import { occasionOf } from './occasion-of.ts';
import type { OpenMeasure } from './open-set.server.ts';
import { scoreMeasure } from './score-measure.ts';

export interface Sending {
  actor: PatientActor;
  episode: Episode;
  /** Each with a draft that has an answer. */
  measures: readonly OpenMeasure[];
  now: number;
}

/** Writes them all, deletes the drafts, and returns the first response. Throws when the database refuses anything. */
export function writeResponses(tx: Queryable, sending: Sending, withAlerts: boolean): MeasureResponseId {
  const { episode, measures } = sending;
  const drafts = measures.flatMap(({ draft }) => draft ?? []);
  const course = courseBefore(tx, sending);
  const ids = measures.flatMap((open) =>
    open.draft ? writeOne(tx, { ...sending, ...open, draft: open.draft, course }, withAlerts) : [],
  );
  deleteDrafts(
    tx,
    episode.id,
    drafts.map(({ id }) => id),
  );
  const [first] = ids;
  if (!first) throw new Error('There is nothing to send.');
  return first;
}

/** What the rules need to know of the course so far. */
function courseBefore(tx: Queryable, { episode, measures }: Sending) {
  const codes = measures.map(({ measure }) => measure.code);
  return {
    totals: courseTotalsQuery(tx, episode.id, codes).all(),
    contacts: checkInsOf(episode).filter(({ movedTo }) => movedTo === null),
    answered: lastAnswersQuery([episode.id])
      .all()
      .map(({ measure }) => measure),
  };
}

interface One extends Omit<OpenMeasure, 'draft'>, Sending {
  draft: Draft;
  course: ReturnType<typeof courseBefore>;
}

function writeOne(tx: Queryable, one: One, withAlerts: boolean): MeasureResponseId {
  const { actor, episode, measure, wording, draft, todays, course, now } = one;
  const id = newId<MeasureResponseId>();
  const replaces = todays?.id ?? null;
  const { status } = episode;
  const isFirst = !course.answered.includes(measure.code);
  insertResponse(tx, {
    id,
    episodeId: episode.id,
    measure: measure.code,
    version: measure.version,
    locale: wording.locale,
    wording: wording.words.edition,
    items: JSON.stringify(draft.answers),
    total: scoreMeasure(measure, draft.answers),
    occasion: occasionOf({ status, contacts: course.contacts, isFirst, now }),
    answeredAt: now,
    submission: draft.submission,
    replaces,
  });
  recordDone(tx, { actor, action: 'measure.record', subject: { type: 'measure_response', id } });
  if (withAlerts) raiseAlerts(tx, one, { id, replaces });
  return id;
}

interface NewResponse {
  id: MeasureResponseId;
  replaces: MeasureResponseId | null;
}

function raiseAlerts(tx: Queryable, one: One, { id: responseId, replaces }: NewResponse): void {
  const { actor, episode, measure, draft, course, now } = one;
  const earlier = course.totals.filter(({ measure: code, id }) => code === measure.code && id !== replaces);
  const total = scoreMeasure(measure, draft.answers);
  const submission = alertName(draft.submission, replaces);
  for (const alert of alertsOfAnswers(measure, { answers: draft.answers, total, earlier, now })) {
    raiseAlert(tx, actor, { ...alert, episode, responseId, submission, now });
  }
}
