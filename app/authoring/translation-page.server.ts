/** What the page of a translation shows. */
import { checkText } from './check-text.server.ts';
import { type ContentActor } from './open-draft.server.ts';
import { openTranslation, type WherePage } from './open-translation.server.ts';
import { needsLook, otherFindings, piecesToTranslate } from './translation-view.ts';

export type TranslationPage = NonNullable<Awaited<ReturnType<typeof translationPage>>>;

interface Asked extends WherePage {
  language: string;
  /** Only pieces that are to be looked at. */
  onlyChanged: boolean;
}

/** Null as `openTranslation` is. */
export async function translationPage(actor: ContentActor, { onlyChanged, ...asked }: Asked) {
  const opened = await openTranslation(actor, asked);
  if (!opened) return null;
  const { module, locale, page } = asked;
  const { rows, text, ...rest } = opened;
  const found = text === '' ? [] : ((await checkText(actor, { module, locale, page, text })) ?? []);
  const checked = { text, findings: found };
  const pieces = piecesToTranslate(rows, checked);
  const toLookAt = pieces.filter(needsLook);
  const { pageTitle, englishHash, over, draftId, moduleTitle, titleLocale, upToDate, mayWrite } = rest;
  return {
    module,
    locale,
    page,
    moduleTitle,
    titleLocale,
    pageTitle,
    englishHash,
    count: rows.length,
    busy: opened.busy,
    over,
    draftId,
    isThere: text !== '',
    upToDate,
    mayWrite,
    onlyChanged,
    pieces: onlyChanged ? toLookAt : pieces,
    all: pieces.length,
    toLookAt: toLookAt.length,
    unknown: pieces.some(({ change }) => change === 'unknown'),
    findings: otherFindings(rows, checked),
  };
}
