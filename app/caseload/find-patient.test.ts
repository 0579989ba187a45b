import { describe, expect, it } from 'vitest';
import { matches } from './find-patient.ts';

const patient = { name: 'Siobhán O’Sullivan-D’Arcy', reference: 'SW-000123' };

describe('finding a patient', () => {
  it.each([
    ['an empty box finds everybody', '', true],
    ['a part of the name', 'sull', true],
    ['without the accent', 'siobhan', true],
    ['without the apostrophe', "o'sullivan darcy", true],
    ['by number', '000123', true],
    ['words in any order', 'arcy sio', true],
    ['somebody else', 'smith', false],
    ['one word that fits and one that does not', 'siobhan smith', false],
  ])('%s', (_what, wanted, found) => {
    expect(matches(patient, wanted)).toBe(found);
  });
});
