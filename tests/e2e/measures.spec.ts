import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, signIn, test } from '#tests/support/test.ts';

/** Chooses the same answer to every scored question of `code`; `except` says otherwise for some, null leaves one out. */
async function answer(
  page: Page,
  code: 'phq9' | 'gad7',
  value: number,
  except: Record<number, number | null> = {},
) {
  const last = code === 'phq9' ? 9 : 7;
  for (let item = 1; item <= last; item += 1) {
    const chosen = item in except ? except[item] : value;
    if (chosen !== null) await page.locator(`[name="${code}-${item}"][value="${chosen}"]`).check();
  }
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'questionnaires' : 'questionnaires without JavaScript', () => {
    test.use({ javaScriptEnabled, expectedComplaints: [/400/] });

    test('a patient answers one, sees that it is saved, and goes on to the next', async ({ page }) => {
      await signIn(page, 'patient');
      await page.goto('/measures');
      if (javaScriptEnabled) await expectNoAxeViolations(page);
      await page.goto('/measures/gad-7');
      if (javaScriptEnabled) await expectNoAxeViolations(page);
      await answer(page, 'gad7', 1);
      await page.getByRole('button', { name: 'Send my answers' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Your answers are saved');
      await page.getByText('Show my score').click();
      await expect(page.getByText('Your score is 7 out of 21')).toBeVisible();
      await expect(page.getByText('mild anxiety')).toBeVisible();
      if (javaScriptEnabled) await expectNoAxeViolations(page);
      await page.getByRole('link', { name: 'See all questionnaires' }).click();
      await expect(page.getByRole('cell', { name: '7 out of 21' }).first()).toBeVisible();
    });

    test('a patient who leaves one out is asked once, and may send without it', async ({ page }) => {
      await signIn(page, 'patient');
      await page.goto('/measures/gad-7');
      await answer(page, 'gad7', 2, { 5: null });
      await page.getByRole('button', { name: 'Send my answers' }).click();
      await expect(page).toHaveTitle(/^Error: /);
      await expect(page.locator('[name="gad7-1"][value="2"]')).toBeChecked();
      if (javaScriptEnabled) {
        await expect(page.locator('.nhsuk-error-summary')).toBeFocused();
        await expectNoAxeViolations(page);
      }
      await page.getByRole('link', { name: /^Not answered yet: Being so restless/ }).click();
      await expect(page.locator('#gad7-5')).toBeInViewport();
      await page.getByRole('button', { name: 'Send without these answers' }).click();
      await expect(page.getByText('there is no score this time')).toBeVisible();
    });

    test('a patient who answers 2 on item 9 sees whom to call before anything else', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await signIn(page, 'patient');
      await page.goto('/measures/phq-9');
      await answer(page, 'phq9', 1, { 9: 2 });
      await page.getByRole('button', { name: 'Send my answers' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you for telling us');
      await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('in danger');
      await expect(page.getByRole('link', { name: 'Call 999' })).toHaveAttribute('href', 'tel:999');
      await expect(
        page.getByText(/has an alert at the top of their list, to be read on the same/),
      ).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      if (javaScriptEnabled) await expectNoAxeViolations(page);
    });

    test('a patient who answers only item 9 has help first, also in what takes the focus', async ({
      page,
    }) => {
      await signIn(page, 'patient');
      await page.goto('/measures/phq-9');
      await page.locator('[name="phq9-9"][value="3"]').check();
      await page.getByRole('button', { name: 'Send my answers' }).click();
      await expect(page.getByText('Your answers are not sent yet, and nobody has been told.')).toBeVisible();
      if (javaScriptEnabled) {
        await expect(page.locator('.panel--urgent')).toBeFocused();
        await expectNoAxeViolations(page);
      }
    });
  });
}

test.describe('questionnaires in Polish', () => {
  test.use({ locale: 'pl-PL' });

  test('are in Polish, and say that the translation is our own', async ({ page }) => {
    await signIn(page, 'patient');
    await page.goto('/measures');
    await expectNoAxeViolations(page);
    await page.goto('/measures/phq-9');
    await expect(page.getByRole('group', { name: /^Zmęczenie lub brak energii/ })).toBeVisible();
    await expect(page.getByText('To nasze własne tłumaczenie')).toBeVisible();
    await expectNoAxeViolations(page);
    await answer(page, 'phq9', 0);
    await page.getByRole('button', { name: 'Wyślij odpowiedzi' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Twoje odpowiedzi są zapisane');
    await page.getByText('Pokaż mój wynik').click();
    await expect(page.getByText('Twój wynik to 0 z 27')).toBeVisible();
  });
});
