/** Supervision in the browser: the supervisor decides, the practitioner does it, the supervisor sees it. */
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, signIn, test } from '#tests/support/test.ts';

const WORDS = 'Rang the GP on Tuesday.';

async function openSam(page: Page): Promise<void> {
  await signIn(page, 'supervisor');
  await page.goto('/supervision');
  await page.getByRole('link', { name: 'All open cases of Priya Raman' }).click();
  await page.getByRole('link', { name: 'Sam Fielding' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Supervision');
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'supervision' : 'supervision, without JavaScript', () => {
    test.use({ javaScriptEnabled, expectedComplaints: [/400/] });

    // axe itself is a script.
    const check = javaScriptEnabled ? expectNoAxeViolations : () => undefined;
    const task = `Ring the GP (${javaScriptEnabled ? 'with' : 'without'} a script)`;

    test('goes from the supervisor’s decision to the practitioner’s task and back', async ({
      page,
      newPage,
    }) => {
      await openSam(page);
      await check(page);
      await page.getByLabel('Change', { exact: true }).check();
      await page.getByLabel('Task 1: what to do').fill(task);
      await page.getByRole('button', { name: 'Save the decision' }).click();
      await expect(page.getByRole('alert')).toContainText('Write why');
      await expect(page.getByLabel('Task 1: what to do')).toHaveValue(task);
      await expect(page.getByLabel('Change', { exact: true })).toBeChecked();
      await check(page);
      await page.getByLabel('Why, and what to think of').fill('Sleep first.');
      await page.getByRole('button', { name: 'Save the decision' }).click();
      await expect(page.getByText('The decision is saved.')).toBeVisible();

      const carer = await newPage();
      await signIn(carer, 'practitioner');
      await carer.goto('/supervision');
      await check(carer);
      const entry = carer.getByRole('listitem').filter({ hasText: task });
      await entry.getByRole('link', { name: 'Sam Fielding' }).click();
      const open = carer.getByRole('listitem').filter({ hasText: task }).first();
      await open.getByLabel('What came of it').fill(WORDS);
      await open.getByRole('button', { name: 'This is done' }).click();
      await expect(carer.getByText('The task is done.')).toBeVisible();
      await check(carer);

      await page.reload();
      await expect(page.getByRole('listitem').filter({ hasText: task }).first()).toContainText(WORDS);
    });

    test('hears a practitioner’s question from the patient’s page', async ({ page, newPage }) => {
      const question = `What next? (${javaScriptEnabled ? 'with' : 'without'} a script)`;
      await signIn(page, 'practitioner');
      await page.getByRole('link', { name: 'Sam Fielding' }).click();
      await page.getByText('Bring to supervision').click();
      await page.getByLabel('What do you want to ask?').fill(question);
      await page.getByRole('button', { name: 'Bring this case to supervision' }).click();
      await expect(page.getByText('The case is on the list for supervision.')).toBeVisible();
      const boss = await newPage();
      await openSam(boss);
      await expect(boss.getByText(question)).toBeVisible();
    });
  });
}

test.describe('supervision', () => {
  test('reads well in Polish', async ({ page }) => {
    await openSam(page);
    const sam = page.url();
    await page.getByRole('button', { name: 'Pokaż tę stronę w języku: Polski' }).click();
    for (const place of ['/supervision', sam]) {
      await page.goto(place);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Superwizja');
      await expectNoAxeViolations(page);
    }
    await page.getByRole('button', { name: 'Show this page in English' }).click();
  });
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('nothing of supervision scrolls sideways', async ({ page }) => {
    await openSam(page);
    const sam = page.url();
    for (const place of ['/supervision', sam]) {
      await page.goto(place);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await expectNoAxeViolations(page);
    }
  });
});
