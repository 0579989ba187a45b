/** Where the links and forms of a module lead in a try-out. */
import type { Addresses } from '#app/modules/addresses.ts';
import type { TrialFrame } from './trial.server.ts';

/** The page of a try-out; the list of sessions when no page is named. */
export function trialAddress(
  { draftId, language }: Omit<TrialFrame, 'languages' | 'module'>,
  page?: string,
): string {
  const path = `/author/drafts/${draftId}/try`;
  return `${page === undefined ? path : `${path}/${page}`}?${new URLSearchParams({ language }).toString()}`;
}

export function trialAddresses(frame: TrialFrame): Addresses {
  return {
    modules: `/author/drafts/${frame.draftId}`,
    module: () => trialAddress(frame),
    page: (_module, page) => trialAddress(frame, page),
    sends: true,
  };
}
