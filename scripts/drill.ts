/**
 * `npm run drill [-- H04 H07]`: breaks the control of each hazard on purpose, runs the test that is said to prove it, and
 * puts the file back. A test that stays green proves nothing. Not part of `npm test`: it changes the source while it runs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { broken, type Drill, readDrills } from './lib/drills.ts';

const wanted = process.argv.slice(2);
const drills = readDrills().filter(({ hazard }) => wanted.length === 0 || wanted.includes(hazard));
let survived = 0;
for (const drill of drills) {
  const red = goesRed(drill);
  if (!red) survived += 1;
  process.stdout.write(`${drill.hazard} ${red ? 'red, as it should be' : 'STAYED GREEN'}: ${drill.breaks}\n`);
}
process.stdout.write(
  `\n${drills.length - survived} of ${drills.length} controls are proven by a test that can fail.\n`,
);
if (survived > 0) process.exitCode = 1;

/** True when the drill's test passes as things are, and fails once the control is broken. */
function goesRed(drill: Drill): boolean {
  const sound = readFileSync(drill.file, 'utf8');
  const wrong = broken(sound, drill);
  if (wrong === null) throw new Error(`${drill.hazard}: the text to break is not once in ${drill.file}.`);
  if (!passes(drill)) throw new Error(`${drill.hazard}: its test fails before anything is broken.`);
  try {
    writeFileSync(drill.file, wrong);
    return !passes(drill);
  } finally {
    writeFileSync(drill.file, sound);
    rebuild(drill);
  }
}

function passes(drill: Drill): boolean {
  rebuild(drill);
  const { file, name } = drill.test;
  // Titles of tables have placeholders: what stands before the first is enough to choose them.
  const title = (name.split(/[%$]/)[0] ?? '').replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const project = file.startsWith('tests/integration') ? 'integration' : 'unit';
  const args = file.startsWith('tests/e2e')
    ? ['playwright', 'test', '--config', 'tests/playwright.config.ts', file, '-g', title]
    : ['vitest', 'run', '--config', 'tests/vitest.config.ts', '--project', project, file, '-t', title];
  const { status, stdout } = spawnSync('npx', args, { encoding: 'utf8' });
  if (/no tests? (found|files)/i.test(stdout))
    throw new Error(`${drill.hazard}: no test is called so in ${file}.`);
  return status === 0;
}

/** Tests through HTTP and in the browser talk to the built server. */
function rebuild({ test }: Drill): void {
  if (!/^tests\/(integration|e2e)/.test(test.file)) return;
  spawnSync('node_modules/.bin/node', ['scripts/build.mjs', '--if-changed']);
}
