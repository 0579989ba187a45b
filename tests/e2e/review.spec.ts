import type { Page } from '@playwright/test';
import { countInteractions } from '#tests/support/interactions.ts';
import { expect, expectNoAxeViolations, signIn, test } from '#tests/support/test.ts';

/** The measure of a good form: from the list to the closed contact. */
const MOST_INTERACTIONS = 12;

async function openReview(page: Page, name = 'Sam Fielding') {
  await page.goto('/caseload');
  await page.getByRole('link', { name }).click();
  await page
    .getByRole('navigation', { name: 'Pages of this patient' })
    .getByRole('link', { name: 'Review' })
    .click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'a review' : 'a review without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('takes a practitioner from the list to the closed contact in twelve interactions', async ({
      page,
    }) => {
      await signIn(page, 'practitioner');
      const { click, choose, fill, count } = countInteractions();
      await click(page.getByRole('link', { name: 'Sam Fielding' }));
      await click(page.getByRole('link', { name: 'Review', exact: true }));
      await expect(page.getByRole('heading', { name: 'Worth talking about' })).toBeVisible();
      // The checker itself needs scripts; the page is the same.
      if (javaScriptEnabled) await expectNoAxeViolations(page);
      await choose(page.getByLabel('Attended on time'));
      await choose(page.getByLabel('Asked, no concern'));
      await fill(page.getByLabel('What did you agree?', { exact: true }), 'A walk on three days.');
      await choose(page.getByLabel(/^Session \d of/));
      await choose(page.getByLabel(/^Once more for a week/).first());
      await click(page.getByText('A message to the patient'));
      await fill(page.getByLabel('Message', { exact: true }), 'Good to hear from you today.');
      await click(page.getByRole('button', { name: 'Close this contact' }));
      await expect(page.getByText(/^The contact with Sam Fielding/)).toBeVisible();
      await expect(page.getByText('The homework is set.')).toBeVisible();
      await expect(page.getByText('The next session is open.')).toBeVisible();
      if (javaScriptEnabled) await expectNoAxeViolations(page);
      console.log(`Interactions from the caseload to the closed contact: ${count()}`);
      expect(count()).toBeLessThanOrEqual(MOST_INTERACTIONS);
    });
  });
}

test.describe('what a practitioner closes', () => {
  test('reaches the patient: agreement and message', async ({ page, newPage }) => {
    await signIn(page, 'practitioner');
    await openReview(page);
    await page.getByLabel('Attended on time').check();
    await page.getByLabel('Asked, no concern').check();
    await page.getByLabel('What did you agree?', { exact: true }).fill('Ring one friend.');
    await page.getByRole('button', { name: 'Close this contact' }).click();
    await expect(page.getByText(/^The contact with Sam Fielding/)).toBeVisible();
    const patient = await newPage();
    await signIn(patient, 'patient');
    await expect(patient.getByText('Ring one friend.')).toBeVisible();
    await expectNoAxeViolations(patient);
  });

  test('a supervisor may close it too', async ({ page }) => {
    await signIn(page, 'supervisor');
    await openReview(page);
    await page.getByLabel('Did not attend').check();
    await page.getByRole('button', { name: 'Close this contact' }).click();
    await expect(page.getByText('It is written down that the patient was not seen.')).toBeVisible();
  });
});

test.describe('a begun form', () => {
  test('saves by itself, and is there after a reload', async ({ page }) => {
    await signIn(page, 'practitioner');
    await openReview(page);
    await page.getByLabel('What did you agree?', { exact: true }).fill('Half a sentence');
    await expect(page.locator('output')).toHaveText(/^Saved at/);
    await page.reload();
    await expect(page.getByLabel('What did you agree?', { exact: true })).toHaveValue('Half a sentence');
    await page.getByRole('button', { name: 'Start over' }).click();
    await expect(page.getByLabel('What did you agree?', { exact: true })).toHaveValue('');
  });

  test.describe('in two windows', () => {
    test.use({ expectedComplaints: [/409/] });

    test('the older one is told, and both versions are shown', async ({ page }) => {
      await signIn(page, 'practitioner');
      await openReview(page);
      const other = await page.context().newPage();
      await other.goto(page.url());
      await page.getByLabel('What did you agree?', { exact: true }).fill('From the first window');
      await expect(page.locator('output')).toHaveText(/^Saved at/);
      await other.getByLabel('What did you agree?', { exact: true }).fill('From the second window');
      await other.getByRole('button', { name: 'See both' }).click();
      await expect(other.getByText('From the first window')).toBeVisible();
      await expect(other.getByLabel('What did you agree?', { exact: true })).toHaveValue(
        'From the second window',
      );
      await other.getByRole('button', { name: 'Start over' }).click();
      await other.close();
    });
  });

  test.describe('that lacks something', () => {
    test.use({ expectedComplaints: [/400/] });

    test('puts the focus on what is missing, and keeps what was typed', async ({ page }) => {
      await signIn(page, 'practitioner');
      await openReview(page);
      await page.getByLabel('Attended on time').check();
      await page.getByLabel('What did you agree?', { exact: true }).fill('Typed with care');
      await page.getByRole('button', { name: 'Close this contact' }).click();
      await expect(page).toHaveTitle(/^Error: /);
      await expect(page.locator('.nhsuk-error-summary')).toBeFocused();
      await expect(page.getByLabel('What did you agree?', { exact: true })).toHaveValue('Typed with care');
      await expectNoAxeViolations(page);
      await page.getByRole('link', { name: 'Say what you found about risk' }).click();
      await expect(page.getByLabel('Asked, no concern')).toBeFocused();
      await page.getByRole('button', { name: 'Start over' }).click();
    });
  });
});

test.describe('the page of a review', () => {
  test('in Polish', async ({ page }) => {
    await signIn(page, 'practitioner');
    await openReview(page);
    await page.getByRole('button', { name: 'Pokaż tę stronę w języku: Polski' }).click();
    await expect(page.getByRole('heading', { name: 'O czym warto porozmawiać' })).toBeVisible();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Show this page in English' }).click();
  });

  test('has two columns on a wide screen; written from the right they change sides', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await signIn(page, 'practitioner');
    await openReview(page);
    const sides = async () => {
      const happened = await page.locator('.review__happened').boundingBox();
      const form = await page.locator('.review__form').boundingBox();
      return { happened: happened?.x ?? 0, form: form?.x ?? 0 };
    };
    const before = await sides();
    expect(before.happened).toBeLessThan(before.form);
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    const after = await sides();
    expect(after.form).toBeLessThan(after.happened);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
  });

  test.describe('on a narrow screen', () => {
    test.use({ viewport: { width: 320, height: 640 } });

    test('nothing scrolls sideways, and the agenda comes first', async ({ page }) => {
      await signIn(page, 'practitioner');
      await openReview(page);
      await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      const agenda = await page.getByRole('heading', { name: 'Worth talking about' }).boundingBox();
      const form = await page.getByRole('heading', { name: 'Close the contact' }).boundingBox();
      expect(agenda?.y ?? 0).toBeLessThan(form?.y ?? 0);
    });
  });
});
