/** What a patient chose to share with their practitioner, and nothing else. */
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import type { AnswerView } from '#app/ui/answer-view.ts';
import { answerFields, blockTitle } from './answer-fields.ts';
import { answerViews } from './answer-view.ts';
import { storedAnswers } from './answers.ts';
import { type Entry, sharedEntriesOfEpisode } from './answers.queries.server.ts';
import type { AnsweredBlock } from './content-blocks.ts';
import { contentLibrary } from './content-library.server.ts';

export interface SharedWorksheet {
  block: string;
  module: string;
  title: string;
  pageTitle: string;
  /** Language of the titles and labels. */
  locale: string;
  updatedAt: number;
  /** When the patient first shared it. */
  sharedAt: number;
  answers: AnswerView[];
}

/** Newest first, for an episode that the caller has already reached. */
export async function sharedWorksheets(episode: Episode, language: string): Promise<SharedWorksheet[]> {
  return (await sharedEntries(episode, language)).map(asShared);
}

export interface SharedEntry {
  module: string;
  entry: Entry & { sharedAt: number };
  placed: NamedBlock;
}

/** The stored sheets with the blocks that ask for them; one whose block is gone is left out. */
export async function sharedEntries(episode: Episode, language: string): Promise<SharedEntry[]> {
  const entries = sharedEntriesOfEpisode(episode.id);
  const blocks = await blocksByModule([...new Set(entries.map(({ module }) => module))], language);
  return entries.flatMap(({ module, entry }) => {
    const placed = blocks.get(`${module} ${entry.block}`);
    const { sharedAt } = entry;
    return placed && sharedAt !== null ? [{ module, entry: { ...entry, sharedAt }, placed }] : [];
  });
}

export function asShared({ module, entry, placed }: SharedEntry): SharedWorksheet {
  const { block, pageTitle, locale } = placed;
  const answers = answerViews(answerFields(block), storedAnswers(entry.answers));
  const { updatedAt, sharedAt } = entry;
  return {
    block: block.id,
    module,
    title: blockTitle(block),
    pageTitle,
    locale,
    updatedAt,
    sharedAt,
    answers,
  };
}

interface NamedBlock {
  block: AnsweredBlock;
  pageTitle: string;
  locale: string;
}

async function blocksByModule(modules: string[], language: string): Promise<Map<string, NamedBlock>> {
  const named = new Map<string, NamedBlock>();
  for (const module of modules) {
    const titles = await contentLibrary().pageTitles(module, language);
    for (const { block, locale, pageId } of await contentLibrary().answeredBlocks(module, language)) {
      if (block.kind === 'homework') continue;
      named.set(`${module} ${block.id}`, { block, locale, pageTitle: titles[pageId]?.title ?? '' });
    }
  }
  return named;
}
