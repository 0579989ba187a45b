import { describe, expect, it } from 'vitest';
import { PROBLEMS, type Problem } from '#db/schema/pathway.ts';
import {
  mayBeAdded,
  outcomesNeed,
  type PlanChange,
  type PlanChangeKind,
  questionnairesFor,
} from './measure-plan.ts';
import { measureLibrary } from './measure-library.server.ts';
import type { MeasureDefinition } from './measure-schema.ts';

type Plannable = Pick<MeasureDefinition, 'code' | 'schedule' | 'reliableChange'>;

const changes6 = { atLeast: 6, source: 'made up' };
const measure = (
  code: string,
  schedule: Plannable['schedule'],
  reliableChange: Plannable['reliableChange'] = null,
): Plannable => ({ code, schedule, reliableChange });

const PHQ9 = measure('phq-9', [{ when: 'weekly' }], changes6);
const WSAS = measure('wsas', [{ when: 'weekly' }]);
const PHOBIA = measure('phobia-scales', [
  { when: 'start' },
  { when: 'end' },
  { when: 'weekly', problems: ['agoraphobia'] },
]);
const PDSS = measure('pdss-sr', [{ when: 'weekly', problems: ['panic'] }], changes6);
const PSWQ = measure('pswq', [], changes6);
const AFTER = measure('peq-assessment', [{ when: 'after-assessment' }]);
const END = measure('peq-treatment', [{ when: 'end' }]);
const ALL = [PHQ9, WSAS, PHOBIA, PDSS, PSWQ, AFTER, END];

const change = (of: Plannable, kind: PlanChangeKind, changedAt = 1): PlanChange => ({
  measure: of.code,
  change: kind,
  changedAt,
});

function planFor(
  problem: Problem,
  { status = 'in-treatment', changes = [] }: Partial<Parameters<typeof questionnairesFor>[0]> = {},
): string[] {
  return questionnairesFor({ problem, status, changes, measures: ALL }).map(
    ({ code, when, why, paused }) => `${code} ${when} ${why}${paused ? ' paused' : ''}`,
  );
}

const OF_EVERYONE = ['phq-9 weekly everyone', 'wsas weekly everyone'];
const ONCE = ['peq-assessment after-assessment everyone', 'peq-treatment end everyone'];

describe('which questionnaires a course asks for', () => {
  it('for depression those of everyone', () => {
    expect(planFor('depression')).toEqual([...OF_EVERYONE, 'phobia-scales start everyone', ...ONCE]);
  });

  it('for panic its own besides', () => {
    expect(planFor('panic')).toContain('pdss-sr weekly problem');
    for (const problem of PROBLEMS.filter((each) => each !== 'panic')) {
      expect(planFor(problem).join(), problem).not.toContain('pdss-sr');
    }
  });

  it('one that is asked at the start of everyone is asked weekly where the problem calls for it', () => {
    expect(planFor('agoraphobia')).toContain('phobia-scales weekly problem');
  });

  it('one of the start may come again at the end; what is asked weekly does not', () => {
    const again = (problem: Problem) =>
      questionnairesFor({ problem, status: 'referred', changes: [], measures: ALL })
        .filter(({ againAtTheEnd }) => againAtTheEnd)
        .map(({ code }) => code);
    expect(again('depression')).toEqual(['phobia-scales']);
    expect(again('agoraphobia')).toEqual([]);
  });

  it('PSWQ only when a practitioner adds it, and from then on weekly', () => {
    expect(planFor('gad').join()).not.toContain('pswq');
    const changes = [change(PSWQ, 'added', 5)];
    expect(planFor('gad', { changes })).toContain('pswq weekly added');
    expect(questionnairesFor({ problem: 'gad', status: 'referred', changes, measures: [PSWQ] })).toEqual([
      {
        code: 'pswq',
        when: 'weekly',
        why: 'added',
        againAtTheEnd: false,
        paused: false,
        askedFrom: 5,
      },
    ]);
  });

  it.each<[string, PlanChangeKind[], boolean, number | null]>([
    ['paused', ['paused'], true, null],
    ['paused and resumed', ['paused', 'resumed'], false, 2],
    ['paused, resumed and paused again', ['paused', 'resumed', 'paused'], true, 2],
  ])('one that was %s', (_what, kinds, paused, askedFrom) => {
    const changes = kinds.map((kind, index) => change(PHQ9, kind, index + 1));
    const [phq9, wsas] = questionnairesFor({
      problem: 'depression',
      status: 'in-treatment',
      changes,
      measures: ALL,
    });
    expect(phq9).toMatchObject({ paused, askedFrom });
    expect(wsas).toMatchObject({ paused: false, askedFrom: null });
  });

  it('one that was added and paused stays on the plan, paused', () => {
    const changes = [change(PDSS, 'added', 1), change(PDSS, 'paused', 2)];
    expect(planFor('depression', { changes })).toContain('pdss-sr weekly added paused');
  });

  it('after the end those of the end, and a last score of what the outcome is measured with', () => {
    expect(planFor('panic', { status: 'ended' })).toEqual([
      'phq-9 end everyone',
      'phobia-scales end everyone',
      'pdss-sr end problem',
      'peq-treatment end everyone',
    ]);
    expect(planFor('gad', { status: 'ended', changes: [change(PSWQ, 'added')] })).toContain('pswq end added');
  });
});

describe('the questionnaires of this service (CLINICAL section 3)', () => {
  it.each<[Problem, string[]]>([
    ['depression', []],
    ['gad', []],
    ['panic', ['pdss-sr']],
    ['agoraphobia', ['phobia-scales', 'mi']],
    ['social-anxiety', ['phobia-scales', 'spin']],
    ['specific-phobia', ['phobia-scales']],
    ['ocd', ['oci']],
    ['ptsd', ['pcl-5']],
    ['health-anxiety', ['hai']],
    ['bdd', []],
    ['mixed', []],
  ])('for %s', (problem, specific) => {
    const measures = measureLibrary().measures();
    const plan = questionnairesFor({ problem, status: 'in-treatment', changes: [], measures });
    const weekly = plan.filter(({ when }) => when === 'weekly').map(({ code }) => code);
    expect(weekly).toEqual(['phq-9', 'gad-7', 'wsas', ...specific]);
  });
});

describe('what a practitioner may add', () => {
  it.each<[string, Plannable, Problem, boolean]>([
    ['one that nobody is asked by itself', PSWQ, 'gad', true],
    ['one of another problem', PDSS, 'depression', true],
    ['not one of this problem', PDSS, 'panic', false],
    ['not one of everyone', PHQ9, 'gad', false],
    ['one of the start, to have it weekly', PHOBIA, 'gad', true],
    ['not how the patient liked the service', AFTER, 'gad', false],
  ])('%s', (_sentence, one, problem, may) => {
    const [planned] = questionnairesFor({ problem, status: 'in-treatment', changes: [], measures: [one] });
    expect(mayBeAdded(one, planned)).toBe(may);
  });

  it('nothing twice', () => {
    const changes = [change(PSWQ, 'added')];
    const [planned] = questionnairesFor({
      problem: 'gad',
      status: 'in-treatment',
      changes,
      measures: [PSWQ],
    });
    expect(mayBeAdded(PSWQ, planned)).toBe(false);
  });
});

it('outcomes need what has a reliable change', () => {
  expect([outcomesNeed(PHQ9), outcomesNeed(WSAS)]).toEqual([true, false]);
});
