/** The end of a course: a letter that the patient reads first, stepping up, and a plan for staying well. */
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, signInWith, test } from '#tests/support/answering-browser.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'the end of a course' : 'the end of a course, without JavaScript', () => {
    test.use({ javaScriptEnabled, expectedComplaints: [/400/] });
    // axe itself is a script.
    const check = javaScriptEnabled ? expectNoAxeViolations : () => undefined;

    test('a letter for stepping up goes to the patient first, comes back, and is made final', async ({
      page,
      newPage,
      course,
    }) => {
      const patient = await newPage();
      await signInWith(page, course.practitioner.email);
      await signInWith(patient, course.patient.email);
      await page.goto(`/caseload/${course.id}/ending`);
      await check(page);
      await page.getByText('Step up to step 3').first().click();
      await begin(page, '');
      await expect(page.getByRole('alert')).toContainText('Say why another step is needed');
      await begin(page, 'No change after six contacts');
      await expect(page.getByLabel('What we ask for, and why')).toHaveValue('No change after six contacts');
      await check(page);
      await page.getByRole('button', { name: 'Give it to the patient to read' }).click();
      await expect(page.getByText('The patient can read the letter now')).toBeVisible();

      await patient.goto('/home');
      await patient.getByRole('link', { name: 'Letters for you to read' }).click();
      await patient.getByRole('link', { name: 'Letter about the next step' }).click();
      await expect(patient.getByText('No change after six contacts')).toBeVisible();
      await check(patient);
      await patient.getByLabel('No, something should change').check();
      await patient.getByRole('button', { name: 'Send my answer' }).click();
      await expect(patient.getByRole('alert')).toBeVisible();
      await patient.getByLabel('What should be different?').fill('Leave out my work');
      await patient.getByRole('button', { name: 'Send my answer' }).click();
      await expect(patient.getByText('Your answer has gone to your practitioner')).toBeVisible();

      await page.reload();
      await expect(page.getByText('Leave out my work')).toBeVisible();
      await page.getByLabel('How things are now').fill('Low most days.');
      await page.getByRole('button', { name: 'Give it to the patient to read' }).click();
      await patient.reload();
      await expect(patient.getByText('Low most days.')).toBeVisible();
      await patient.getByLabel('Yes, it may be sent as it is').check();
      await patient.getByRole('button', { name: 'Send my answer' }).click();

      await page.reload();
      await page.getByRole('button', { name: 'Make it final' }).click();
      await expect(page.getByText('This letter is final. Nothing about it changes any more.')).toBeVisible();
      await page.getByRole('link', { name: 'Back to ending' }).click();
      await expect(page.getByText(/moved this course from step 2 to step 3/)).toBeVisible();
    });

    test('the plan for staying well is written together, and stays after the course', async ({
      page,
      newPage,
      course,
    }) => {
      const patient = await newPage();
      await signInWith(page, course.practitioner.email);
      await signInWith(patient, course.patient.email);
      await page.goto(`/caseload/${course.id}/ending`);
      await page.getByRole('link', { name: 'Open the plan for staying well' }).click();
      await page.getByLabel('What helped me').fill('Going out before noon');
      await page.getByRole('button', { name: 'Save this plan' }).click();
      await expect(page.getByText('Your plan is saved.')).toBeVisible();
      await check(page);
      await page.goto(`/caseload/${course.id}/ending`);
      await page.getByText('End this course').first().click();
      await page.getByLabel('Why does it end?').selectOption('50');
      await page.getByRole('button', { name: 'End this course' }).click();
      await expect(page.getByText('The course has ended.')).toBeVisible();
      await patient.goto('/home');
      await patient.getByRole('link', { name: 'Your plan for staying well' }).click();
      await expect(patient.getByText('Going out before noon')).toBeVisible();
      await check(patient);
      await patient.getByRole('link', { name: 'Change this plan' }).click();
      await patient.getByLabel('My early warning signs').fill('I stop ringing people');
      await patient.getByRole('button', { name: 'Save this plan' }).click();
      await expect(patient.getByText('I stop ringing people')).toBeVisible();
    });
  });
}

test.describe('at 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('no page of the ending scrolls sideways', async ({ page, course }) => {
    await signInWith(page, course.practitioner.email);
    for (const path of ['ending', 'ending/staying-well']) {
      await page.goto(`/caseload/${course.id}/${path}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  });
});

/** The form is folded open: by hand the first time, and by itself when it was not accepted. */
async function begin(page: Page, why: string): Promise<void> {
  await page.getByLabel('Why is another step needed?').fill(why);
  await page.getByRole('button', { name: 'Begin the letter' }).click();
}
