import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readServiceSettings } from './service-settings.ts';

const OURS = 'content/service/service.json';
const folder = mkdtempSync(join(tmpdir(), 'service-'));

function fileWith(text: string): string {
  const path = join(folder, `${String(Math.random()).slice(2)}.json`);
  writeFileSync(path, text);
  return path;
}

const changed = (change: object) =>
  fileWith(JSON.stringify({ ...(JSON.parse(readFileSync(OURS, 'utf8')) as object), ...change }));

describe('the settings of a service', () => {
  it('say when it is open and how many working hours an alert and a message may wait', () => {
    expect(readServiceSettings(OURS)).toMatchObject({
      openingHours: { monday: { from: '09:00', to: '17:00' }, sunday: null },
      escalateAfterWorkingHours: { 'same-working-day': 3, 'before-next-contact': 16 },
      messagesReadWithinWorkingHours: 8,
      supervision: { phq9From: 20, gad7From: 15, everyWeeks: 4, activeCases: { from: 45, to: 60 } },
    });
  });

  it.each([
    ['are missing', () => join(folder, 'nowhere.json'), /cannot be read/],
    ['are not JSON', () => fileWith('{'), /cannot be read/],
    ['name a day that is none', () => changed({ closedOn: ['2026-02-30'] }), /closedOn\.0/],
    [
      'let an alert wait for ever',
      () => changed({ escalateAfterWorkingHours: {} }),
      /escalateAfterWorkingHours/,
    ],
    [
      'let a message wait for ever',
      () => changed({ messagesReadWithinWorkingHours: undefined }),
      /messagesReadWithinWorkingHours/,
    ],
    ['never bring a case to supervision', () => changed({ supervision: undefined }), /supervision/],
    [
      'have a score that nobody can reach',
      () => changed({ supervision: { ...readServiceSettings(OURS).supervision, phq9From: 28 } }),
      /supervision\.phq9From/,
    ],
    [
      'have more active cases at least than at most',
      () =>
        changed({
          supervision: { ...readServiceSettings(OURS).supervision, activeCases: { from: 61, to: 60 } },
        }),
      /the fewest cases are not more than the most/,
    ],
    ['know nothing of Sunday', () => changed({ openingHours: {} }), /openingHours\.sunday/],
    [
      'close before they open',
      () =>
        changed({
          openingHours: {
            ...readServiceSettings(OURS).openingHours,
            monday: { from: '17:00', to: '09:00' },
          },
        }),
      /closing time comes after opening time/,
    ],
  ])('are refused with a sentence when they %s', (_fault, path, sentence) => {
    expect(() => readServiceSettings(path())).toThrow(sentence);
  });
});
