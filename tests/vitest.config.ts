/** Tests without a browser: `unit` beside what it tests, `integration` against the built server over HTTP. */
import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;
const minutes = (count: number) => count * 60_000;

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['app', 'db', 'scripts', 'tests/architecture'].map(
            (folder) => `${folder}/**/*.test.{ts,tsx}`,
          ),
          // Some start a program, and a machine may be busy with other things.
          testTimeout: minutes(0.5),
          // No unit test can touch somebody's real database by forgetting to make its own.
          env: { NODE_ENV: 'test', DATABASE_PATH: ':memory:', LOG_LEVEL: 'silent' },
        },
      },
      {
        root,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/template-setup.ts'],
          testTimeout: minutes(0.5),
          hookTimeout: minutes(1),
        },
      },
    ],
  },
});
