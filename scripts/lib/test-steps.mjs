// @ts-check
/** What `npm test` runs, in this order: what is quick to tell first. */

/**
 * A check prints nothing of use while it passes, and counts as one test. A runner shows its tests and counts them
 * itself.
 * @typedef {{ name: string, title: string, kind: 'check' | 'vitest' | 'playwright', command: string, args: string[] }} Step
 */

/** @type {Step[]} */
export const STEPS = [
  check('types', 'Types', 'tsc --noEmit'),
  check('lint', 'Lint', 'eslint --max-warnings 0 .'),
  check('format', 'Format', 'prettier --check --log-level warn .'),
  check('unused', 'Unused code', 'knip'),
  check('directions', 'Who imports whom', 'depcruise --config .dependency-cruiser.cjs app db scripts tests'),
  check('translations', 'Translations', 'node scripts/check-translations.ts'),
  check('content', 'Content', 'node scripts/content-check.ts'),
  vitest('unit', 'Unit tests'),
  check('build', 'Build', 'node scripts/build.mjs --if-changed'),
  vitest('integration', 'Integration tests'),
  {
    name: 'browser',
    title: 'Browser tests',
    kind: 'playwright',
    command: 'playwright',
    args: ['test', '--config', 'tests/playwright.config.ts', '--reporter', 'list,json'],
  },
];

/** These talk to the built server. */
const NEED_BUILD = ['integration', 'browser'];

/**
 * The steps that `names` ask for in their usual order, with the build for those that need it; all when none is
 * named. An unknown name gives a sentence instead.
 * @param {string[]} names
 * @returns {Step[] | string}
 */
export function chooseSteps(names) {
  const unknown = names.find((name) => !STEPS.some((step) => step.name === name));
  if (unknown)
    return `There is no step "${unknown}". The steps are: ${STEPS.map((step) => step.name).join(', ')}.`;
  if (names.length === 0) return STEPS;
  const chosen = new Set(names);
  if (NEED_BUILD.some((name) => chosen.has(name))) chosen.add('build');
  return STEPS.filter((step) => chosen.has(step.name));
}

/**
 * @param {string} name
 * @param {string} title
 * @param {string} line
 * @returns {Step}
 */
function check(name, title, line) {
  const [command = '', ...args] = line.split(' ');
  return { name, title, kind: 'check', command, args };
}

/**
 * @param {string} name also that of the project in tests/vitest.config.ts
 * @param {string} title
 * @returns {Step}
 */
function vitest(name, title) {
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', name];
  return { name, title, kind: 'vitest', command: 'vitest', args };
}
