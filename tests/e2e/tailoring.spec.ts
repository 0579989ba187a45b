import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, signIn, test } from '#tests/support/test.ts';

const MODULE = '/modules/getting-going-again';

/** From the caseload to the path of Sam's module. */
async function openPath(page: Page): Promise<void> {
  await signIn(page, 'practitioner');
  await page.getByRole('link', { name: 'Sam Fielding' }).click();
  await page.getByRole('link', { name: 'Modules and their paths' }).click();
  await page.getByRole('link', { name: 'Change the path, the pace or a page' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Change the path: Getting going again');
}

async function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a practitioner moves, hides and repeats, and writes a note; the patient finds it so', async ({
      page,
      newPage,
    }) => {
      await openPath(page);
      await page.getByRole('button', { name: 'Move up: Plan the week and start small' }).click();
      await expect(page.getByText('This has been changed.')).toBeVisible();
      await page.getByRole('button', { name: 'Hide: When things get in the way' }).click();
      await expect(page.getByText('Hidden from the patient')).toBeVisible();
      await page.getByText('4 pages').first().click();
      await page.getByRole('button', { name: /^Do again: Your diary/ }).click();
      await page.getByRole('link', { name: /^Note and worksheets: Your diary/ }).click();
      await page.getByLabel('Your note').fill('Try it on three evenings only.');
      await page.getByRole('button', { name: 'Save the note' }).click();
      await expect(page.getByText('The note is now beside the page.')).toBeVisible();
      await page.getByRole('button', { name: 'Use the simpler one: Three things a day' }).click();
      await expect(page.getByText('The worksheet is changed.')).toBeVisible();

      const patient = await newPage();
      await signIn(patient, 'patient');
      await patient.goto(MODULE);
      const sessions = patient.locator('.session-list > li');
      await expect(sessions).toHaveCount(5);
      await expect(sessions.nth(2)).toContainText('Plan the week and start small');
      await patient.getByRole('link', { name: 'Read next: Your diary' }).click();
      await expect(patient.getByText('Try it on three evenings only.')).toBeVisible();
      await expect(patient.getByText(/^From .+, \d+ \w+ \d{4}$/)).toBeVisible();
      await expect(patient.getByRole('heading', { name: 'Three things a day' })).toBeVisible();
      await expect(patient.getByRole('heading', { name: 'Your week' })).toHaveCount(0);
      await patient.getByRole('link', { name: 'What you wrote before on the other form' }).click();
      await expect(patient.getByRole('heading', { level: 1 })).toContainText('Your week');

      await page.getByRole('link', { name: /^Change the path:/ }).click();
      await page.getByRole('button', { name: 'Use the module’s own order' }).click();
      await expect(page.getByText('The module is in its own order again.')).toBeVisible();
    });
  });
}

for (const [name, width] of [
  ['wide', 1280],
  ['narrow', 320],
] as const) {
  test.describe(`on a ${name} screen`, () => {
    test.use({ viewport: { width, height: 720 } });

    test('nothing scrolls sideways and nothing is out of reach', async ({ page }) => {
      await openPath(page);
      await page.getByText('4 pages').first().click();
      for (const next of [null, /^Note and worksheets: Your diary/, 'Modules'] as const) {
        if (next) await page.getByRole('link', { name: next }).first().click();
        await expectNoAxeViolations(page);
        expect(await widthOf(page)).toBeLessThanOrEqual(width);
      }
    });
  });
}
