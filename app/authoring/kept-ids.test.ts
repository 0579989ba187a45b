/** What may change between two editions without making an answer mean something else. */
import { describe, expect, it } from 'vitest';
import { compilePage } from '#app/modules/compile-page.server.ts';
import { aPage } from '#tests/factories/content.ts';
import { askedBy, type Asked } from './asked.ts';
import { ledgerText, parseLedger, together } from './id-ledger.ts';
import { changedMeaning } from './kept-ids.ts';

async function asked(body: string): Promise<Asked> {
  const compiled = await compilePage({ source: aPage(body), file: 'welcome.mdx' });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return askedBy(compiled.page.blocks);
}

const sheet = (fields: string, attributes = 'id="sheet" title="T"') =>
  `<Worksheet ${attributes}>\n\n${fields}\n\n</Worksheet>`;
const mood = (more = '') => `<Field id="mood" type="rating" label="Mood" ${more} />`;
const choice = (...values: string[]) =>
  `<Field id="when" type="choice" label="When">${values.map((value) => `<Option value="${value}" label="${value}" />`).join('')}</Field>`;
const table = (...columns: string[]) =>
  `<Field id="plan" type="table" label="Plan">${columns.map((id) => `<Column id="${id}" type="text" label="${id}" />`).join('')}</Field>`;
const grid = (more: string) => `<Field id="week" type="week-grid" label="Week" ${more} />`;
const quiz = (...values: string[]) =>
  `<Quiz id="quiz" title="Q"><Question id="why" label="Why?" explain="So.">${values
    .map((value, index) => `<Option value="${value}" label="${value}"${index === 0 ? ' correct' : ''} />`)
    .join('')}</Question></Quiz>`;

describe('an edition after another', () => {
  it.each([
    [
      'other words',
      sheet(mood()),
      sheet('<Field id="mood" type="rating" label="How are you?" hint="Now" />'),
    ],
    ['another field', sheet(mood()), sheet(`${mood()}\n\n<Field id="more" type="text" label="More" />`)],
    ['a bound said that was meant before', sheet(mood()), sheet(mood('min="0" max="10"'))],
    ['an option more', sheet(choice('am', 'pm')), sheet(choice('am', 'noon', 'pm'))],
    ['options in another order', sheet(choice('am', 'pm')), sheet(choice('pm', 'am'))],
    ['a column more', sheet(table('what')), sheet(table('when', 'what'))],
    [
      'more rows to begin with',
      sheet(table('what')),
      sheet(table('what').replace('label="Plan"', 'label="Plan" rows="9"')),
    ],
    ['a rating added to a week', sheet(grid('')), sheet(grid('rating="Mood"'))],
    ['a block more', sheet(mood()), `${sheet(mood())}\n\n<Reflection id="new" label="Why?" />`],
    ['another right answer in a quiz', quiz('a', 'b'), quiz('b', 'a')],
    ['a field that must be filled in now', sheet(mood()), sheet(mood('required'))],
  ])('may have %s', async (_what, before, after) => {
    expect(changedMeaning(await asked(before), await asked(after), [])).toEqual([]);
  });

  it.each([
    [
      'a block gone',
      sheet(mood()),
      'Hello',
      'removed-id sheet',
      'the worksheet "sheet" was in an earlier edition and is gone',
    ],
    [
      'homework gone',
      '<Homework id="walk" title="Walk" why="It helps." />',
      'Hello',
      'removed-id walk',
      'the homework "walk" was in',
    ],
    [
      'a field gone',
      sheet(`${mood()}\n\n${choice('a', 'b')}`),
      sheet(mood()),
      'removed-id sheet.when',
      '"when" of the worksheet "sheet" was in',
    ],
    [
      'a question gone',
      quiz('a', 'b'),
      quiz('a', 'b').replace('"why"', '"how"'),
      'removed-id quiz.why',
      '"why" of the quiz "quiz" was in',
    ],
    [
      'another kind of block',
      sheet(mood()),
      '<Reflection id="sheet" label="Why?" />',
      'changed-meaning sheet',
      '"sheet" was a worksheet in an earlier edition, and is a reflection now',
    ],
    [
      'another type',
      sheet(mood()),
      sheet('<Field id="mood" type="text" label="Mood" />'),
      'changed-meaning sheet.mood',
      'its type was rating and is text',
    ],
    [
      'another highest rating',
      sheet(mood()),
      sheet(mood('max="8"')),
      'changed-meaning sheet.mood',
      'its max was 10 and is 8',
    ],
    [
      'a bound that was not there',
      sheet('<Field id="a" type="number" label="A" />'),
      sheet('<Field id="a" type="number" label="A" max="3" />'),
      'changed-meaning sheet.a',
      'its max was not given and is 3',
    ],
    [
      'another unit',
      sheet('<Field id="a" type="number" label="A" unit="hours" />'),
      sheet('<Field id="a" type="number" label="A" unit="minutes" />'),
      'changed-meaning sheet.a',
      'its unit was hours and is minutes',
    ],
    [
      'an option gone',
      sheet(choice('am', 'noon', 'pm')),
      sheet(choice('am', 'pm')),
      'changed-meaning sheet.when',
      'the option "noon" is gone',
    ],
    [
      'an answer of a quiz gone',
      quiz('a', 'b', 'c'),
      quiz('a', 'b'),
      'changed-meaning quiz.why',
      'the option "c" is gone',
    ],
    [
      'a column gone',
      sheet(table('what', 'when')),
      sheet(table('what')),
      'changed-meaning sheet.plan',
      'the column "when" is gone',
    ],
    [
      'a column of another type',
      sheet(table('what')),
      sheet(table('what').replace('type="text" label="what"', 'type="number" label="what"')),
      'changed-meaning sheet.plan',
      'in the column "what" its type was text and is number',
    ],
    [
      'other hours of a week',
      sheet(grid('')),
      sheet(grid('step="1"')),
      'changed-meaning sheet.week',
      'its step was 2 and is 1',
    ],
    [
      'a rating taken off a week',
      sheet(grid('rating="Mood"')),
      sheet(grid('')),
      'changed-meaning sheet.week',
      'its rating was true and is not given',
    ],
  ])('may not have %s', async (_what, before, after, at, message) => {
    const found = changedMeaning(await asked(before), await asked(after), []);
    expect(
      found.map(({ rule, block, field }) => `${rule} ${[block, field].filter(Boolean).join('.')}`),
    ).toEqual([at]);
    expect(found[0]?.message).toContain(message);
    expect(found[0]?.help).toMatch(/retired/);
  });
});

describe('what is retired', () => {
  const before = () => asked(sheet(`${mood()}\n\n${choice('a', 'b')}`));
  const reason = 'nobody understood it';

  it('may go', async () => {
    expect(changedMeaning(await before(), await asked('Hello'), [{ block: 'sheet', reason }])).toEqual([]);
    expect(
      changedMeaning(await before(), await asked(sheet(mood())), [{ block: 'sheet', field: 'when', reason }]),
    ).toEqual([]);
  });

  it('does not cover what stands beside it', async () => {
    const retired = [{ block: 'sheet', field: 'when', reason }];
    expect(changedMeaning(await before(), await asked('Hello'), retired)).toMatchObject([
      { rule: 'removed-id', field: undefined },
    ]);
    expect(
      changedMeaning(await before(), await asked(sheet(choice('a', 'b'))), [{ block: 'other', reason }]),
    ).toMatchObject([{ rule: 'removed-id', field: 'mood' }]);
  });

  it('never comes back under its id, with the same meaning or another', async () => {
    const found = changedMeaning(await asked('Hello'), await before(), [
      { block: 'sheet', reason },
      { block: 'sheet', field: 'when', reason },
    ]);
    expect(found.map(({ rule, field }) => ({ rule, field }))).toEqual([
      { rule: 'retired-id', field: undefined },
      { rule: 'retired-id', field: 'when' },
    ]);
  });
});

describe('the ledger of ids', () => {
  it('says again what was written into it', async () => {
    const all = await asked(
      [
        sheet([mood(), choice('am', 'pm'), table('what'), grid('rating="Mood"')].join('\n\n')),
        quiz('a', 'b'),
      ].join('\n\n'),
    );
    const parsed = parseLedger(ledgerText(all));
    expect(parsed).toEqual({ ok: true, data: new Map([...all].sort()) });
    expect(ledgerText(all).split('\n')).toContain('      "mood": { "type": "rating", "min": 0, "max": 10 },');
  });

  it('forgets nothing that it knew', async () => {
    const before = await asked(sheet(`${choice('am', 'noon')}\n\n${table('what')}`));
    const after = await asked(
      `${sheet(`${mood()}\n\n${choice('am', 'pm')}\n\n${table('who')}`)}\n\n${quiz('a', 'b')}`,
    );
    const both = together(before, after);
    expect([...both.keys()]).toEqual(['sheet', 'quiz']);
    const fields = both.get('sheet')?.fields;
    expect([...(fields?.keys() ?? [])]).toEqual(['when', 'plan', 'mood']);
    expect(fields?.get('when')?.options).toEqual(['am', 'noon', 'pm']);
    expect([...(fields?.get('plan')?.columns?.keys() ?? [])]).toEqual(['what', 'who']);
  });

  it('that cannot be read is reported with its line', () => {
    expect(parseLedger('{\n  "sheet": { "kind": "poem" }\n}')).toMatchObject({
      ok: false,
      findings: [{ line: 2, rule: 'blocks-json' }],
    });
  });

  it('knows ids that are names of JavaScript too', async () => {
    const before = await asked('Hello');
    const odd = await asked('<Reflection id="constructor" label="Why?" />');
    expect(changedMeaning(odd, before, [])).toHaveLength(1);
    expect(changedMeaning(before, odd, [])).toEqual([]);
  });
});
