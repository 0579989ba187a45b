import { describe, expect, it } from 'vitest';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { anEpisode, aPatient, aPractitioner } from '#tests/factories/people.ts';
import { theList } from '#tests/support/the-list.ts';

useFreshDatabase();

describe('finding a patient', () => {
  it.each([
    ['an empty box finds everybody', '  ', true],
    ['a part of the name', 'sull', true],
    ['without the accent', 'siobhan', true],
    ['in capitals, with the accent', 'SIOBHÁN', true],
    ['without the apostrophe', "o'sullivan darcy", true],
    ['a letter that has no accent to take away', 'lukasz', true],
    ['by number', 't-', true],
    ['words in any order', 'arcy sio', true],
    ['somebody else', 'smith', false],
    ['one word that fits and one that does not', 'siobhan smith', false],
    ['what means something to a database', '%', false],
  ])('%s', (_what, find, found) => {
    const practitioner = aPractitioner();
    anEpisode({ practitioner, patient: aPatient({ name: 'Siobhán Łukasz O’Sullivan-D’Arcy' }) });
    expect(theList(practitioner.actor, Date.now(), { find })).toHaveLength(found ? 1 : 0);
  });
});
