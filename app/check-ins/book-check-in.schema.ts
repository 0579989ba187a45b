/** The forms that book, move and offer check-ins. */
import { z } from 'zod';
import { MEDIA } from '#db/schema/pathway.ts';
import { APPOINTMENT_TYPES } from './appointment-types.ts';
import { isMeetingLink, LONGEST, SHORTEST, SLOTS } from './booking.ts';

const MOST_LINK = 500;

const date = z.string({ error: 'missing' }).pipe(z.iso.date({ error: 'not-a-date' }));
const time = z.string({ error: 'missing' }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'not-a-time' });
/** Which of the two that a clock shows, on the night in October. */
const which = z.enum(['first', 'second']).optional();
export const token = z.string().regex(/^[\w-]{1,60}$/);

const how = {
  minutes: z
    .number({ error: 'minutes-range' })
    .int({ error: 'minutes-range' })
    .min(SHORTEST, { error: 'minutes-range' })
    .max(LONGEST, { error: 'minutes-range' }),
  medium: z.enum(MEDIA, { error: 'not-a-choice' }),
  videoLink: z
    .string()
    .trim()
    .max(MOST_LINK, { error: 'link-not-https' })
    .refine(isMeetingLink, { error: 'link-not-https' })
    .optional(),
};
const LINK_ONLY_FOR_VIDEO = { path: ['videoLink'], error: 'link-only-video' };

function linkFits({ medium, videoLink }: { medium: string; videoLink?: string | undefined }): boolean {
  return videoLink === undefined || medium === 'video';
}

export const bookCheckInSchema = z
  .object({
    date,
    time,
    which,
    ...how,
    appointmentType: z.enum(APPOINTMENT_TYPES, { error: 'not-a-choice' }),
    /** The moment at which something else was said to be. */
    despiteClashAt: z.number().optional(),
    /** The check-in that is to be moved. */
    checkIn: token.optional(),
  })
  .refine(linkFits, LINK_ONLY_FOR_VIDEO);

type Slot = (typeof SLOTS)[number];
type OfSlot = `${'date' | 'time' | 'which'}${Slot}`;

function slotFields() {
  const fields = SLOTS.flatMap((slot) => [
    [`date${slot}`, date.optional()],
    [`time${slot}`, time.optional()],
    [`which${slot}`, which],
  ]);
  return Object.fromEntries(fields) as Record<`date${Slot}` | `time${Slot}`, z.ZodOptional<typeof date>> &
    Record<`which${Slot}`, typeof which>;
}

export const offerTimesSchema = z
  .object({
    ...slotFields(),
    ...how,
    insteadOf: token.optional(),
    despiteClash: z.enum(['yes']).optional(),
    submission: token,
  })
  .refine(linkFits, LINK_ONLY_FOR_VIDEO)
  .superRefine((form, context) => {
    for (const empty of halfEmpty(form)) {
      context.addIssue({ code: 'custom', path: [empty], message: 'missing' });
    }
  });

/** The fields without which a row, or the whole form, says nothing. */
function halfEmpty(form: Partial<Record<OfSlot, string>>): OfSlot[] {
  if (SLOTS.every((slot) => !form[`date${slot}`] && !form[`time${slot}`])) return ['date1'];
  return SLOTS.flatMap((slot): OfSlot[] => {
    const [day, hour] = [form[`date${slot}`], form[`time${slot}`]];
    if (!day === !hour) return [];
    return [day ? `time${slot}` : `date${slot}`];
  });
}

/** The rows that say a time, each with its number. */
export function timesOf(form: z.infer<typeof offerTimesSchema>) {
  return SLOTS.flatMap((slot) => {
    const [day, hour] = [form[`date${slot}`], form[`time${slot}`]];
    return day && hour ? [{ slot, date: day, time: hour, which: form[`which${slot}`] }] : [];
  });
}
