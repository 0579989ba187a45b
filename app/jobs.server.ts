/**
 * What the server does by itself, every so often. Like root.tsx it puts domains together, so that the platform, which
 * starts it, needs to know none.
 */
import type { Logger } from 'pino';
import { refreshDuePlacesWithin } from './caseload/refresh-places.server.ts';
import { remindOfTomorrow } from './check-ins/remind-of-tomorrow.server.ts';
import { tellOfCover } from './handover/tell-of-cover.server.ts';
import { tellOfWaitingMessages } from './messages/tell-of-waiting.server.ts';
import { keepLiveSets } from './modules/keep-live-sets.server.ts';
import { pinPartWay } from './modules/pin-part-way.server.ts';
import { mailDelivery } from './notifications/deliver-mail.server.ts';
import { sendDueNotifications } from './notifications/send-due.server.ts';
import { currentMoment } from './platform/clock.ts';
import { environment } from './platform/environment.ts';
import { faultCode } from './platform/fault.ts';
import { escalateLateAlerts } from './safety/escalate-late.server.ts';

/**
 * Passes late alerts on, tells of messages that nobody has read in time, reminds of tomorrow's check-ins, works out who needs
 * somebody today, keeps the content that is live, and sends what is in the outbox: now, and every JOBS_EVERY_SECONDS. A fault
 * is logged by its code and tried again the next time; it never ends the server. Several processes may run it on one database.
 */
export function startJobs(logger: Logger): void {
  const deliver = mailDelivery();
  let busy = false;
  const run = async () => {
    // Not held up by a mail server that does not answer.
    attempt(logger, 'late alerts could not be passed on', () => passOn(logger));
    attempt(logger, 'messages not read in time could not be told of', () => tellOfWaiting(logger));
    attempt(logger, 'patients could not be reminded of check-ins', () => remind(logger));
    attempt(logger, 'who covers could not be told', () => tellWhoCovers(logger));
    attempt(logger, 'the content that is live could not be kept', () => keepLiveSets(currentMoment()));
    attempt(logger, 'places on the lists could not be worked out', () =>
      refreshDuePlacesWithin(currentMoment(), PLACES),
    );
    if (busy) return;
    busy = true;
    await send(logger, deliver);
    busy = false;
  };
  attempt(logger, 'sessions that were begun could not be kept as they are', () =>
    pinPartWay(currentMoment()),
  );
  void run();
  // Does not keep a server alive that has been asked to stop.
  setInterval(() => void run(), environment().JOBS_EVERY_SECONDS * 1000).unref();
}

/** Does one job; a fault of it is logged by its code, and holds up no other. */
function attempt(logger: Logger, failed: string, job: () => void): void {
  try {
    job();
  } catch (error) {
    logger.error({ fault: faultCode(error) }, failed);
  }
}

function passOn(logger: Logger): void {
  for (const { id, supervised } of escalateLateAlerts(currentMoment())) {
    if (supervised) logger.info({ alert: id }, 'a late alert went to the supervisor');
    else logger.error({ alert: id }, 'an alert is late, and its practitioner has no supervisor');
  }
}

function tellOfWaiting(logger: Logger): void {
  for (const { id, supervised } of tellOfWaitingMessages(currentMoment())) {
    if (supervised) logger.info({ message: id }, 'the supervisor was told of a message not read in time');
    else
      logger.error({ message: id }, 'a message was not read in time, and its practitioner has no supervisor');
  }
}

function remind(logger: Logger): void {
  const reminded = remindOfTomorrow(currentMoment());
  if (reminded > 0) logger.info({ reminded }, 'patients were reminded of check-ins tomorrow');
}

function tellWhoCovers(logger: Logger): void {
  for (const leave of tellOfCover(currentMoment())) logger.info({ leave }, 'somebody covers for a colleague');
}

/**
 * So many in a transaction, and so long in one run, that nobody notices. After midnight the places of everybody are due: of
 * 100 000 patients that takes many runs. No list waits for it: one that is opened before works out its own places first.
 */
const PLACES = { batch: 100, budget: 300, clock: () => performance.now() };

async function send(logger: Logger, deliver: ReturnType<typeof mailDelivery>): Promise<void> {
  try {
    for (const result of await sendDueNotifications({ now: currentMoment, deliver })) {
      if (result.kind === 'later')
        logger.warn(result, 'a message could not be sent, and will be tried again');
      if (result.kind === 'nobody')
        logger.error(result, 'a message could not be sent: the account is closed, and nobody reads it');
      if (result.kind === 'given-up') logger.error(result, 'a message could not be sent, and was given up');
    }
  } catch (error) {
    logger.error({ fault: faultCode(error) }, 'the outbox could not be read or written');
  }
}
