/** SQL of the places on the list (`caseload_place`). Everything starts from the practitioners whose patients are meant. */
import { and, asc, count, eq, inArray, lte, type SQL, sql } from 'drizzle-orm';
import { database, type Queryable } from '#db/client.ts';
import { caseloadPlace } from '#db/schema/caseload.ts';
import type { EpisodeId, PractitionerId } from '#db/schema/ids.ts';
import type { CaseloadFilter, Sort } from './caseload-filter.ts';
import { wordsToFind } from './find-patient.ts';

export type Place = Omit<typeof caseloadPlace.$inferSelect, 'practitionerId'>;

/** Whose places must be worked out again, by `now`. */
export function dueOfCarersQuery(carers: readonly PractitionerId[], now: number) {
  const { episodeId, practitionerId, refreshAt } = caseloadPlace;
  return database()
    .select({ id: episodeId })
    .from(caseloadPlace)
    .where(and(inArray(practitionerId, [...carers]), lte(refreshAt, now)));
}

/** The same of everybody, those that are due longest first. Serves the clock. */
export function dueQuery(now: number, most: number) {
  const { episodeId, refreshAt } = caseloadPlace;
  return database()
    .select({ id: episodeId })
    .from(caseloadPlace)
    .where(lte(refreshAt, now))
    .orderBy(asc(refreshAt))
    .limit(most);
}

/** Writes places that were worked out. One statement however many. */
export function writePlaces(on: Queryable, places: readonly Place[]): void {
  const rows = places.map((place) => [
    place.episodeId,
    place.listed,
    place.place,
    place.since,
    place.checkInAt,
    place.name,
    place.reference,
    place.problem,
    place.needs,
    place.phq9,
    place.gad7,
    place.lastSeenAt,
    place.refreshAt,
  ]);
  on.run(sql`
    update caseload_place set
      listed = worked.value ->> 1, place = worked.value ->> 2, since = worked.value ->> 3,
      check_in_at = worked.value ->> 4, name = worked.value ->> 5, reference = worked.value ->> 6,
      problem = worked.value ->> 7, needs = worked.value ->> 8, phq9 = worked.value ->> 9,
      gad7 = worked.value ->> 10, last_seen_at = worked.value ->> 11, refresh_at = worked.value ->> 12
    from json_each(${JSON.stringify(rows)}) as worked
    where caseload_place.episode_id = worked.value ->> 0`);
}

/** How many of these practitioners' patients have which reasons, for each set of reasons. Serves the counts on top. */
export function needSetsQuery(carers: readonly PractitionerId[]) {
  const { listed, needs, practitionerId } = caseloadPlace;
  return database()
    .select({ needs, patients: count() })
    .from(caseloadPlace)
    .where(and(inArray(practitionerId, [...carers]), eq(listed, 1)))
    .groupBy(needs);
}

const LAST = sql`nulls last`;

/** What each order sorts by. The order of need is that of the index `caseload_place_order`. */
const ORDERS: Record<Sort, SQL[]> = (() => {
  const { checkInAt, episodeId, gad7, lastSeenAt, name, phq9, place, since } = caseloadPlace;
  const byName = [sql`${name}`, sql`${episodeId}`];
  return {
    need: [sql`${place}`, sql`${since}`, sql`${checkInAt}`, ...byName],
    name: byName,
    'check-in': [sql`${checkInAt}`, ...byName],
    phq9: [sql`${phq9} desc ${LAST}`, ...byName],
    gad7: [sql`${gad7} desc ${LAST}`, ...byName],
    'last-seen': [sql`${lastSeenAt}`, ...byName],
  };
})();

/** The ids of everybody whom the filter finds, in its order. */
export function foundQuery(carers: readonly PractitionerId[], filter: CaseloadFilter) {
  const { listed, practitionerId } = caseloadPlace;
  return database()
    .select({ id: caseloadPlace.episodeId })
    .from(caseloadPlace)
    .where(and(inArray(practitionerId, [...carers]), eq(listed, 1), ...conditions(filter)))
    .orderBy(...ORDERS[filter.sort]);
}

function conditions({ need, problem, find }: CaseloadFilter): SQL[] {
  const { name, needs, problem: ofCourse, reference } = caseloadPlace;
  return [
    ...(need ? [sql`instr(${needs}, ${`"${need}"`}) > 0`] : []),
    ...(problem ? [sql`${ofCourse} = ${problem}`] : []),
    ...wordsToFind(find).map((word) => sql`instr(${name} || ' ' || ${reference}, ${word}) > 0`),
  ];
}

/** Those of `ids` that are still on the list of these practitioners. Serves the later pages of a list. */
export function stillListedQuery(carers: readonly PractitionerId[], ids: readonly EpisodeId[]) {
  const { episodeId, listed, practitionerId } = caseloadPlace;
  return database()
    .select({ id: episodeId })
    .from(caseloadPlace)
    .where(and(inArray(episodeId, [...ids]), inArray(practitionerId, [...carers]), eq(listed, 1)));
}
