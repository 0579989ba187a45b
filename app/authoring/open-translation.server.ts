/** A translator opens a page beside its English. */
import { sourceHash } from '#app/modules/compile-page.server.ts';
import { contentLibrary, liveModuleFiles } from '#app/modules/content-library.server.ts';
import { textHash } from '#app/modules/content-hash.server.ts';
import { isContentLocale } from '#app/modules/content-locale.ts';
import { keptPageText } from '#app/modules/content-sets.server.ts';
import { PASSING } from '#app/modules/sound-only.ts';
import type { DraftId } from '#db/schema/ids.ts';
import { DRAFT_COMPILERS } from './draft-compilers.server.ts';
import { isModuleName, mayHold, pagePath } from './draft-path.ts';
import { loadPage } from './load-page.ts';
import { type ContentActor, fileInDraft } from './open-draft.server.ts';
import { pageTitle } from './page-facts.ts';
import { type Segments, segmentsOf } from './page-segments.ts';
import { translationRows, type TranslationRow } from './pair-segments.ts';

export interface WherePage {
  module: string;
  locale: string;
  /** A page, or `index`. */
  page: string;
}

export interface OpenedTranslation {
  moduleTitle: string;
  /** Language of that title. */
  titleLocale: string;
  /** What the page is called in English. */
  pageTitle: string;
  /** Hash of the English that it is shown beside. */
  englishHash: string;
  /** Hash of the translation as it stands; empty when there is none. */
  over: string;
  /** As it stands; empty when there is none. */
  text: string;
  draftId: DraftId | null;
  rows: TranslationRow[];
  /** The page cannot be taken apart just now, so that there are no rows. */
  busy: boolean;
  /** What follows the last piece of the English. */
  after: string;
  /** True when the translation says that it follows the English of today. */
  upToDate: boolean;
  mayWrite: boolean;
}

/** Null for a page that English does not have, for English itself, and for an address that no file can have. */
export async function openTranslation(
  actor: ContentActor,
  { language, ...where }: WherePage & { language: string },
): Promise<OpenedTranslation | null> {
  const { module, locale, page } = where;
  if (!canBeTranslated(where)) return null;
  const english = englishOf(module, page);
  if (english === undefined) return null;
  const file = fileInDraft(module, locale, pagePath(locale, page));
  const text = file?.text ?? '';
  const beside = await rowsBeside(where, { english, text });
  const { title, locale: titleLocale } = await contentLibrary().moduleIndex(module, language);
  const pieces = beside ?? { rows: [], after: '', upToDate: false };
  return {
    moduleTitle: title,
    titleLocale,
    pageTitle: pageTitle(english, page),
    englishHash: textHash(english),
    over: file?.hash ?? '',
    text,
    draftId: file?.draftId ?? null,
    busy: beside === null,
    ...pieces,
    mayWrite: actor.role === 'author',
  };
}

/** The English to translate: what patients read, or that of the open draft when nothing is published yet. */
export function englishOf(module: string, page: string): string | undefined {
  const path = pagePath('en', page);
  return liveModuleFiles(module).files.get(path) ?? fileInDraft(module, 'en', path)?.text;
}

/** True for the address of a page in another language than English. */
export function canBeTranslated({ module, locale, page }: WherePage): boolean {
  return (
    isModuleName(module) &&
    isContentLocale(locale) &&
    locale !== 'en' &&
    mayHold(locale, pagePath(locale, page))
  );
}

/** The pieces of a translation beside those of `english`, with what changed since it was made; null when the machine is too busy to take them apart. */
export async function rowsBeside(
  { locale, page }: WherePage,
  { english, text }: { english: string; text: string },
): Promise<Pick<OpenedTranslation, 'rows' | 'after' | 'upToDate'> | null> {
  const now = await piecesOf('en', page, english);
  const follows = /^sourceHash: *([0-9a-f]{16})/m.exec(text)?.[1];
  const upToDate = follows === sourceHash(english);
  const then = upToDate ? english : follows === undefined ? null : keptPageText(follows);
  const before = then === null ? null : await piecesOf('en', page, then);
  const ours = text === '' ? { segments: [] } : await piecesOf(locale, page, text);
  if (!now || !ours || (then !== null && !before)) return null;
  const pages = { english: now.segments, before: before?.segments ?? null, translation: ours.segments };
  const rows = translationRows(pages);
  return { rows, after: now.after, upToDate };
}

/** A page in other pieces than it was shown in would put words in the wrong place: then rather none. */
async function piecesOf(locale: string, page: string, source: string): Promise<Segments | null> {
  const { tree, findings } = await loadPage(pagePath(locale, page), source, DRAFT_COMPILERS);
  return findings.some(({ rule }) => PASSING.has(rule)) ? null : segmentsOf(source, tree);
}
