/** When a message that could not be sent is tried again. Pure. */

const MINUTE = 60_000;
/** About a day altogether: a mail server that is away for a night loses nothing. */
const WAITS = [1, 2, 5, 15, 60, 120, 240, 480, 480].map((minutes) => minutes * MINUTE);

export const MOST_ATTEMPTS = WAITS.length + 1;

/**
 * How long (ms) after its attempt number `attempt` (from 1) a message waits for the next. It is also how long a process
 * may take to send it: after that another one takes it for lost and tries again.
 */
export function waitAfter(attempt: number): number {
  return WAITS[Math.min(Math.max(attempt, 1), WAITS.length) - 1] ?? 0;
}

/** Whether attempt number `attempt` was the last. */
export function isLastAttempt(attempt: number): boolean {
  return attempt >= MOST_ATTEMPTS;
}
