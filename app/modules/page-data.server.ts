/** What the page of a module shows, from what a patient may read. */
import type { PatientActor } from '#app/accounts/actor.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { notFound } from '#app/platform/problems.ts';
import { serviceLine } from '#app/platform/service-line.ts';
import type { ServiceLine } from '#app/ui/crisis-contacts.tsx';
import { contentLibrary } from './content-library.server.ts';
import { readPage, type OpenedPage } from './read-page.server.ts';

export interface PageData {
  module: string;
  pageId: string;
  /** The module whose list leads here; null when none does any more. */
  listedIn: { module: string; title: string } | null;
  /** Title of the page, for the document. */
  title?: string;
  state: 'ok' | 'unavailable' | 'not-open-yet';
  opened: OpenedPage | null;
  account: string;
  /** The block that a plain form has just saved. */
  saved: string | null;
  serviceLine: ServiceLine | null;
}

interface Asked {
  module: string;
  page: string;
  language: string;
  url: URL;
}

/** Throws the 404 reply for a page that is not the patient's. */
export async function pageData(
  actor: PatientActor,
  { module, page, language, url }: Asked,
): Promise<PageData> {
  const result = await readPage(actor, { module, page, language, now: currentMoment() });
  if (result.kind === 'not-found') throw notFound();
  const shared = {
    module,
    pageId: page,
    account: actor.accountId,
    saved: url.searchParams.get('saved'),
    serviceLine: serviceLine(),
  };
  if (result.kind !== 'ok') {
    const listedIn = await named(result.module, language);
    return { ...shared, state: result.kind, listedIn, opened: null };
  }
  const { opened } = result;
  const listedIn = await named(opened.place?.module ?? null, language);
  return { ...shared, state: 'ok', listedIn, title: opened.page.frontMatter.title, opened };
}

async function named(module: string | null, language: string): Promise<PageData['listedIn']> {
  if (module === null) return null;
  const { title } = await contentLibrary().moduleIndex(module, language);
  return { module, title };
}
