/** What a patient chose to share with their practitioner, and nothing else. */
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import type { AnswerView } from '#app/ui/answer-view.ts';
import { answerFields, blockTitle } from './answer-fields.ts';
import { answerViews } from './answer-view.ts';
import { storedAnswers } from './answers.ts';
import { type Entry, sharedEntriesOfEpisode } from './answers.queries.server.ts';
import type { AnsweredBlock } from './content-blocks.ts';
import { begunSessions, contentBegun } from './begun-sessions.server.ts';
import type { ContentLibrary } from './content-library.types.ts';
import { askedThen, type AskedThen, leftOver } from './earlier-answers.server.ts';

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
  /** True when the module asks for none of it any more. */
  earlier: boolean;
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

/** The stored sheets with the blocks that ask for them, and with what was asked in an earlier edition. */
export async function sharedEntries(episode: Episode, language: string): Promise<SharedEntry[]> {
  const entries = sharedEntriesOfEpisode(episode.id);
  const begun = Map.groupBy(begunSessions([episode.id]), ({ module }) => module);
  const contentOf = (module: string) => contentBegun(module, begun.get(module) ?? []);
  const blocks = await blocksByModule([...new Set(entries.map(({ module }) => module))], language, contentOf);
  const placedOf = ({ module, entry }: (typeof entries)[number]) => blocks.get(`${module} ${entry.block}`);
  const left = entries.flatMap((each) => {
    const answers = leftOver(each.entry, placedOf(each)?.block);
    return Object.keys(answers).length > 0 ? [{ entry: each.entry, answers }] : [];
  });
  const then = await askedThen(left);
  return entries.flatMap((each) => {
    const { module, entry } = each;
    const placed = asAsked(entry.block, placedOf(each), then.get(entry.id));
    const { sharedAt } = entry;
    return placed && sharedAt !== null ? [{ module, entry: { ...entry, sharedAt }, placed }] : [];
  });
}

export function asShared({ module, entry, placed }: SharedEntry): SharedWorksheet {
  const { block, pageTitle, locale, earlier } = placed;
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
    earlier,
  };
}

interface NamedBlock {
  block: AnsweredBlock;
  pageTitle: string;
  locale: string;
  earlier: boolean;
}

/** The sheet with every question that is answered: those of today, then those of an earlier edition. */
function asAsked(
  id: string,
  now: NamedBlock | undefined,
  then: AskedThen | undefined,
): NamedBlock | undefined {
  if (!then) return now;
  const { title, pageTitle, locale, fields } = then;
  const asked = [...(now ? answerFields(now.block) : []), ...fields];
  const parts = asked.map((field) => ({ kind: 'field', field }) as const);
  const block = { kind: 'worksheet', id, title: now ? blockTitle(now.block) : title, parts } as const;
  return now ? { ...now, block } : { block, pageTitle, locale, earlier: true };
}

async function blocksByModule(
  modules: string[],
  language: string,
  contentOf: (module: string) => ContentLibrary,
): Promise<Map<string, NamedBlock>> {
  const named = new Map<string, NamedBlock>();
  for (const module of modules) {
    const content = contentOf(module);
    const titles = await content.pageTitles(module, language);
    for (const { block, locale, pageId } of await content.answeredBlocks(module, language)) {
      if (block.kind === 'homework') continue;
      named.set(`${module} ${block.id}`, {
        block,
        locale,
        pageTitle: titles[pageId]?.title ?? '',
        earlier: false,
      });
    }
  }
  return named;
}
