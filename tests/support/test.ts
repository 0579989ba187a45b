/** The `test` of every journey: a server for each worker, people who sign in, and a browser that may not complain. */
import { test as base, expect, type Page } from '@playwright/test';
import { type AppServer, startAppServer } from './app-server.ts';
import { collectComplaints } from './complaints.ts';
import { type Person, signInFields } from './people.ts';

export { expectNoAxeViolations } from './axe.ts';
export { expect };

interface TestFixtures {
  /** Messages of the browser's console that the test means to cause, such as `/404/`; any other fails the test. */
  expectedComplaints: RegExp[];
  /** Opens a second browser window with nobody signed in. It may not complain either. */
  newPage: () => Promise<Page>;
}

interface WorkerFixtures {
  /** The server of this worker: nobody else's tests change its data. */
  server: AppServer;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    // Playwright reads the names of the fixtures that one needs from this pattern; none here.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await startAppServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.origin),
  expectedComplaints: [[], { option: true }],
  page: async ({ page, expectedComplaints }, use) => {
    const complaints = collectComplaints(page, expectedComplaints);
    await use(page);
    expect(complaints, 'what the browser complained about').toEqual([]);
  },
  newPage: async ({ browser, contextOptions, server, expectedComplaints }, use) => {
    const complaints: string[][] = [];
    const contexts: { close(): Promise<void> }[] = [];
    await use(async () => {
      const context = await browser.newContext({ ...contextOptions, baseURL: server.origin });
      contexts.push(context);
      const page = await context.newPage();
      complaints.push(collectComplaints(page, expectedComplaints));
      return page;
    });
    for (const context of contexts) await context.close();
    expect(complaints.flat(), 'what the browser complained about').toEqual([]);
  },
});

/** Signs `person` in through the form; the page is then the first one of their role. */
export async function signIn(page: Page, person: Person): Promise<void> {
  const { email, password } = signInFields(person);
  await page.goto('/sign-in');
  await page.locator('[name="email"]').fill(email);
  await page.locator('[name="password"]').fill(password);
  await page.locator('[name="password"]').press('Enter');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}
