/** When a patient's message has waited too long to be read. Pure. */
import { addWorkingHours, type ServiceHours, workingDaysBetween } from '#app/platform/working-hours.ts';

export interface ReadingRule extends ServiceHours {
  /** How many working hours a message may lie unopened (content/service/service.json). */
  messagesReadWithinWorkingHours: number;
}

/** A patient's message; all epoch ms. */
export interface SentMessage {
  sentAt: number;
  /** When their practitioner, or whoever answered in their place, opened it; null while nobody has. */
  readAt: number | null;
}

/**
 * Nobody has opened it in its working hours. True from that moment on, as with alerts, whether or not the clock has run;
 * opening it stops it. Nights, weekends and days off do not count.
 */
export function isWaitingTooLong(rule: ReadingRule, { sentAt, readAt }: SentMessage, now: number): boolean {
  return readAt === null && now >= addWorkingHours(rule, sentAt, rule.messagesReadWithinWorkingHours);
}

/** A message that has waited too long, as the lists tell of it. */
export interface LateMessage {
  /** When it was sent, epoch ms. */
  since: number;
  /** On how many days the service has opened since the day on which it was sent. */
  workingDays: number;
}

/**
 * What the lists tell of the oldest message that nobody has opened, sent at `unreadSince` (null when all are read); null
 * while there is time.
 */
export function lateMessage(rule: ReadingRule, unreadSince: number | null, now: number): LateMessage | null {
  if (unreadSince === null) return null;
  if (!isWaitingTooLong(rule, { sentAt: unreadSince, readAt: null }, now)) return null;
  return { since: unreadSince, workingDays: workingDaysBetween(rule, unreadSince, now) };
}
