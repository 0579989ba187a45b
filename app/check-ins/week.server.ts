/** A practitioner's week. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordRead } from '#app/accounts/audit.server.ts';
import { addDays, calendarDate, momentAt } from '#app/i18n/format.ts';
import { carersInPersonOf } from '#app/pathway/reach-episode.server.ts';
import { database } from '#db/client.ts';
import type { PractitionerId } from '#db/schema/ids.ts';
import { practitionersOffersQuery, requestsOfPatientsQuery } from './offers.queries.server.ts';
import { daysOfWeek } from './week-of.ts';
import {
  checkInsOfWeekQuery,
  type HeldIn,
  leavesQuery,
  unrecordedCountQuery,
  unrecordedQuery,
} from './week.queries.server.ts';

/** As many as can be worked through; the rest come up when these are written down. */
const MOST_UNRECORDED = 20;

export type Week = ReturnType<typeof weekOf>;
type CheckInRow = ReturnType<ReturnType<typeof checkInsOfWeekQuery>['all']>[number];
type Leave = ReturnType<ReturnType<typeof leavesQuery>['all']>[number];

/**
 * The week that `date` (YYYY-MM-DD) lies in: what the practitioner holds, and in the days of a colleague's leave what they hold
 * for them. On top, whatever the week: contacts that nobody has written down, and what patients ask for. Reading it is audited.
 */
export function weekOf(actor: PractitionerActor, { date, now }: { date: string; now: number }) {
  recordRead({ actor, action: 'check-in.week' });
  const own = actor.practitionerId;
  const carers = carersInPersonOf(actor);
  const days = daysOfWeek(date);
  const [monday = date] = days;
  const span = { from: momentAt(monday, '00:00'), until: momentAt(addDays(monday, 7), '00:00') };
  const leaves = leavesQuery(
    { awayIds: carers, coverId: own },
    { from: monday, until: addDays(monday, 6) },
  ).all();
  const toHold = heldIn(own, leaves);
  const theirs = (row: { practitionerId: string; startsAt: number }) => isToHold(row, own, leaves);
  const held = checkInsOfWeekQuery(carers, span).all().filter(theirs);
  const offered = practitionersOffersQuery(database(), carers, span).all().filter(theirs);
  return {
    days: days.map((day) => ({
      date: day,
      today: day === calendarDate(now),
      /** Who covers for the practitioner that day; null when they are at work. */
      cover: leaves.find((each) => each.practitionerId === own && covers(each, day))?.coverName ?? null,
      checkIns: held.filter(({ startsAt }) => calendarDate(startsAt) === day).map(withColleague(own, leaves)),
      offers: offered
        .filter(({ startsAt }) => startsAt > now && calendarDate(startsAt) === day)
        .map(withColleague(own, leaves)),
    })),
    /** For whom the practitioner covers in this week, and until when. */
    covering: leaves.filter(({ coverId }) => coverId === own),
    /** The oldest of them. */
    unrecorded: unrecordedQuery(toHold, now, MOST_UNRECORDED).all().map(withColleague(own, leaves)),
    unrecordedCount: unrecordedCountQuery(toHold, now).get()?.all ?? 0,
    requests: requestsOfPatientsQuery(carers).all(),
    previous: addDays(monday, -7),
    next: addDays(monday, 7),
    now,
  };
}

/** A colleague's check-ins are the practitioner's to hold in the days for which they cover. */
function isToHold(
  { practitionerId, startsAt }: { practitionerId: string; startsAt: number },
  own: string,
  leaves: Leave[],
): boolean {
  if (practitionerId === own) return true;
  const day = calendarDate(startsAt);
  return leaves.some(
    (each) => each.practitionerId === practitionerId && each.coverId === own && covers(each, day),
  );
}

/** The same as spans of time: the practitioner's own whenever they were, a colleague's in the days of the leave. */
function heldIn(own: PractitionerId, leaves: Leave[]): HeldIn[] {
  const covered = leaves.filter(({ coverId }) => coverId === own);
  return [
    { practitionerId: own, from: 0, until: Number.MAX_SAFE_INTEGER },
    ...covered.map(({ practitionerId, fromOn, untilOn }) => ({
      practitionerId,
      from: momentAt(fromOn, '00:00'),
      until: momentAt(addDays(untilOn, 1), '00:00'),
    })),
  ];
}

function covers({ fromOn, untilOn }: Leave, day: string): boolean {
  return fromOn <= day && day <= untilOn;
}

/** Adds the name of the colleague for whom it is held; null for the practitioner's own. */
function withColleague(own: string, leaves: Leave[]) {
  return <Row extends Pick<CheckInRow, 'practitionerId'>>(row: Row) => ({
    ...row,
    insteadOf:
      row.practitionerId === own
        ? null
        : (leaves.find(({ practitionerId }) => practitionerId === row.practitionerId)?.practitionerName ??
          null),
  });
}
