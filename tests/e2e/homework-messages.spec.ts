import { expect, expectNoAxeViolations, signIn, test } from '#tests/support/test.ts';

test.describe('homework', () => {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
      test.use({ javaScriptEnabled });

      test('a patient says how it went, and may say so again', async ({ page }) => {
        await signIn(page, 'patient');
        await page.goto('/homework');
        await page.getByRole('link', { name: 'Keep your diary for one week' }).click();
        await page.getByLabel('Not this time').check();
        const words = `A full week at work, ${javaScriptEnabled ? 'first' : 'second'} try.`;
        await page.getByLabel('What happened?').fill(words);
        await page.getByRole('button', { name: 'Save' }).click();
        await expect(page.getByText('Saved. Your practitioner sees it')).toBeVisible();
        await page.getByRole('link', { name: 'Keep your diary for one week' }).click();
        await expect(page.getByText(words)).toBeVisible();
      });
    });
  }

  test.describe('incomplete', () => {
    test.use({ expectedComplaints: [/400/] });

    test('an empty form says what is missing and puts the focus there', async ({ page }) => {
      await signIn(page, 'patient');
      await page.goto('/homework');
      await page.getByRole('link', { name: 'Do one small thing that matters to you' }).click();
      await expectNoAxeViolations(page);
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page).toHaveTitle(/^Error: /);
      await expect(page.locator('.nhsuk-error-summary')).toBeFocused();
      await expectNoAxeViolations(page);
      await page.getByRole('link', { name: 'Choose one of the answers' }).click();
      await expect(page.locator('input[type="radio"]').first()).toBeFocused();
    });
  });
});

test.describe('messages', () => {
  test('a patient writes, and the practitioner answers', async ({ page, newPage }) => {
    await signIn(page, 'patient');
    await page.goto('/messages');
    await expectNoAxeViolations(page);
    await page.getByLabel('Write a message').fill('The diary is done.');
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByText('The diary is done.')).toBeVisible();
    const staff = await newPage();
    await signIn(staff, 'practitioner');
    await staff.getByRole('link', { name: 'Sam Fielding' }).click();
    await staff.getByRole('link', { name: 'Messages' }).click();
    await expect(staff.getByText('The diary is done.')).toBeVisible();
    await expectNoAxeViolations(staff);
    await staff.getByLabel('Write a message').fill('Thank you, Sam.');
    await staff.getByRole('button', { name: 'Send' }).click();
    await page.goto('/home');
    await page.getByRole('link', { name: /new message/ }).click();
    await expect(page.getByText('Thank you, Sam.')).toBeVisible();
  });
});
