/** Lists that a person keeps under a name: their filters and their order, never who was on them, nor whom they looked for. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordDone } from '#app/accounts/audit.server.ts';
import { inTransaction } from '#db/client.ts';
import { newId, type SavedViewId } from '#db/schema/ids.ts';
import { queryOf } from './caseload-filter.ts';
import { readAddress } from './caseload-filter.schema.ts';
import { deleteView, insertView, setQuery, viewByName, viewsQuery } from './saved-views.queries.server.ts';

export interface SavedView {
  id: SavedViewId;
  name: string;
  /** The part of the address after the question mark. */
  query: string;
}

/** By name. */
export function savedViewsOf({ accountId }: PractitionerActor): SavedView[] {
  return viewsQuery(accountId).all();
}

interface NewView {
  name: string;
  query: string;
  /** Take the place of one with the same name. */
  replace: boolean;
  now: number;
}

type Saved = { kind: 'saved'; query: string } | { kind: 'name-taken' };

/** Keeps what is understood of `query` under `name`, but for what was typed to find somebody: it is a patient's name. Another one of this name is only replaced when that is meant. */
export function saveView(actor: PractitionerActor, { name, query, replace, now }: NewView): Saved {
  const { accountId } = actor;
  const understood = queryOf({ ...readAddress(new URLSearchParams(query)), find: '' });
  return inTransaction((tx) => {
    const taken = viewByName(tx, accountId, name);
    // Pressing twice saves once.
    if (taken?.query === understood) return { kind: 'saved', query: understood };
    if (taken && !replace) return { kind: 'name-taken' };
    const id = taken?.id ?? newId<SavedViewId>();
    if (taken) setQuery(tx, id, understood);
    else insertView(tx, { id, accountId, name, query: understood, createdAt: now });
    recordDone(tx, { actor, action: 'saved-view.save', subject: { type: 'saved-view', id } });
    return { kind: 'saved', query: understood };
  });
}

/** Deletes a view of this person; one that is gone already stays gone. */
export function removeView(actor: PractitionerActor, id: string): void {
  inTransaction((tx) => {
    if (!deleteView(tx, actor.accountId, id)) return;
    recordDone(tx, { actor, action: 'saved-view.delete', subject: { type: 'saved-view', id } });
  });
}
