/** Journeys in a real browser against the built server: each worker has a server and a database of its own. */
import { defineConfig } from '@playwright/test';
import { firstChromium } from '../scripts/lib/chromium.mjs';

// `npm test` sets it to a browser that it has tried; on its own, Playwright takes the first that is there.
const executablePath = process.env.CHROMIUM_PATH ?? (await firstChromium());

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  globalSetup: './support/template-setup.ts',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  retries: 0,
  // A journey has many pages, and a machine may be slow; none of this is a measure of speed.
  timeout: 90_000,
  expect: { timeout: 10_000 },
  workers: 2,
  reporter: 'list',
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath,
      args: [
        // Containers forbid the sandbox; the pages are our own.
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        // The browser itself must ask nothing of the internet.
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
