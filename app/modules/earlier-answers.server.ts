/** What somebody wrote for a question that the newest edition does not ask, with the words that it was asked in. */
import type { AnswerView } from '#app/ui/answer-view.ts';
import type { WorksheetEntryId } from '#db/schema/ids.ts';
import { answeredBlock } from './answered-block.ts';
import { answerFields, blockTitle } from './answer-fields.ts';
import { answerViews } from './answer-view.ts';
import { type Answers, storedAnswers } from './answers.ts';
import { type Entry, writtenOnQuery } from './answers.queries.server.ts';
import { notAskedAnyMore } from './carried-answers.ts';
import type { AnsweredBlock, FieldData } from './content-blocks.ts';
import { keptPageText } from './content-sets.server.ts';
import { wordsOf } from './library-pages.server.ts';
import { pageOfText, type PageThen } from './page-then.server.ts';

/** A sheet, or a part of one, from an earlier version of its page. */
export interface EarlierSheet {
  block: string;
  title: string;
  /** Language that it was written in. */
  locale: string;
  savedAt: number;
  answers: AnswerView[];
}

/** The questions that were asked then. */
export interface AskedThen {
  title: string;
  pageTitle: string;
  locale: string;
  fields: FieldData[];
}

/**
 * Of each entry what its block in `asked` has no field for; all of it when `asked` has no such block. Entries of which
 * nothing is left over are left out. One query more, and only when something is.
 */
export async function earlierSheets(
  entries: readonly Entry[],
  asked: ReadonlyMap<string, AnsweredBlock>,
): Promise<EarlierSheet[]> {
  const left = entries.flatMap((entry) => {
    const answers = leftOver(entry, asked.get(entry.block));
    return Object.keys(answers).length > 0 ? [{ entry, answers }] : [];
  });
  const then = await askedThen(left);
  return left.flatMap(({ entry, answers }) => {
    const found = then.get(entry.id);
    if (!found) return [];
    const { title, locale, fields } = found;
    return [
      { block: entry.block, title, locale, savedAt: entry.updatedAt, answers: answerViews(fields, answers) },
    ];
  });
}

/** The answers of an entry that `block` has no field for; all of them when there is no such block any more. */
export function leftOver(entry: Pick<Entry, 'answers'>, block: AnsweredBlock | undefined): Answers {
  const answers = storedAnswers(entry.answers);
  return block ? notAskedAnyMore(block, answers) : answers;
}

/** The questions to these answers, from the newest page that asked each. Questions that were never kept are called by their ids. */
export async function askedThen(
  wanted: readonly { entry: Entry; answers: Answers }[],
): Promise<Map<WorksheetEntryId, AskedThen>> {
  if (wanted.length === 0) return new Map();
  const ids = wanted.map(({ entry }) => entry.id);
  const written = Map.groupBy(writtenOnQuery(ids).all(), ({ entryId }) => entryId);
  const found = await Promise.all(
    wanted.map(async ({ entry, answers }) => {
      const pages = await Promise.all((written.get(entry.id) ?? []).map(asWritten));
      return [
        entry.id,
        namesOf(
          entry,
          answers,
          pages.flatMap((page) => page ?? []),
        ),
      ] as const;
    }),
  );
  return new Map(found);
}

/** Newest page first. */
function namesOf(entry: Entry, answers: Answers, pages: readonly PageThen[]): AskedThen {
  const asking = pages.flatMap(({ locale, page }) => {
    const block = answeredBlock(page.blocks, entry.block);
    return block ? [{ locale, page, block }] : [];
  });
  const fields = Object.keys(answers).map(
    (id) =>
      asking.flatMap(({ block }) => answerFields(block)).find((field) => field.id === id) ??
      unnamed(id, answers[id]),
  );
  const [newest] = asking;
  return {
    title: newest ? blockTitle(newest.block) : wordsOf(entry.block),
    pageTitle: newest?.page.frontMatter.title ?? wordsOf(entry.page),
    locale: newest?.locale ?? 'en',
    fields,
  };
}

async function asWritten({
  locale,
  sourceHash,
}: {
  locale: string;
  sourceHash: string;
}): Promise<PageThen | null> {
  const page = await pageOfText(keptPageText(sourceHash));
  return page && { locale, page };
}

/** As much as the answer itself tells of the question. */
function unnamed(id: string, answer: Answers[string] | undefined): FieldData {
  const plain = { id, label: wordsOf(id), required: false, options: [], columns: [] };
  const rows = Array.isArray(answer) ? answer.filter((row) => typeof row === 'object') : [];
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (columns.length === 0) return { ...plain, type: Array.isArray(answer) ? 'choices' : 'text' };
  return {
    ...plain,
    type: 'table',
    columns: columns.map((column) => ({ id: column, label: wordsOf(column), type: 'text', options: [] })),
  };
}
