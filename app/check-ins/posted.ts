/** What the forms of the practitioner's page come with, and what becomes of them. */
import type { EpisodeId } from '#db/schema/ids.ts';

/** What the page tells after a form was accepted, or found things changed. */
export const NOTICES = [
  'booked',
  'already',
  'moved',
  'cancelled',
  'recorded',
  'offered',
  'withdrawn',
  'answered',
  'changed-meanwhile',
  'not-begun',
  'ended',
] as const;
export type Notice = (typeof NOTICES)[number];

export interface Posted {
  episodeId: EpisodeId;
  form: FormData;
  /** Epoch ms. */
  now: number;
}

export type Outcome<Refused> = { kind: 'accepted'; notice: Notice } | { kind: 'refused'; refused: Refused };
