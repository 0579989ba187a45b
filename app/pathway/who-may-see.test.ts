import { describe, expect, it } from 'vitest';
import type { Actor } from '#app/accounts/actor.ts';
import type { AccountId, PatientId, PractitionerId } from '#db/schema/ids.ts';
import { maySeeEpisode } from './who-may-see.ts';

const practitioner = (id: string) => id as PractitionerId;
const person = { accountId: 'account' as AccountId, name: 'Somebody', locale: null };
const episode = {
  patientId: 'ann' as PatientId,
  practitionerId: practitioner('pip'),
  supervisorId: practitioner('sue'),
  supervisorCoverId: practitioner('sia'),
  coverId: practitioner('cat'),
};

describe('who may see an episode', () => {
  it.each<[string, Actor, boolean]>([
    ['the patient', { ...person, role: 'patient', patientId: 'ann' as PatientId }, true],
    ['another patient', { ...person, role: 'patient', patientId: 'bob' as PatientId }, false],
    ['their practitioner', { ...person, role: 'practitioner', practitionerId: practitioner('pip') }, true],
    ['a colleague', { ...person, role: 'practitioner', practitionerId: practitioner('col') }, false],
    [
      'somebody called as the supervisor is, without the role',
      { ...person, role: 'practitioner', practitionerId: practitioner('sue') },
      false,
    ],
    [
      'the supervisor of their practitioner',
      { ...person, role: 'supervisor', practitionerId: practitioner('sue') },
      true,
    ],
    [
      'a supervisor who looks after them',
      { ...person, role: 'supervisor', practitionerId: practitioner('pip') },
      true,
    ],
    [
      'the colleague who covers for their practitioner',
      { ...person, role: 'practitioner', practitionerId: practitioner('cat') },
      true,
    ],
    [
      'a supervisor who covers for their practitioner',
      { ...person, role: 'supervisor', practitionerId: practitioner('cat') },
      true,
    ],
    [
      'the supervisor who covers for that supervisor',
      { ...person, role: 'supervisor', practitionerId: practitioner('sia') },
      true,
    ],
    [
      'somebody who covers for that supervisor without being one',
      { ...person, role: 'practitioner', practitionerId: practitioner('sia') },
      false,
    ],
    ['another supervisor', { ...person, role: 'supervisor', practitionerId: practitioner('sid') }, false],
    ['a service lead', { ...person, role: 'lead' }, false],
    ['a content author', { ...person, role: 'author' }, false],
  ])('%s', (_who, actor, may) => {
    expect(maySeeEpisode(actor, episode)).toBe(may);
  });
});
