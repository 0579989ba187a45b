/** What a patient has to do this week, in one look. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { type Kept, keptOf } from '#app/ending/kept.server.ts';
import { offeredTimes } from '#app/check-ins/own-check-ins.server.ts';
import { dueHomework, type ListedTask } from '#app/homework/own-homework.server.ts';
import { calendarDate } from '#app/i18n/format.ts';
import { type MeasuresToAnswer, measuresToAnswer } from '#app/measures/own-measures.server.ts';
import { unreadCount } from '#app/messages/thread.server.ts';
import { ownModules } from '#app/modules/assignments-of.server.ts';
import { type CheckIn, lastAgreed, nextCheckIn } from '#app/pathway/check-ins.server.ts';
import { ownEpisode } from '#app/pathway/reach-episode.server.ts';

export interface ThisWeek {
  name: string;
  /** Null before a practitioner looks after the patient. */
  practitioner: string | null;
  reading: Reading | null;
  /** True when modules are there and everything open in them is done. */
  allRead: boolean;
  measures: MeasuresToAnswer;
  homework: ListedTask[];
  checkIn: Pick<CheckIn, 'startsAt' | 'minutes' | 'medium'> | null;
  /** How many times there are to choose from for a check-in. */
  offeredTimes: number;
  unread: number;
  /** At the last contact; null when nothing was written down. */
  agreed: { words: string; at: number } | null;
  kept: Kept;
}

interface Reading {
  href: string;
  title: string;
  /** Language of the titles. */
  locale: string;
  minutes: number;
  module: string;
}

export async function thisWeek(
  actor: PatientActor,
  { language, now }: { language: string; now: number },
): Promise<ThisWeek> {
  const episode = ownEpisode(actor);
  const today = calendarDate(now);
  const modules = await ownModules(actor, language);
  const current = modules.find(({ next }) => next !== null);
  const checkIn = episode && nextCheckIn(episode, now);
  return {
    name: actor.name,
    practitioner: episode?.practitionerName ?? null,
    reading: current?.next
      ? {
          href: `/modules/${current.next.module}/${current.next.id}`,
          title: current.next.title,
          locale: current.next.locale,
          minutes: current.next.minutes,
          module: current.title,
        }
      : null,
    allRead: modules.length > 0 && !current,
    measures: measuresToAnswer(actor, { language, now }),
    homework: dueHomework(actor, { language, today }),
    checkIn: checkIn && { startsAt: checkIn.startsAt, minutes: checkIn.minutes, medium: checkIn.medium },
    offeredTimes: offeredTimes(actor, now),
    unread: unreadCount(actor),
    agreed: episode && lastAgreed(episode),
    kept: keptOf(actor),
  };
}
