import { describe, expect, it } from 'vitest';
import { type AgendaFacts, type AgendaItem, agendaOf } from './agenda-of.ts';

const quiet: AgendaFacts = {
  openAlerts: 0,
  item9: 0,
  expected: { rule: 'early', contacts: 2 },
  homework: { notDone: 0, hardest: null },
  daysWithoutReading: 2,
  daysWaiting: null,
  measuresDue: 0,
  contacts: 3,
  treatmentContacts: 2,
  plannedContacts: 6,
  ready: null,
};

describe('the agenda of a contact', () => {
  it.each<[string, Partial<AgendaFacts>, AgendaItem[]]>([
    ['is empty when nothing stands out', {}, []],
    ['names an open alert', { openAlerts: 2 }, [{ rule: 'alert-open', count: 2 }]],
    ['names item 9 at any answer above 0', { item9: 1 }, [{ rule: 'item-9', value: 1 }]],
    ['says nothing of item 9 when it was never answered', { item9: null }, []],
    [
      'names reliable deterioration at any time',
      { expected: { rule: 'reliable-deterioration', contacts: 1 } },
      [{ rule: 'deterioration' }],
    ],
    [
      'names a course without reliable improvement by contact 4',
      { expected: { rule: 'no-improvement-by-fourth-contact', contacts: 4 } },
      [{ rule: 'no-improvement', count: 4 }],
    ],
    [
      'says nothing of a course that improves',
      { expected: { rule: 'reliable-improvement', contacts: 5 } },
      [],
    ],
    ['says nothing of a course that has ended', { expected: null }, []],
    [
      'names homework that was not done',
      { homework: { notDone: 1, hardest: null } },
      [{ rule: 'homework-not-done', count: 1 }],
    ],
    [
      'names homework that was hard, from 7 of 10',
      { homework: { notDone: 0, hardest: 7 } },
      [{ rule: 'homework-hard', value: 7 }],
    ],
    ['takes 6 of 10 as it is', { homework: { notDone: 0, hardest: 6 } }, []],
    ['names nine days without reading', { daysWithoutReading: 9 }, [{ rule: 'nothing-read', count: 9 }]],
    ['takes eight days as they are', { daysWithoutReading: 8 }, []],
    ['chases nobody who has nothing to read', { daysWithoutReading: null }, []],
    [
      'names a message that nobody has answered, also of today',
      { daysWaiting: 0 },
      [{ rule: 'message-waiting', count: 0 }],
    ],
    ['names questionnaires that are missing', { measuresDue: 2 }, [{ rule: 'measures-missing', count: 2 }]],
    ['says that it is the first contact', { contacts: 0, treatmentContacts: 0 }, [{ rule: 'first-contact' }]],
    [
      'says before the last planned contact that it is the last',
      { treatmentContacts: 5 },
      [{ rule: 'last-planned-contact', count: 6 }],
    ],
    ['does not count contacts without a plan', { treatmentContacts: 5, plannedContacts: null }, []],
    [
      'says when it is time to talk about ending',
      { ready: 'recovered' },
      [{ rule: 'ready-to-end', reason: 'recovered' }],
    ],
  ])('%s', (_what, facts, agenda) => {
    expect(agendaOf({ ...quiet, ...facts })).toEqual(agenda);
  });

  it('says what is about safety before everything else', () => {
    const agenda = agendaOf({
      openAlerts: 1,
      item9: 2,
      expected: { rule: 'reliable-deterioration', contacts: 4 },
      homework: { notDone: 1, hardest: 9 },
      daysWithoutReading: 12,
      daysWaiting: 3,
      measuresDue: 1,
      contacts: 0,
      treatmentContacts: 5,
      plannedContacts: 6,
      ready: 'plan-complete',
    });
    expect(agenda.map(({ rule }) => rule).slice(0, 3)).toEqual(['alert-open', 'item-9', 'deterioration']);
    expect(agenda).toHaveLength(11);
  });
});
