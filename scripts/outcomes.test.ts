/** `npm run -s outcomes`, as a clinical lead or an analyst runs it: a program that reads JSON and writes JSON. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { aGivenCourse } from '#tests/factories/given-courses.ts';

function run(input: string, env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/node', ['scripts/outcomes.ts'], {
    input,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env } as unknown as NodeJS.ProcessEnv,
  });
  return { status, stdout, stderr };
}

describe('npm run outcomes', () => {
  it('prints what the rules say of each course, in the order they came, with every field in its place', () => {
    const open = aGivenCourse({
      id: 'open',
      problem: 'agoraphobia',
      discharged: false,
      responses: [
        { measure: 'phq-9', at: '2026-01-05', items: [1, 1, 1, 1, 1, 1, 1, 1, 1] },
        { measure: 'mi', at: '2026-01-05', items: [...Array<number>(26).fill(2), 3] },
        { measure: 'mi', at: '2026-01-12', total: 2 },
      ],
    });
    const { status, stdout, stderr } = run(JSON.stringify([open, aGivenCourse()]));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const outcomes = JSON.parse(stdout) as object[];
    expect(outcomes).toEqual([
      {
        id: 'open',
        depression: { first: 9, last: null },
        anxiety: { measure: 'mi', first: 2.037037, last: 2 },
        finishedCourse: false,
        pairedScores: false,
        caseAtStart: false,
        recovery: null,
        reliableImprovement: null,
        reliableRecovery: null,
        reliableDeterioration: null,
        noReliableChange: null,
      },
      {
        id: 'one',
        depression: { first: 16, last: 7 },
        anxiety: { measure: 'gad-7', first: 12, last: 5 },
        finishedCourse: true,
        pairedScores: true,
        caseAtStart: true,
        recovery: true,
        reliableImprovement: true,
        reliableRecovery: true,
        reliableDeterioration: false,
        noReliableChange: false,
      },
    ]);
    expect(outcomes.map((outcome) => Object.keys(outcome).join(' '))).toEqual(
      Array(2).fill(
        'id depression anxiety finishedCourse pairedScores caseAtStart recovery reliableImprovement reliableRecovery reliableDeterioration noReliableChange',
      ),
    );
  });

  it('keeps a score of 0', () => {
    const responses = ['2026-01-05', '2026-01-12'].map((at) => ({ measure: 'phq-9', at, total: 0 }));
    expect(JSON.parse(run(JSON.stringify([aGivenCourse({ responses })])).stdout)).toMatchObject([
      { depression: { first: 0, last: 0 } },
    ]);
  });

  it('prints an empty list for an empty list', () => {
    expect(run('[]')).toEqual({ status: 0, stdout: '[]\n', stderr: '' });
  });

  it.each([
    ['', 'The input is not JSON: give a list of courses.'],
    [
      JSON.stringify([aGivenCourse(), aGivenCourse({ id: 'b', treatmentContacts: -1 })]),
      'Course "b": treatmentContacts must not be less than 0.',
    ],
  ])('prints nothing but one sentence for bad input, and ends with 2', (input, sentence) => {
    expect(run(input)).toEqual({ status: 2, stdout: '', stderr: `${sentence}\n` });
  });

  it('does not judge by questionnaires that are not all there', () => {
    const { status, stdout, stderr } = run('[]', { CONTENT_DIR: 'nowhere' });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('A questionnaire cannot be used: phq-9');
  });
});
