import { describe, expect, it } from 'vitest';
import { type CaseFacts, mostToDiscussFirst, rulesOf } from './cases-due.ts';

const NOW = Date.parse('2026-11-25T10:00Z');
const DAY = 86_400_000;
const ago = (days: number) => NOW - days * DAY;
const settings = {
  phq9From: 20,
  gad7From: 15,
  noImprovementByContact: 4,
  everyWeeks: 4,
  activeCases: { from: 45, to: 60 },
};

/** Came up ten days ago, seen two days ago, and nothing is the matter. */
const quiet: CaseFacts = {
  status: 'in-treatment',
  referredOn: '2026-09-01',
  assessedAt: ago(60),
  openAlerts: 0,
  lastAlertAt: null,
  cameUp: { at: ago(10), decision: 'continue', carriedOut: false },
  brought: false,
  phq9: { last: 14, lastAt: ago(1) },
  gad7: { last: 9, lastAt: ago(1) },
  contacts: 3,
  plannedContacts: null,
  lastSeenAt: ago(2),
  nextContactAt: ago(-5),
  lastMissedAt: null,
  missedWrittenAt: null,
  ready: null,
  change: 'none',
  stillCase: true,
};
const cameUp = (days: number, more: Partial<NonNullable<CaseFacts['cameUp']>> = {}) => ({
  cameUp: { at: ago(days), decision: 'continue', carriedOut: false, ...more } as const,
});
const rules = (facts: Partial<CaseFacts>) => rulesOf({ ...quiet, ...facts }, { rules: settings, now: NOW });
const names = (facts: Partial<CaseFacts>) => rules(facts).map(({ rule }) => rule);

describe('a case comes up in supervision', () => {
  it.each<[string, Partial<CaseFacts>, string[]]>([
    ['not while nothing is the matter', {}, []],
    ['never once it has ended, whatever is open', { status: 'ended', openAlerts: 1, brought: true }, []],
    ['while an alert is open, however lately it came up', { openAlerts: 1, ...cameUp(0) }, ['risk']],
    ['when there was an alert since it last came up', { lastAlertAt: ago(9) }, ['risk']],
    ['when an alert was raised the moment it came up', { lastAlertAt: ago(10) }, ['risk']],
    ['not for an alert from before it came up', { lastAlertAt: ago(11) }, []],
    ['for any alert when it never came up', { cameUp: null, lastAlertAt: ago(60) }, ['risk', 'new']],
    [
      'when the practitioner brings it, also on the day it came up',
      { brought: true, ...cameUp(0) },
      ['brought'],
    ],
    ['when it is new', { cameUp: null }, ['new']],
    [
      'not before anybody was assessed',
      { cameUp: null, status: 'referred', assessedAt: null, lastSeenAt: null },
      [],
    ],
    ['when it is new and still waits for treatment', { cameUp: null, status: 'referred' }, ['new']],
    ['at 20 on PHQ-9', { phq9: { last: 20, lastAt: ago(12) } }, ['high-score']],
    ['not at 19 on PHQ-9', { phq9: { last: 19, lastAt: ago(12) } }, []],
    ['at 15 on GAD-7', { gad7: { last: 15, lastAt: ago(12) } }, ['high-score']],
    ['not at 14 on GAD-7', { gad7: { last: 14, lastAt: ago(12) } }, []],
    [
      'twice when both scores are high',
      { phq9: { last: 27, lastAt: ago(1) }, gad7: { last: 21, lastAt: ago(1) } },
      ['high-score', 'high-score'],
    ],
    ['not without a score', { phq9: null, gad7: null }, []],
    [
      'for a high score before the assessment too',
      { status: 'referred', assessedAt: null, cameUp: null, phq9: { last: 21, lastAt: ago(1) } },
      ['high-score'],
    ],
    ['without reliable improvement by contact 4', { contacts: 4 }, ['no-improvement']],
    ['not yet at contact 3', { contacts: 3 }, []],
    ['without scores by contact 4: nobody knows', { contacts: 4, stillCase: null }, ['no-improvement']],
    ['when it has got worse by contact 5', { contacts: 5, change: 'deterioration' }, ['no-improvement']],
    ['not when it has improved reliably', { contacts: 5, change: 'improvement' }, []],
    ['not when both scores are below caseness', { contacts: 5, stillCase: false }, []],
    ['to step up after six contacts without a plan', { contacts: 6 }, ['ready-to-step-up']],
    [
      'not to step up while planned contacts are left',
      { contacts: 7, plannedContacts: 8 },
      ['no-improvement'],
    ],
    [
      'to step up once the planned contacts are used',
      { contacts: 3, plannedContacts: 3 },
      ['ready-to-step-up'],
    ],
    [
      '15 days after the last contact with none booked',
      { lastSeenAt: ago(15), nextContactAt: null },
      ['no-contact'],
    ],
    ['not 14 days after the last contact', { lastSeenAt: ago(14), nextContactAt: null }, []],
    ['not when the next contact is booked', { lastSeenAt: ago(40) }, []],
    [
      'when nobody was ever seen and none is booked',
      { lastSeenAt: null, nextContactAt: null },
      ['no-contact'],
    ],
    [
      'not for want of contact before the assessment',
      { status: 'referred', assessedAt: null, lastSeenAt: null, nextContactAt: null },
      [],
    ],
    [
      'for want of contact while somebody who is assessed waits for treatment',
      { status: 'referred', lastSeenAt: ago(15), nextContactAt: null },
      ['no-contact'],
    ],
    [
      'on the 28th day while somebody who is assessed waits for treatment',
      { status: 'referred', ...cameUp(28) },
      ['every-weeks'],
    ],
    [
      'for a contact that was missed before and is written down since',
      { lastMissedAt: ago(12), missedWrittenAt: ago(9) },
      ['missed-contact'],
    ],
    ['when the patient did not come since', { lastMissedAt: ago(3) }, ['missed-contact']],
    ['for a missed contact in the same week too', { lastMissedAt: ago(1), ...cameUp(2) }, ['missed-contact']],
    ['not for a contact that was missed before', { lastMissedAt: ago(12) }, []],
    ['when it is ready to discharge', { ready: 'recovered' }, ['ready-to-discharge']],
    [
      'when stepping up was decided and did not happen',
      cameUp(7, { decision: 'step-up' }),
      ['not-carried-out'],
    ],
    ['not when it was stepped up', cameUp(7, { decision: 'step-up', carriedOut: true }), []],
    [
      'when discharge was decided and did not happen',
      cameUp(7, { decision: 'discharge' }),
      ['not-carried-out'],
    ],
    ['on the 28th day after it last came up', cameUp(28), ['every-weeks']],
    ['not on the 27th day', cameUp(27), []],
  ])('%s', (_when, facts, expected) => {
    expect(names(facts)).toEqual(expected);
  });

  it.each([
    [4, []],
    [5, ['high-score', 'ready-to-step-up', 'no-contact', 'ready-to-discharge']],
  ])('%i days after it came up, what was known then brings up %j', (days, expected) => {
    const known = {
      ...cameUp(days),
      phq9: { last: 22, lastAt: ago(8) },
      contacts: 6,
      lastSeenAt: ago(20),
      nextContactAt: null,
      ready: 'plan-complete' as const,
    };
    expect(names(known)).toEqual(expected);
  });

  it('again in the same week when a high score is new', () => {
    expect(names({ ...cameUp(2), phq9: { last: 22, lastAt: ago(1) } })).toEqual(['high-score']);
  });

  it('counts days as people in England do, over the night the clocks go back', () => {
    const decided = Date.parse('2026-10-01T22:30Z');
    const at = (now: string) =>
      rulesOf(
        { ...quiet, cameUp: { at: decided, decision: 'continue', carriedOut: false } },
        { rules: settings, now: Date.parse(now) },
      ).map(({ rule }) => rule);
    expect(at('2026-10-28T23:59Z')).toEqual([]);
    expect(at('2026-10-29T00:01Z')).toEqual(['every-weeks']);
  });

  it('and each rule says what it rests on', () => {
    expect(rules({ openAlerts: 2 })).toEqual([{ rule: 'risk', open: true }]);
    expect(rules({ phq9: { last: 23, lastAt: ago(8) } })).toEqual([
      { rule: 'high-score', measure: 'PHQ-9', score: 23 },
    ]);
    expect(rules({ lastSeenAt: ago(17), nextContactAt: null })).toEqual([{ rule: 'no-contact', days: 17 }]);
    expect(rules(cameUp(30))).toEqual([{ rule: 'every-weeks', days: 30 }]);
    expect(rules(cameUp(9, { decision: 'discharge' }))).toEqual([
      { rule: 'not-carried-out', decision: 'discharge', days: 9 },
    ]);
  });
});

describe('the order of cases', () => {
  it('is risk first, then by how many rules, then who came up longest ago, the new ones before', () => {
    const due = (name: string, facts: Partial<CaseFacts>) => ({
      name,
      rules: rules(facts),
      cameUpAt: facts.cameUp === null ? null : ((facts.cameUp ?? quiet.cameUp)?.at ?? null),
      referredOn: facts.referredOn ?? quiet.referredOn,
    });
    const cases = [
      due('one rule, lately', { brought: true }),
      due('one rule, long ago', { brought: true, ...cameUp(20) }),
      due('new, referred later', { cameUp: null, referredOn: '2026-10-01' }),
      due('new', { cameUp: null }),
      due('three rules', { brought: true, ready: 'recovered', lastMissedAt: ago(1) }),
      due('risk', { openAlerts: 1 }),
    ];
    expect(cases.toSorted(mostToDiscussFirst).map(({ name }) => name)).toEqual([
      'risk',
      'three rules',
      'new',
      'new, referred later',
      'one rule, long ago',
      'one rule, lately',
    ]);
  });
});
