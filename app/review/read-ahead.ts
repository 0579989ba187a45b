/** The part of the form about the time until the next contact: homework, the next check-in, a message. Pure. */
import { z } from 'zod';
import { bookingTime, LONGEST, SHORTEST, type TimeFault } from '#app/check-ins/booking.ts';
import type { Cadence } from '#app/homework/cadence.ts';
import { setHomeworkSchema } from '#app/homework/set-homework.schema.ts';
import { MAX_MESSAGE_LENGTH } from '#app/messages/send-message.schema.ts';
import { MEDIA, type Medium } from '#db/schema/pathway.ts';
import type { AssignmentId, CheckInRequestId, HomeworkTaskId } from '#db/schema/ids.ts';
import type { FieldReader } from './field-reader.ts';
import { timeSchema } from './read-contact.ts';
import { type Fields, type OneField, valuesOf } from './review-fields.ts';

export interface OwnTask {
  title: string;
  details: string;
  why: string;
  when: string;
  cadence: Cadence;
  /** YYYY-MM-DD. */
  dueOn: string;
}

export interface NextCheckIn {
  /** Epoch ms. */
  startsAt: number;
  minutes: number;
  medium: Medium;
  /** The moment (epoch ms) at which something else was said to be, and that is wanted all the same. */
  despiteClashAt: number | undefined;
}

export interface Ahead {
  /** Modules of which one more session is to open, with how many were open on the page. */
  sessions: { assignmentId: AssignmentId; opened: number }[];
  /** Ids of `suggestedHomework`. */
  suggested: string[];
  /** Tasks to set again, with how often the patient had said of each how it went. */
  carry: { taskId: HomeworkTaskId; revision: number }[];
  /** Null when the practitioner wrote none. */
  task: OwnTask | null;
  /** Null when none is to be booked. */
  next: NextCheckIn | null;
  /** What the patient asked for and is answered by this contact. */
  answers: CheckInRequestId[];
  message: string | null;
}

export function readAhead(reader: FieldReader, fields: Fields, now: number): Ahead {
  const message = reader.read(
    'message',
    z.string().trim().max(MAX_MESSAGE_LENGTH, { error: 'too-long-5000' }),
  );
  return {
    sessions: counted(valuesOf(fields, 'sessions')).map(({ id, count }) => ({
      assignmentId: id as AssignmentId,
      opened: count,
    })),
    suggested: valuesOf(fields, 'suggested'),
    carry: counted(valuesOf(fields, 'carry')).map(({ id, count }) => ({
      taskId: id as HomeworkTaskId,
      revision: count,
    })),
    task: readTask(reader),
    next: readNext(reader, now),
    answers: valuesOf(fields, 'answers') as CheckInRequestId[],
    message: message === undefined || message === '' ? null : message,
  };
}

/** A tick box that says what and how often: `<id>.<count>`. Ids have no full stop. */
export function withCount(id: string, count: number): string {
  return `${id}.${count}`;
}

function counted(values: string[]): { id: string; count: number }[] {
  return values.map((value) => {
    const [id = '', count = ''] = value.split('.');
    return { id, count: Number(count) };
  });
}

const longText = z.string().trim().max(5000, { error: 'too-long-5000' });

/** A task is meant as soon as one of its texts is there; without a title it is refused. */
function readTask(reader: FieldReader): OwnTask | null {
  const texts = ['taskTitle', 'taskDetails', 'taskWhy', 'taskWhen'] as const;
  if (texts.every((name) => reader.text(name).trim() === '')) return null;
  const title = reader.read('taskTitle', setHomeworkSchema.shape.title);
  const details = reader.read('taskDetails', longText);
  const why = reader.read('taskWhy', longText);
  const when = reader.read('taskWhen', longText);
  const dueOn = reader.read('taskDue', setHomeworkSchema.shape.dueOn);
  const cadence = readCadence(reader);
  if (title === undefined || dueOn === undefined || !cadence) return null;
  return { title, details: details ?? '', why: why ?? '', when: when ?? '', cadence, dueOn };
}

function readCadence(reader: FieldReader): Cadence | undefined {
  const often = reader.text('taskOften');
  if (often === 'daily') return { kind: 'daily' };
  if (often !== 'weekly') return { kind: 'once' };
  const times = Number(reader.text('taskTimes'));
  if (Number.isInteger(times) && times >= 1 && times <= 21) return { kind: 'weekly', times };
  reader.refuse('taskTimes', 'review-times');
  return undefined;
}

const minutesSchema = z
  .string()
  .trim()
  .regex(/^\d{1,3}$/, { error: 'review-next-minutes' })
  .transform(Number)
  .refine((minutes) => minutes >= SHORTEST && minutes <= LONGEST, { error: 'review-next-minutes' });

/** Beside which field the person looks for what is wrong with a time, and the sentence that says it. */
const FAULTS = {
  'time-skipped': ['nextTime', 'review-time-skipped'],
  'time-twice': ['nextWhich', 'review-time-twice'],
  'time-not-ahead': ['nextDate', 'review-next-not-ahead'],
  'time-too-far': ['nextDate', 'review-next-not-ahead'],
} as const satisfies Record<TimeFault, readonly [OneField, string]>;

function readNext(reader: FieldReader, now: number): NextCheckIn | null {
  if (reader.text('nextDate') === '') return null;
  const startsAt = readStart(reader, now);
  const minutes = reader.read('nextMinutes', minutesSchema);
  const medium = reader.read('nextMedium', z.enum(MEDIA, { error: 'not-a-choice' }));
  if (startsAt === undefined || minutes === undefined || !medium) return null;
  const despite = reader.text('nextDespite');
  return { startsAt, minutes, medium, despiteClashAt: despite === '' ? undefined : Number(despite) };
}

function readStart(reader: FieldReader, now: number): number | undefined {
  const date = reader.read('nextDate', z.iso.date({ error: 'not-a-date' }));
  const time = reader.read('nextTime', timeSchema);
  if (date === undefined || time === undefined) return undefined;
  const which = z.enum(['first', 'second']).safeParse(reader.text('nextWhich')).data;
  const meant = bookingTime({ date, time, which }, now);
  if (meant.kind === 'at') return meant.startsAt;
  const [field, code] = FAULTS[meant.kind];
  reader.refuse(field, code);
  return undefined;
}
