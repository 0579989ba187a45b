/** The hazard log is only worth something while every control in it is proven by a test that exists. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { broken, readDrills } from '../../scripts/lib/drills.ts';
import { readHazardLog, riskInMatrix } from '../../scripts/lib/hazard-log.ts';
import { testNames } from '../../scripts/lib/test-names.ts';
import { sourceOf } from './sources.ts';

const hazards = readHazardLog(readFileSync('docs/clinical-safety/hazard-log.md', 'utf8'));
const LEAST_HAZARDS = 25;

describe('the hazard log', () => {
  it(`has at least ${LEAST_HAZARDS} hazards, each with a number of its own`, () => {
    expect(hazards.length).toBeGreaterThanOrEqual(LEAST_HAZARDS);
    expect(hazards.map(({ id }) => id)).toEqual(hazards.map((_hazard, index) => numberOf(index)));
  });

  it('says of each hazard what DCB0129 asks for', () => {
    const unsaid = hazards.filter(
      ({ title, effect, causes, controls, remaining }) =>
        [title, effect, causes, remaining].includes('') || controls.length === 0,
    );
    expect(unsaid.map(({ id }) => id)).toEqual([]);
  });

  it('rates each hazard as the matrix does, and no higher after its controls than before', () => {
    for (const { id, before, after } of hazards) {
      expect(before && riskInMatrix(before), `${id} before`).toBe(before?.risk);
      expect(after && riskInMatrix(after), `${id} after`).toBe(after?.risk);
      expect(after?.risk, id).toBeLessThanOrEqual(before?.risk ?? 0);
    }
  });

  it('names for each control a test that exists', () => {
    const unproven = hazards.flatMap(({ id, controls }) =>
      controls.flatMap(({ words, tests }) =>
        tests.length === 0 ? [`${id}: no test for "${words}"`] : tests.filter(isGone).map(gone(id)),
      ),
    );
    expect(unproven).toEqual([]);
  });
});

describe('the drills', () => {
  const drills = readDrills();

  it('break a control of every hazard, with a test that the log names', () => {
    const undrilled = hazards.filter(
      ({ id, controls }) =>
        !drills.some(
          ({ hazard, test }) =>
            hazard === id &&
            controls.some(({ tests }) =>
              tests.some(({ file, name }) => file === test.file && name === test.name),
            ),
        ),
    );
    expect(undrilled.map(({ id }) => id)).toEqual([]);
  });

  it('find what they break', () => {
    const lost = drills.filter((drill) => broken(sourceOf(drill.file), drill) === null);
    expect(lost.map(({ hazard, file }) => `${hazard} in ${file}`)).toEqual([]);
  });
});

function numberOf(index: number): string {
  return `H${String(index + 1).padStart(2, '0')}`;
}

function isGone({ file, name }: { file: string; name: string }): boolean {
  return !testNames(sourceOf(file)).has(name);
}

function gone(id: string) {
  return ({ file, name }: { file: string; name: string }) => `${id}: ${file} has no test "${name}"`;
}
