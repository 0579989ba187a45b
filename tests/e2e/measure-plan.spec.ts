import type { Page } from '@playwright/test';
import { anEpisode } from '#tests/factories/people.ts';
import { signInWith } from '#tests/support/answering-browser.ts';
import { shareDatabaseOf } from '#tests/support/server-database.ts';
import { expect, expectNoAxeViolations, signIn, test } from '#tests/support/test.ts';

/** The item of the list that is about `name`. */
function itemOf(page: Page, name: string) {
  return page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 3, name, exact: true }) });
}

async function openPlan(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Sam Fielding' }).click();
  await page.getByRole('link', { name: 'Measures', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Questionnaires');
}

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'what is asked' : 'what is asked, without JavaScript', () => {
    test.use({ javaScriptEnabled, expectedComplaints: [/400/] });

    test('a patient starts everything that is due with one tap from their first page', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await signIn(page, 'patient');
      await expect(page.getByRole('link', { name: /^Answer now \(about \d+ min\)$/ })).toHaveAttribute(
        'href',
        '/measures/due',
      );
      await page.getByRole('link', { name: 'See all questionnaires' }).click();
      await expect(page.getByRole('heading', { level: 2, name: 'To answer now' })).toBeVisible();
      await expect(
        page.getByRole('link', { name: /^Answer \d questionnaires now \(about \d+ min\)$/ }),
      ).toHaveAttribute('href', '/measures/due');
      expect(await sideways(page)).toBe(320);
      if (javaScriptEnabled) await expectNoAxeViolations(page);
    });

    test('a practitioner pauses and resumes one, and adds another, each with a reason', async ({ page }) => {
      await signIn(page, 'practitioner');
      await openPlan(page);
      if (javaScriptEnabled) await expectNoAxeViolations(page);
      const wsas = itemOf(page, 'WSAS');
      await wsas.getByText('Pause WSAS').first().click();
      await wsas.getByRole('button', { name: 'Pause WSAS' }).click();
      await expect(page).toHaveTitle(/^Error: /);
      if (javaScriptEnabled) {
        await expect(page.locator('.nhsuk-error-summary')).toBeFocused();
        await expectNoAxeViolations(page);
      }
      await page.getByRole('link', { name: 'Write a reason of at least 3 characters' }).click();
      await wsas.getByLabel('Why is it paused?').fill('On holiday with the family.');
      await wsas.getByRole('button', { name: 'Pause WSAS' }).click();
      await expect(page.getByText('The questionnaire is paused.')).toBeVisible();
      await expect(wsas).toContainText('Paused: the patient is not asked.');
      await expect(page.getByRole('row', { name: /WSAS paused/ }).first()).toContainText('On holiday');
      await wsas.getByText('Resume WSAS').first().click();
      await wsas.getByLabel('Why is it resumed?').fill('Back again.');
      await wsas.getByRole('button', { name: 'Resume WSAS' }).click();
      await expect(wsas).not.toContainText('Paused:');
      const extra = javaScriptEnabled ? 'goal-rating' : 'sleep-week';
      await page.getByLabel('Which one?').selectOption(extra);
      await page.getByLabel('Why is it added?').fill('Asked for by the patient.');
      await page.getByRole('button', { name: 'Add this questionnaire' }).click();
      await expect(page.getByText('The questionnaire is added.')).toBeVisible();
      await expect(page.getByText('Added by a practitioner.').first()).toBeVisible();
      if (javaScriptEnabled) await expectNoAxeViolations(page);
    });

    test('nothing scrolls sideways on a narrow screen', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await signIn(page, 'practitioner');
      await openPlan(page);
      expect(await sideways(page)).toBe(320);
    });
  });
}

test('a practitioner warned of what pausing PHQ-9 means, with the keyboard alone', async ({ page }) => {
  await signIn(page, 'practitioner');
  await openPlan(page);
  const phq9 = itemOf(page, 'PHQ-9');
  await phq9.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(phq9.getByText('The outcome of this course is measured with PHQ-9.')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(phq9.getByLabel('Why is it paused?')).toBeFocused();
  await page.keyboard.type('In hospital.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The questionnaire is paused.')).toBeVisible();
  await expect(phq9.locator('.nhsuk-inset-text')).toContainText('cannot be counted as recovered');
});

test.describe('in Polish', () => {
  test.use({ locale: 'pl-PL' });

  test('the plan and the patient’s list are in Polish', async ({ page, newPage, server }) => {
    // People of its own: whoever another test has shown a page in English keeps English.
    const letGo = shareDatabaseOf(server);
    const course = anEpisode();
    letGo();
    await signInWith(page, course.practitioner.email);
    await page.goto(`/caseload/${course.id}`);
    await page.getByRole('link', { name: /^Kwestionariusze/ }).click();
    await expect(page.getByText('Co tydzień i przed każdą rozmową.').first()).toBeVisible();
    await expectNoAxeViolations(page);
    const patient = await newPage();
    await signInWith(patient, course.patient.email);
    await patient.goto('/measures');
    await expect(patient.getByRole('link', { name: /^Wypełnij teraz \d kwestionariusz/ })).toBeVisible();
    await expectNoAxeViolations(patient);
  });
});
