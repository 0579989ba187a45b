/** Answering questionnaires in a browser, as a patient of the test's own. */
import type { Page } from '@playwright/test';
import { type AnEpisode, anEpisode } from '#tests/factories/people.ts';
import { shareDatabaseOf } from './server-database.ts';
import { test as base } from './test.ts';

export { expect, expectNoAxeViolations } from './test.ts';

interface Fixtures {
  /** A course of care that nobody has answered anything in. While the test runs, `database()` is the server's. */
  course: AnEpisode;
  /** Signs the patient of `course` in on `page`, who then is on /home. */
  asPatient: Page;
}

export const test = base.extend<Fixtures>({
  course: async ({ server }, use) => {
    const letGo = shareDatabaseOf(server);
    await use(anEpisode());
    letGo();
  },
  asPatient: async ({ page, course }, use) => {
    await signInWith(page, course.patient.email);
    await use(page);
  },
});

/** Signs somebody made by a factory in. */
export async function signInWith(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('[name="email"]').fill(email);
  await page.locator('[name="password"]').fill('stepwise-demo');
  await page.locator('[name="password"]').press('Enter');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

const LAST = { phq9: 9, gad7: 7, wsas: 5 } as const;

/** Chooses the same answer to every scored question of a questionnaire; `except` says otherwise for some, null leaves one out. */
export async function choose(
  page: Page,
  prefix: keyof typeof LAST,
  value: number,
  except: Record<number, number | null> = {},
): Promise<void> {
  for (let item = 1; item <= LAST[prefix]; item += 1) {
    const chosen = item in except ? except[item] : value;
    if (chosen !== null) await page.locator(`[name="${prefix}-${item}"][value="${chosen}"]`).check();
  }
}
