/** The forms of the page about the end of a course. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import type { Language } from '#app/i18n/languages.ts';
import { endEpisode } from '#app/pathway/end-episode.server.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { formText } from '#app/platform/form-text.ts';
import { problem } from '#app/platform/problems.ts';
import type { LetterKind } from '#db/schema/ending.ts';
import type { EpisodeId, LetterId } from '#db/schema/ids.ts';
import { letterFacts } from './letter-facts.server.ts';
import { MAX_LETTER_PART } from './letter.ts';
import { beginLetter } from './save-letter.server.ts';

/** A form that was not accepted, with what was typed. */
export type EndingRefused =
  | { form: 'end'; error: 'reason-missing' | 'alert-open' | 'check-in-unrecorded'; code: string }
  | { form: 'step-up'; error: 'ask-missing' | 'ask-too-long' | 'not-now'; ask: string };

type Outcome =
  | { kind: 'ended'; notice: 'ended' | 'already-ended' }
  | { kind: 'began'; letterId: LetterId }
  | { kind: 'refused'; refused: EndingRefused }
  | { kind: 'not-found' };

interface Posted {
  episodeId: EpisodeId;
  form: FormData;
  language: Language;
  now: number;
}

/** Throws the reply for a form that no page of ours makes. */
export async function postEnding(actor: PractitionerActor, posted: Posted): Promise<Outcome> {
  switch (posted.form.get('intent')) {
    case 'end':
      return end(actor, posted);
    case 'step-up':
      return begin(actor, 'step-up', posted);
    case 'ending-letter':
      return begin(actor, 'ending', posted);
    default:
      throw problem('not-understood');
  }
}

function end(actor: PractitionerActor, { episodeId, form, now }: Posted): Outcome {
  const code = formText(form, 'code');
  const result = endEpisode(actor, { episodeId, code, now });
  switch (result.kind) {
    case 'not-found':
      return result;
    case 'alert-open':
    case 'check-in-unrecorded':
    case 'reason-missing':
      return { kind: 'refused', refused: { form: 'end', error: result.kind, code } };
    case 'already':
      return { kind: 'ended', notice: 'already-ended' };
    case 'ended':
      return { kind: 'ended', notice: 'ended' };
  }
}

async function begin(actor: PractitionerActor, kind: LetterKind, posted: Posted): Promise<Outcome> {
  const { episodeId, form, language, now } = posted;
  const ask = formText(form, 'ask').trim();
  if (ask.length > MAX_LETTER_PART) return refusedStepUp('ask-too-long', ask);
  const episode = reachEpisode(actor, episodeId, 'letter.begin');
  if (!episode) return { kind: 'not-found' };
  const parts = await letterFacts(episode, { language, ask });
  const result = beginLetter(actor, {
    episodeId,
    kind,
    parts,
    submission: formText(form, 'submission'),
    now,
  });
  return result.kind === 'ask-missing' || result.kind === 'not-now'
    ? refusedStepUp(result.kind, ask)
    : result;
}

function refusedStepUp(error: 'ask-missing' | 'ask-too-long' | 'not-now', ask: string): Outcome {
  return { kind: 'refused', refused: { form: 'step-up', error, ask } };
}
