/**
 * A practitioner's list, one page of it. Where everybody stands is kept (`caseload_place`), so that a list of six thousand
 * costs what one of sixty does: only the rows of the page are looked at more closely.
 */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordRead } from '#app/accounts/audit.server.ts';
import { carersByName } from '#app/pathway/episodes-of-list.server.ts';
import { carersOnListOf } from '#app/pathway/reach-episode.server.ts';
import type { EpisodeId, PractitionerId } from '#db/schema/ids.ts';
import type { CaseloadFilter } from './caseload-filter.ts';
import type { After } from './caseload-filter.schema.ts';
import { type CaseloadRow, caseloadRows } from './caseload-rows.server.ts';
import { keepListing, openListing } from './listings.server.ts';
import { type NeedCounts, needCounts } from './need-counts.ts';
import { foundQuery, needSetsQuery, stillListedQuery } from './places.queries.server.ts';
import { refreshPlacesOf } from './refresh-places.server.ts';
import { savedViewsOf } from './saved-views.server.ts';

/** As many as a practitioner has patients; more are on a next page. */
export const ROWS_A_PAGE = 60;

export interface CaseloadPage {
  /** In their order; null where a patient stood who has left the list since it was opened. */
  rows: (CaseloadRow | null)[];
  counts: NeedCounts;
  /** How many the filter finds, on all pages. */
  found: number;
  /** From 1. */
  page: number;
  /** How many are on the pages before. */
  rowsBefore: number;
  pages: number;
  /** Names the list for the addresses of its other pages; null while there is only one. */
  listing: string | null;
  /** True when the list whose later page was asked for is forgotten: this is the first page of a new one. */
  startedAgain: boolean;
}

/** Everything that /caseload shows. Reading it is audited once. `now` is epoch ms. */
export function caseload(
  actor: PractitionerActor,
  { filter, after }: { filter: CaseloadFilter; after: After | null },
  now: number,
) {
  const everybody = carersOnListOf(actor);
  const carers = carersMeant(everybody, filter);
  recordRead({ actor, action: 'caseload.read' });
  refreshPlacesOf(carers, now);
  return {
    ...pageOf(actor, { carers, filter, after }, now),
    counts: needCounts(needSetsQuery(carers).all()),
    /** Whose patients the list can be narrowed to; empty when there is no choice. */
    practitioners: everybody.length > 1 ? carersByName(everybody) : [],
    views: savedViewsOf(actor),
  };
}

/** A practitioner whose patients are not on this list is no filter. */
export function carersMeant(
  everybody: PractitionerId[],
  { practitioner }: Pick<CaseloadFilter, 'practitioner'>,
): PractitionerId[] {
  const meant = everybody.filter((id) => id === practitioner);
  return meant.length > 0 ? meant : everybody;
}

interface Asked {
  carers: PractitionerId[];
  filter: CaseloadFilter;
  after: After | null;
}

function pageOf(actor: PractitionerActor, asked: Asked, now: number): Omit<CaseloadPage, 'counts'> {
  return laterPage(actor, asked, now) ?? firstPage(actor, asked, now);
}

function firstPage(actor: PractitionerActor, { carers, filter, after }: Asked, now: number) {
  const ids = foundQuery(carers, filter)
    .all()
    .map(({ id }) => id);
  const listing = ids.length > ROWS_A_PAGE ? keepListing(actor, ids, now).id : null;
  const rows = caseloadRows(actor, ids.slice(0, ROWS_A_PAGE), now);
  return { rows, page: 1, rowsBefore: 0, ...sizeOf(ids), listing, startedAgain: after !== null };
}

/** From the order of when the list was opened; null when that is forgotten, or has no such page. */
function laterPage(actor: PractitionerActor, { carers, after }: Asked, now: number) {
  const listing = after && openListing(actor, after.listing);
  if (!listing) return null;
  const { page } = after;
  const ids = listing.ids.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE);
  if (page < 1 || ids.length === 0) return null;
  return {
    rows: rowsStillListed(actor, { carers, ids }, now),
    page,
    rowsBefore: (page - 1) * ROWS_A_PAGE,
    ...sizeOf(listing.ids),
    listing: listing.id,
    startedAgain: false,
  };
}

function rowsStillListed(
  actor: PractitionerActor,
  { carers, ids }: { carers: PractitionerId[]; ids: EpisodeId[] },
  now: number,
): (CaseloadRow | null)[] {
  const still = stillListedQuery(carers, ids)
    .all()
    .map(({ id }) => id);
  const rows = new Map(caseloadRows(actor, still, now).map((row) => [row.id, row]));
  return ids.map((id) => rows.get(id) ?? null);
}

function sizeOf(ids: readonly EpisodeId[]) {
  return { found: ids.length, pages: Math.max(1, Math.ceil(ids.length / ROWS_A_PAGE)) };
}
