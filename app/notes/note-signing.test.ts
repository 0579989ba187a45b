import { describe, expect, it } from 'vitest';
import type { PractitionerId } from '#db/schema/ids.ts';
import { type NotePeople, signatureSays, signersOf } from './note-signing.ts';

const id = (name: string) => name as PractitionerId;
const usual: NotePeople = {
  author: id('Priya'),
  authorSupervisor: id('Margaret'),
  practitioner: id('Priya'),
  supervisor: id('Margaret'),
};

describe('who may countersign a note', () => {
  it.each<[string, Partial<NotePeople>, string[]]>([
    ['is the supervisor of the practitioner who wrote it', {}, ['Margaret']],
    [
      'is the supervisor of the patient’s practitioner when somebody of another team covered',
      { author: id('Ben'), authorSupervisor: id('Olu') },
      ['Margaret'],
    ],
    ['is whoever supervises now, after a change of supervisor', { supervisor: id('Olu') }, ['Olu']],
    [
      'is the author’s supervisor when they have taken the patient over themselves',
      { practitioner: id('Margaret'), supervisor: null },
      ['Margaret'],
    ],
    ['is nobody while there is no supervisor', { supervisor: null, authorSupervisor: null }, []],
    ['is not a supervisor who wrote it', { author: id('Margaret'), authorSupervisor: null }, []],
    [
      'is not the former supervisor, to whom the patient is closed',
      { practitioner: id('Ben'), supervisor: null },
      [],
    ],
  ])('%s', (_what, changed, expected) => {
    expect(signersOf({ ...usual, ...changed })).toEqual(expected);
  });
});

describe('a signature', () => {
  it.each([
    ['holds while nothing is changed', { revision: 2, addenda: 1 }, 'as-it-stands'],
    ['is from before an addendum that came later', { revision: 2, addenda: 2 }, 'before-addendum'],
    ['is from before a correction that came later', { revision: 3, addenda: 1 }, 'before-correction'],
  ])('%s', (_what, now, expected) => {
    expect(signatureSays({ revision: 2, addenda: 1 }, now)).toBe(expected);
  });
});
