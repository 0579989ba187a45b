import { describe, expect, it } from 'vitest';
import { newId } from '#db/schema/ids.ts';
import { anAssignment } from '#tests/factories/modules.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { entriesOfAssignmentsQuery } from './answers.queries.server.ts';
import type { Block, CompiledPage, QuizBlock, WorksheetBlock } from './content-blocks.ts';
import { printChoice, printQuery } from './print-choice.schema.ts';
import { type PageToPrint, type SessionToPrint, workbookOf } from './workbook.ts';

useFreshDatabase();

const sheet = (id: string, simplerOf?: string): WorksheetBlock => ({
  kind: 'worksheet',
  id,
  title: `Sheet ${id}`,
  ...(simplerOf && { simplerOf }),
  parts: [
    {
      kind: 'field',
      field: { id: 'thing', type: 'text', label: 'One thing', required: false, options: [], columns: [] },
    },
  ],
});
const quiz: QuizBlock = { kind: 'quiz', id: 'quiz', title: 'Check', questions: [] };

function compiled(blocks: Block[]): CompiledPage {
  const frontMatter = { title: 'A page', summary: 'About it.', minutes: 5, status: 'draft' } as const;
  return { frontMatter, sourceHash: '0123456789abcdef', blocks };
}

const page = (name: string, blocks: Block[], rest: Partial<PageToPrint> = {}): PageToPrint => ({
  module: 'tiny',
  page: name,
  title: `Page ${name}`,
  locale: 'en',
  compiled: compiled(blocks),
  swaps: {},
  answers: {},
  earlier: [],
  note: null,
  ...rest,
});

const session = (key: string, pages: PageToPrint[], number = 1): SessionToPrint => ({
  key,
  number,
  title: `Session ${key}`,
  summary: 'About it.',
  locale: 'en',
  pages,
});

const index = { title: 'Tiny', summary: 'For tests.', locale: 'en', html: '<h2>Before</h2>' };
const workbook = (...sessions: SessionToPrint[]) =>
  workbookOf({ index, sessions, openedBefore: [], earlier: [] });
const kindsOf = (blocks: Block[] | null | undefined) =>
  blocks?.map((block) => ('id' in block ? block.id : block.kind));

describe('a workbook', () => {
  it('has the sessions and pages in the order of the path, each with an id of its own', () => {
    const book = workbook(session('one', [page('a', []), page('b', [])]), session('two', [page('a', [])], 2));
    const anchors = book.sessions.flatMap(({ anchor, pages }) => [
      anchor,
      ...pages.map((each) => each.anchor),
    ]);
    expect(anchors).toEqual(['session--one', 'one--tiny--a', 'one--tiny--b', 'session--two', 'two--tiny--a']);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(book.html).toBe('<h3>Before</h3>');
  });

  it('leads to the first place of a page that stands in it twice', () => {
    const link = { kind: 'prose', html: '<a href="/modules/tiny/b">b</a>' } as const;
    const book = workbook(
      session('one', [page('a', [link]), page('b', [])]),
      session('two', [page('b', [])]),
    );
    expect(JSON.stringify(book.sessions[0])).toContain('#one--tiny--b');
  });

  it('has a simpler sheet only where it was chosen, in the place of the other', () => {
    const blocks = [sheet('full'), sheet('small', 'full')];
    const book = workbook(
      session('one', [page('a', blocks), page('b', blocks, { swaps: { full: 'small' } })]),
    );
    expect(book.sessions[0]?.pages.map((each) => kindsOf(each.blocks))).toEqual([['full'], ['small']]);
  });

  it('keeps what was written before on the other form of a sheet', () => {
    const blocks = [sheet('full'), sheet('small', 'full')];
    const answers = { full: { thing: 'My old words' } };
    const book = workbook(session('one', [page('a', blocks, { swaps: { full: 'small' }, answers })]));
    expect(book.sessions[0]?.pages[0]?.writtenBefore).toEqual({
      small: [{ title: 'Sheet full', answers: [{ kind: 'text', label: 'One thing', text: 'My old words' }] }],
    });
    const empty = workbook(session('one', [page('a', blocks, { swaps: { full: 'small' } })]));
    expect(empty.sessions[0]?.pages[0]?.writtenBefore).toEqual({});
  });

  it('answers each quiz once at the end, and quizzes of two modules with the same name both', () => {
    const book = workbook(
      session('one', [page('a', [quiz])]),
      session('two', [page('a', [quiz]), page('c', [quiz], { module: 'sleep' })], 2),
    );
    expect(book.quizzes.map((each) => [each.module, each.session])).toEqual([
      ['tiny', 1],
      ['sleep', 2],
    ]);
  });

  it('has the title of a page that cannot be shown, and nothing else of it', () => {
    const [only] = workbook(session('one', [page('a', [], { compiled: null })])).sessions;
    expect(only?.pages[0]).toMatchObject({ title: 'Page a', blocks: null, status: null });
  });
});

describe('the choice before printing', () => {
  it.each([
    ['', { answers: 'empty', size: 'normal' }, ''],
    ['answers=mine&size=large', { answers: 'mine', size: 'large' }, '?answers=mine&size=large'],
    ['language=ar', { answers: 'empty', size: 'normal', language: 'ar' }, '?language=ar'],
    ['answers=theirs&size=huge&language=xx&x=y', { answers: 'empty', size: 'normal' }, ''],
  ])('reads "%s", and anything unknown as the plain way', (query, choice, written) => {
    expect(printChoice(new URLSearchParams(query))).toEqual(choice);
    expect(printQuery(printChoice(new URLSearchParams(query)))).toBe(written);
  });
});

it('finds what was written in several modules by an index', () => {
  const { id } = anAssignment();
  const plan = queryPlan(entriesOfAssignmentsQuery([id, newId()]));
  expect(plan).toMatch(/SEARCH worksheet_entry USING INDEX worksheet_entry_/);
  expect(plan).not.toContain('SCAN');
});
