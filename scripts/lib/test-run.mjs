// @ts-check
/** `npm test`: every step runs, whatever failed before it, so that one run shows all there is to mend. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { countsOfRun, playwrightCounts, totalLine, vitestCounts } from './counts.mjs';
import { installIfNeeded } from './install.mjs';
import { explain, Problem } from './problem.mjs';
import { runCaptured, runShown, stopWhenAsked, toolEnvironment } from './run.mjs';
import { say, seconds } from './say.mjs';
import { chooseSteps } from './test-steps.mjs';

/** @typedef {import('./test-steps.mjs').Step} Step */
/** @typedef {import('./counts.mjs').Counts} Counts */

/** @param {string[]} names the steps to run; none means all */
export async function runTests(names) {
  const steps = chooseSteps(names);
  if (typeof steps === 'string') throw new Problem(steps);
  stopWhenAsked();
  await installIfNeeded();
  const reports = mkdtempSync(join(tmpdir(), 'stepwise-reports-'));
  const results = [];
  for (const step of steps) results.push({ step, ...(await timed(() => runStep(step, reports))) });
  rmSync(reports, { recursive: true });
  say(`\n${results.map(summaryLine).join('\n')}\n`);
  say(totalLine(results));
  if (results.some((result) => result.failed > 0)) process.exitCode = 1;
}

/**
 * @param {Step} step
 * @param {string} reports the folder for what runners write of themselves
 * @returns {Promise<Counts>}
 */
async function runStep(step, reports) {
  say(`\n— ${step.title}`);
  if (step.kind === 'check') return runCheck(step);
  const path = join(reports, `${step.name}.json`);
  if (step.kind === 'vitest') {
    const args = [...step.args, '--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
    const code = await runShown({ command: step.command, args, env: testEnvironment() });
    return countsOfRun({ path, code, count: vitestCounts });
  }
  return runBrowserTests(step, path);
}

/**
 * A check has no tests to count: it is one that passed or failed.
 * @param {Step} step
 */
async function runCheck({ command, args }) {
  const { code, output } = await runCaptured({ command, args, env: testEnvironment() });
  if (code !== 0) say(output.trimEnd());
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * @param {Step} step
 * @param {string} path
 */
async function runBrowserTests({ command, args }, path) {
  try {
    const CHROMIUM_PATH = await ensureChromium();
    const env = { ...testEnvironment(), CHROMIUM_PATH, PLAYWRIGHT_JSON_OUTPUT_FILE: path };
    return countsOfRun({ path, code: await runShown({ command, args, env }), count: playwrightCounts });
  } catch (problem) {
    explain(problem);
    return { passed: 0, failed: 1 };
  }
}

/** Tests choose their own database, port and settings: none of the caller's may leak in. */
const CALLERS = [
  'NODE_ENV',
  'STEPWISE_DEMO',
  'DATABASE_PATH',
  'PORT',
  'HOST',
  'APP_ORIGIN',
  'SECRET_KEY',
  'MAIL_URL',
  'MAIL_FROM',
  'JOBS_EVERY_SECONDS',
  'LOG_LEVEL',
];

function testEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !CALLERS.includes(name));
  // With CI set, the runners refuse a test that was left alone with `.only`.
  return toolEnvironment({ ...Object.fromEntries(kept), CI: '1' });
}

/**
 * @param {() => Promise<Counts>} work
 * @returns {Promise<Counts & { milliseconds: number }>}
 */
async function timed(work) {
  const begun = Date.now();
  const counts = await work();
  return { ...counts, milliseconds: Date.now() - begun };
}

/** @param {Counts & { step: Step, milliseconds: number }} result */
function summaryLine({ step, passed, failed, milliseconds }) {
  const verdict = failed > 0 ? `${failed} failed` : 'passed';
  const counted = step.kind === 'check' ? '' : `, ${passed} passed`;
  return `${step.title.padEnd(18)} ${verdict}${counted} (${seconds(milliseconds)})`;
}
