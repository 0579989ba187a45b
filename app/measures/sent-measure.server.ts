/** What a patient is told after sending a questionnaire. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { recordRefusal } from '#app/accounts/audit.server.ts';
import { nextCheckIn } from '#app/pathway/check-ins.server.ts';
import { ownEpisode } from '#app/pathway/reach-episode.server.ts';
import { alertOfResponse } from '#app/safety/open-alerts.server.ts';
import type { AlertSeverity } from '#db/schema/safety.ts';
import type { MeasureResponseId } from '#db/schema/ids.ts';
import { storedAnswers } from './answers.ts';
import { bandOf } from './bands.ts';
import { dueMeasures } from './due-measures.server.ts';
import { measureLibrary } from './measure-library.server.ts';
import { responseById } from './measures.queries.server.ts';
import { riskAnswer } from './risk-answer.ts';

export interface SentMeasure {
  name: string;
  title: string;
  /** The language of `title` and `score.band`. */
  locale: string;
  /** Null when a question was left out. */
  score: { total: number; max: number; band: string } | null;
  /** Null when no answer calls for help. `alert` is null when nobody could be told. */
  risk: { alert: AlertSeverity | null } | null;
  practitioner: string;
  /** Epoch ms. */
  nextCheckIn: number | null;
  /** The questionnaire to go on with. */
  next: { code: string; title: string; locale: string } | null;
}

interface SentInput {
  code: string;
  response: MeasureResponseId;
  language: string;
  now: number;
}

/** The patient's own response, as sent; null for any other, which is audited when it is somebody else's. */
export function sentMeasure(actor: PatientActor, input: SentInput): SentMeasure | null {
  const { code, response, language, now } = input;
  const episode = ownEpisode(actor);
  const found = responseById(response);
  if (found && found.episodeId !== episode?.id) {
    const subject = { type: 'measure_response', id: response };
    recordRefusal({ actor, action: 'measure.read', reason: 'not-theirs', subject });
    return null;
  }
  const library = measureLibrary();
  const measure = library.find(code);
  const shown = library.wording(code, language);
  if (!episode || !measure || !shown || found?.measure !== code) return null;
  const { words, locale } = shown;
  const band = found.total === null ? null : bandOf(measure, found.total);
  const { name, scoring } = measure;
  return {
    name,
    title: words.title,
    locale,
    score:
      found.total === null || band === null
        ? null
        : { total: found.total, max: 'max' in scoring ? scoring.max : 0, band: words.bands[band] ?? '' },
    risk: riskAnswer(measure, storedAnswers(found.items)) && { alert: alertOfResponse(episode, response) },
    practitioner: episode.practitionerName,
    nextCheckIn: nextCheckIn(episode, now)?.startsAt ?? null,
    next: nextDue(actor, language, now),
  };
}

function nextDue(actor: PatientActor, language: string, now: number): SentMeasure['next'] {
  const due = dueMeasures(actor, now).find(({ state }) => state === 'due');
  const shown = due && measureLibrary().wording(due.code, language);
  return shown ? { code: due.code, title: shown.words.title, locale: shown.locale } : null;
}
