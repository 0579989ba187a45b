/** A letter at the end of a course or to another step: its parts, and what may happen to it when. Pure. */
import { z } from 'zod';
import type { LETTER_STATES } from '#db/schema/ending.ts';

/** In the order in which they are read. */
export const LETTER_PARTS = ['about', 'treatment', 'scores', 'now', 'wishes', 'ask'] as const;
export type LetterPart = (typeof LETTER_PARTS)[number];

export const MAX_LETTER_PART = 10_000;

const part = z.string().trim().max(MAX_LETTER_PART, { error: 'too-long' }).default('');

export const letterPartsSchema = z.object({
  about: part,
  treatment: part,
  scores: part,
  now: part,
  wishes: part,
  ask: part,
} satisfies Record<LetterPart, typeof part>);

export type LetterParts = z.infer<typeof letterPartsSchema>;

/** The parts of a database row. Throws when the row holds something else, which no code of ours writes. */
export function storedLetter(json: string): LetterParts {
  return letterPartsSchema.parse(JSON.parse(json));
}

export type LetterState = (typeof LETTER_STATES)[number];
export const LETTER_STEPS = ['save', 'share', 'finish', 'withdraw'] as const;
export type LetterStep = (typeof LETTER_STEPS)[number];

/**
 * What the practitioner may do with a letter in this state. While the patient reads it, it does not change under their
 * eyes but by being taken back to a draft with a change of words; a final or withdrawn letter stays as it is.
 */
export function stepsFor(state: LetterState): readonly LetterStep[] {
  return state === 'final' || state === 'withdrawn' ? [] : LETTER_STEPS;
}

/**
 * Whether the letter may be made final, or needs a reason first: only a letter that the patient has read and agreed to goes
 * without one.
 */
export function finishNeedsReason(letter: {
  state: LetterState;
  patientAgrees: 'yes' | 'no' | null;
}): boolean {
  return !(letter.state === 'answered' && letter.patientAgrees === 'yes');
}

/** As the practitioner's form sends it. */
export const letterFormSchema = letterPartsSchema.extend({
  step: z.enum(LETTER_STEPS),
  /** The revision that it was written over. */
  base: z.coerce.number().int().min(1),
  /** The patient's answer that the form was made over, epoch ms; 0 before any. */
  seenAnswer: z.coerce.number().int().min(0),
  /** Why it is made final without the patient's yes. */
  reason: z.string().trim().max(2000, { error: 'too-long-2000' }).default(''),
});

/** As the patient's form sends it. */
export const letterAnswerSchema = z.object({
  agrees: z.enum(['yes', 'no'], { error: 'not-a-choice' }),
  words: z.string().trim().max(5000, { error: 'too-long-5000' }).default(''),
  base: z.coerce.number().int().min(1),
});
