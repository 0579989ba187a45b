/** The part of the form about the contact itself: which one, how it took place and what came of it. Pure. */
import { z } from 'zod';
import { localTime } from '#app/check-ins/local-time.ts';
import { NOTE_PARTS, type NoteParts, notePartsSchema } from '#app/notes/note-parts.ts';
import { MISSED, SEEN } from '#app/pathway/attended.ts';
import type { CheckInId } from '#db/schema/ids.ts';
import { ATTENDANCE_CODES, MEDIA, RISK_REVIEWS, type RiskReview } from '#db/schema/pathway.ts';
import type { FieldReader } from './field-reader.ts';

/** The choice of a contact that was not booked. */
export const NOT_BOOKED = 'not-booked';
export const MAX_AGREED_LENGTH = 5000;
export const APPOINTMENT_TYPES = ['01', '02', '03', '04', '05', '06', '07'] as const;

/** Somebody may be early, or ring back sooner. */
const EARLY = 60 * 60 * 1000;
const MOST_MINUTES = 240;

export interface ContactSaid {
  /** Null for a contact that was not booked. */
  checkInId: CheckInId | null;
  /** When it was to begin, or began; epoch ms. */
  startsAt: number;
  appointmentType: (typeof APPOINTMENT_TYPES)[number];
  attendance: (typeof ATTENDANCE_CODES)[number];
  medium: (typeof MEDIA)[number];
  minutes: number;
  /** Both null when nobody was seen. */
  agreed: string | null;
  riskReview: RiskReview | null;
  /** What was heard, with a new concern. */
  concern: string;
  note: NoteParts;
}

/** Undefined when something of it is wrong. `booked` says when each check-in of the episode begins. */
export function readContact(
  reader: FieldReader,
  { booked, now }: { booked: ReadonlyMap<string, number>; now: number },
): ContactSaid | undefined {
  const attendance = reader.read('attendance', z.enum(ATTENDANCE_CODES, { error: 'not-a-choice' }));
  const seen = attendance !== undefined && SEEN.includes(attendance);
  const startsAt = readStart(reader, booked);
  const ahead = startsAt === undefined || !attendance ? null : stillAhead(attendance, startsAt, now);
  if (ahead) reader.refuse(booked.has(reader.text('checkIn')) ? 'checkIn' : 'date', ahead);
  const appointmentType = reader.read(
    'appointmentType',
    z.enum(APPOINTMENT_TYPES, { error: 'not-a-choice' }),
  );
  const medium = reader.read('medium', z.enum(MEDIA, { error: 'not-a-choice' }));
  const minutes = seen ? reader.read('minutes', minutesSchema) : 0;
  const said = readSaid(reader, seen);
  const note = readNote(reader);
  if (!attendance || startsAt === undefined || !appointmentType || !medium || minutes === undefined) {
    return undefined;
  }
  const chosen = reader.text('checkIn');
  const checkInId = chosen === NOT_BOOKED ? null : (chosen as CheckInId);
  return { checkInId, startsAt, appointmentType, attendance, medium, minutes, note, ...said };
}

/** Only what has begun can be missed, and nobody is seen long before it; what lies ahead can be cancelled. */
function stillAhead(attendance: ContactSaid['attendance'], startsAt: number, now: number): string | null {
  if (SEEN.includes(attendance) && startsAt > now + EARLY) return 'review-still-ahead';
  return MISSED.includes(attendance) && startsAt > now ? 'review-not-begun' : null;
}

const minutesSchema = z
  .string()
  .trim()
  .regex(/^\d{1,3}$/, { error: 'review-minutes' })
  .transform(Number)
  .refine((minutes) => minutes >= 1 && minutes <= MOST_MINUTES, { error: 'review-minutes' });

function readStart(reader: FieldReader, booked: ReadonlyMap<string, number>): number | undefined {
  const chosen = reader.text('checkIn');
  if (chosen !== NOT_BOOKED) {
    const startsAt = booked.get(chosen);
    if (startsAt === undefined) reader.refuse('checkIn', 'not-a-choice');
    return startsAt;
  }
  const date = reader.read('date', z.iso.date({ error: 'not-a-date' }));
  const time = reader.read('time', timeSchema);
  if (date === undefined || time === undefined) return undefined;
  const local = localTime(date, time);
  if (local.kind === 'skipped') {
    reader.refuse('time', 'review-time-skipped');
    return undefined;
  }
  // It is over: which of the two hours it was changes nothing.
  return local.kind === 'twice' ? local.first : local.at;
}

/** HH:MM, as a time box sends it. */
export const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'not-a-time' });

function readSaid(reader: FieldReader, seen: boolean) {
  const agreed = reader.read('agreed', z.string().trim().max(MAX_AGREED_LENGTH, { error: 'too-long-5000' }));
  if (seen && agreed === '') reader.refuse('agreed', 'review-agreed-missing');
  const risk = reader.text('risk');
  const riskReview =
    risk === '' ? null : reader.read('risk', z.enum(RISK_REVIEWS, { error: 'not-a-choice' }));
  if (seen && riskReview === null) reader.refuse('risk', 'review-risk-missing');
  const concern = reader.read('concern', z.string().trim().max(5000, { error: 'too-long-5000' })) ?? '';
  if (riskReview === 'new-concern' && concern === '') reader.refuse('concern', 'review-concern-missing');
  return {
    agreed: agreed === undefined || agreed === '' ? null : agreed,
    riskReview: riskReview ?? null,
    concern,
  };
}

function readNote(reader: FieldReader): NoteParts {
  const parts = NOTE_PARTS.map((part) => {
    const text = reader.read(`note-${part}`, notePartsSchema.shape[part]);
    return [part, text ?? ''] as const;
  });
  return Object.fromEntries(parts) as NoteParts;
}
