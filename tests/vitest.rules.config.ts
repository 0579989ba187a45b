/** The tests of the pure rules, for mutation testing (docs/decisions/012): only what can tell a changed rule. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: [
      'app/measures/**/*.test.ts',
      'app/safety/**/*.test.ts',
      'app/platform/{working-hours,when-read}.test.ts',
    ],
    // Quick: files share one worker. What a file loads once is not mutated (ignoreStatic).
    isolate: false,
    env: { NODE_ENV: 'test', DATABASE_PATH: ':memory:', LOG_LEVEL: 'silent' },
  },
});
