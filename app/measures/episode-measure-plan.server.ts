/** Which questionnaires a course asks for and how each stands, for staff. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordRead } from '#app/accounts/audit.server.ts';
import { type Episode, reachEpisode } from '#app/pathway/reach-episode.server.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { measureLibrary } from './measure-library.server.ts';
import type { MeasureDefinition } from './measure-schema.ts';
import { planHistoryQuery } from './measure-plan.queries.server.ts';
import { mayBeAdded, outcomesNeed, type PlanChangeKind } from './measure-plan.ts';
import { type MeasureState, measureStatesOf } from './measure-states.server.ts';

export interface NamedMeasure {
  code: string;
  /** What clinicians call it. */
  name: string;
  /** Null where the owner has not given this service the words. */
  title: string | null;
  /** The language of `title`. */
  locale: string | null;
  /** Whose permission is needed. */
  holder: string;
}

export interface PlanRow extends MeasureState, NamedMeasure {
  /** The outcome of the course is measured with it. */
  outcomeNeedsIt: boolean;
}

export interface EpisodeMeasurePlan {
  episode: Pick<Episode, 'id' | 'patientName' | 'reference' | 'status' | 'problem'>;
  rows: PlanRow[];
  /** What a practitioner may add. */
  addable: NamedMeasure[];
  /** Newest first. */
  changes: { name: string; change: PlanChangeKind; changedAt: number; reason: string; by: string }[];
}

/** Null, and audited, when the episode is not one that `actor` may see. Reading it is audited too. */
export function episodeMeasurePlan(
  actor: PractitionerActor,
  id: EpisodeId,
  asked: { language: string; now: number },
): EpisodeMeasurePlan | null {
  const episode = reachEpisode(actor, id, 'measure-plan.read');
  if (!episode) return null;
  recordRead({ actor, action: 'measure-plan.read', subject: { type: 'episode', id } });
  return measurePlanOf(episode, asked);
}

function measurePlanOf(
  episode: Episode,
  { language, now }: { language: string; now: number },
): EpisodeMeasurePlan {
  const states = measureStatesOf([episode], now).get(episode.id) ?? [];
  const measures = measureLibrary().measures();
  const { patientName, reference, status, problem } = episode;
  return {
    episode: { id: episode.id, patientName, reference, status, problem },
    rows: measures.flatMap((measure) => {
      const state = states.find(({ code }) => code === measure.code);
      return state ? { ...state, ...named(measure, language), outcomeNeedsIt: outcomesNeed(measure) } : [];
    }),
    addable: measures
      .filter((measure) =>
        mayBeAdded(
          measure,
          states.find(({ code }) => code === measure.code),
        ),
      )
      .map((measure) => named(measure, language)),
    changes: planHistoryQuery(episode.id)
      .all()
      .map(({ measure, ...change }) => ({
        ...change,
        name: measureLibrary().find(measure)?.name ?? measure,
      }))
      .toReversed(),
  };
}

function named({ code, name, licence }: MeasureDefinition, language: string): NamedMeasure {
  const shown = measureLibrary().wording(code, language);
  return {
    code,
    name,
    title: shown?.words.title ?? null,
    locale: shown?.locale ?? null,
    holder: licence.holder,
  };
}
