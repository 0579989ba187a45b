import { describe, expect, it } from 'vitest';
import type { PractitionerActor } from '#app/accounts/actor.ts';
import type { AccountId, PractitionerId } from '#db/schema/ids.ts';
import { mayHandOver, type Receiver, whyNotReceiving } from './take-over.ts';

const id = (name: string) => name as PractitionerId;
const actor = (name: string, role: PractitionerActor['role'] = 'practitioner'): PractitionerActor => ({
  role,
  accountId: name as AccountId,
  name,
  locale: null,
  practitionerId: id(name),
});
const ADA_S = { practitionerId: id('ada'), supervisorId: id('sue') };

describe('who may hand a patient over', () => {
  it.each([
    ['the practitioner themself', actor('ada'), true],
    ['their supervisor', actor('sue', 'supervisor'), true],
    ['another supervisor', actor('sid', 'supervisor'), false],
    ['a colleague, or who covers', actor('ben'), false],
    ['a practitioner who once supervised them', actor('sue', 'practitioner'), false],
  ])('%s', (_who, who, may) => {
    expect(mayHandOver(who, ADA_S)).toBe(may);
  });
});

const AT_WORK: Receiver = { same: false, closed: false, awayUntil: null, activeCases: 40 };

describe('who may take patients over', () => {
  it.each([
    ['a colleague at work', AT_WORK, null],
    ['who has them already', { ...AT_WORK, same: true }, 'same'],
    ['whose account is closed', { ...AT_WORK, closed: true }, 'closed'],
    ['who is on leave', { ...AT_WORK, awayUntil: '2026-12-01' }, 'away'],
    ['who comes to exactly 60 with them', { ...AT_WORK, activeCases: 58 }, null],
    ['who comes to more than 60 with them', { ...AT_WORK, activeCases: 59 }, 'full'],
  ])('%s', (_who, receiver, why) => {
    expect(whyNotReceiving(receiver, { count: 2, sure: false })).toBe(why);
  });

  it('a full colleague, when whoever hands over is sure; one on leave never', () => {
    const sure = { count: 2, sure: true };
    expect(whyNotReceiving({ ...AT_WORK, activeCases: 90 }, sure)).toBeNull();
    expect(whyNotReceiving({ ...AT_WORK, awayUntil: '2026-12-01' }, sure)).toBe('away');
  });
});
