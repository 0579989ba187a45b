/** A lead writes a plan; a practitioner chooses it. */
import { expect, expectNoAxeViolations, signInWith, test } from '#tests/support/answering-browser.ts';
import { signIn } from '#tests/support/test.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'a plan' : 'a plan, without JavaScript', () => {
    test.use({ javaScriptEnabled });
    // axe itself is a script.
    const check = javaScriptEnabled ? expectNoAxeViolations : () => undefined;
    const name = javaScriptEnabled ? 'Four contacts' : 'Four plain contacts';

    test('is written by the lead and chosen by a practitioner', async ({ page, newPage, course }) => {
      await signIn(page, 'lead');
      await page.getByRole('link', { name: 'Plans', exact: true }).click();
      await check(page);
      await page.getByRole('link', { name: 'Write a new plan' }).click();
      await page.getByLabel('Name of the plan').fill(name);
      await page.getByLabel('How many treatment contacts').fill('4');
      await page.getByRole('button', { name: 'Show that many' }).click();
      await page.getByLabel('What it is for').first().fill('Begin');
      await page.getByLabel('Session that opens').first().selectOption({ index: 1 });
      await check(page);
      await page.getByRole('button', { name: 'Save this plan' }).click();
      await expect(page.getByText('The plan is saved.')).toBeVisible();

      const practitioner = await newPage();
      await signInWith(practitioner, course.practitioner.email);
      await practitioner.goto(`/caseload/${course.id}/plan`);
      await check(practitioner);
      await practitioner.getByRole('button', { name: `Use “${name}”` }).click();
      await expect(practitioner.getByRole('heading', { name: `The plan now: ${name}` })).toBeVisible();
    });
  });
}
