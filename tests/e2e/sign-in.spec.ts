import { expect, expectNoAxeViolations, signIn, test } from '#tests/support/test.ts';

test.describe('signing in', () => {
  test('a patient lands on what to do this week', async ({ page }) => {
    await signIn(page, 'patient');
    await expect(page).toHaveURL('/home');
    await expectNoAxeViolations(page);
  });

  for (const person of ['practitioner', 'supervisor'] as const) {
    test(`a ${person} lands on their caseload`, async ({ page }) => {
      await signIn(page, person);
      await expect(page).toHaveURL('/caseload');
    });
  }

  test('two people work side by side', async ({ page, newPage }) => {
    const practitioners = await newPage();
    await signIn(practitioners, 'practitioner');
    await signIn(page, 'patient');
    await practitioners.reload();
    await expect(practitioners).toHaveURL('/caseload');
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('a patient signs in all the same', async ({ page }) => {
      await signIn(page, 'patient');
      await expect(page).toHaveURL('/home');
    });
  });
});
