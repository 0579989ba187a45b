import { choose, expect, expectNoAxeViolations, test } from '#tests/support/answering-browser.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'questionnaires' : 'questionnaires without JavaScript', () => {
    test.use({ javaScriptEnabled, expectedComplaints: [/40[09]/] });

    test('a patient answers one, checks it, sends it, and goes on to the rest', async ({
      asPatient: page,
    }) => {
      await page.goto('/measures/gad-7');
      if (javaScriptEnabled) await expectNoAxeViolations(page);
      await choose(page, 'gad7', 1);
      await page.getByRole('button', { name: 'Check my answers' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers');
      await expect(page.getByText('Several days')).toHaveCount(7);
      if (javaScriptEnabled) await expectNoAxeViolations(page);
      await page.getByRole('button', { name: 'Send my answers' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Your answers are saved');
      await page.getByText('Show my score').click();
      await expect(page.getByText('Your score is 7 out of 21')).toBeVisible();
      await expect(page.getByText('mild anxiety')).toBeVisible();
      if (javaScriptEnabled) await expectNoAxeViolations(page);
      await page.goto('/measures');
      await expect(page.getByRole('cell', { name: '7 out of 21' }).first()).toBeVisible();
    });

    test('a patient who leaves one out is asked once, and may send without it', async ({
      asPatient: page,
    }) => {
      await page.goto('/measures/gad-7');
      await choose(page, 'gad7', 2, { 5: null });
      await page.getByRole('button', { name: 'Check my answers' }).click();
      await expect(page.getByText('You have not answered 1 question')).toBeVisible();
      await page.getByRole('link', { name: /^Being so restless/ }).click();
      await expect(page.locator('#gad7-5')).toBeInViewport();
      await expect(page.locator('[name="gad7-1"][value="2"]')).toBeChecked();
      await page.getByRole('button', { name: 'Check my answers' }).click();
      await page.getByRole('button', { name: 'Send without these answers' }).click();
      await expect(page.getByText('there is no score this time')).toBeVisible();
    });

    test('a patient who presses the button without an answer is asked for one', async ({
      asPatient: page,
    }) => {
      await page.goto('/measures/gad-7');
      await page.getByRole('button', { name: 'Check my answers' }).click();
      await expect(page).toHaveTitle(/^Error: /);
      if (javaScriptEnabled) {
        await expect(page.locator('.nhsuk-error-summary')).toBeFocused();
        await expectNoAxeViolations(page);
      }
      await page.getByRole('link', { name: 'Answer at least one question' }).click();
      await expect(page.locator('#gad7-1')).toBeInViewport();
    });

    test('a patient who answers 2 on item 9 sees whom to call before anything else, sent or not', async ({
      asPatient: page,
    }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto('/measures/phq-9');
      await expect(page.getByText(/any answer but the first one to question 9, we tell/)).toBeVisible();
      await choose(page, 'phq9', 1, { 9: 2 });
      await page.getByRole('button', { name: 'Check my answers' }).click();
      for (const sent of [false, true]) {
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you for telling us');
        await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('in danger');
        await expect(page.getByRole('link', { name: 'Call 999' })).toHaveAttribute('href', 'tel:999');
        await expect(
          page.getByText(/has an alert at the top of their list, to be read on the same/),
        ).toBeVisible();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
        if (javaScriptEnabled) await expectNoAxeViolations(page);
        if (!sent) await page.getByRole('button', { name: 'Send my answers' }).click();
      }
      await expect(page.getByRole('heading', { name: 'Your answers are saved' })).toBeVisible();
    });

    test('one question a page: a patient stops, comes back, and goes on where they left', async ({
      asPatient: page,
    }) => {
      await page.goto('/measures/gad-7');
      await page.getByRole('button', { name: 'Show one question a page' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Question 1 of 7');
      if (javaScriptEnabled) await expectNoAxeViolations(page);
      for (const number of [1, 2]) {
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Question ${number} of 7`);
        const answer = page.getByLabel('Several days');
        if (javaScriptEnabled) {
          await answer.click();
        } else {
          await answer.check();
          await page.getByRole('button', { name: 'Continue' }).click();
        }
      }
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Question 3 of 7');
      await page.goto('/home');
      await page.goto('/measures/gad-7');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Question 3 of 7');
      await page.getByRole('link', { name: 'Back', exact: true }).click();
      await expect(page.getByLabel('Several days')).toBeChecked();
      await page.getByRole('button', { name: 'Show all questions on one page' }).click();
      await expect(page.locator('[name="gad7-2"][value="1"]')).toBeChecked();
      await expect(page.getByText('You have not sent them yet')).toBeVisible();
    });

    test('today’s answers can be changed, and the new ones take their place', async ({ asPatient: page }) => {
      await page.goto('/measures/gad-7');
      await choose(page, 'gad7', 1);
      await page.getByRole('button', { name: 'Check my answers' }).click();
      await page.getByRole('button', { name: 'Send my answers' }).click();
      await page.getByRole('link', { name: /^Change today’s answers/ }).click();
      await expect(page.getByText(/^You sent GAD-7 today at/)).toBeVisible();
      await page.locator('[name="gad7-1"][value="3"]').check();
      await page.getByRole('button', { name: 'Check my answers' }).click();
      await expect(page.getByText(/These answers will take the place of those/)).toBeVisible();
      await page.getByRole('button', { name: 'Send my answers' }).click();
      await page.getByText('Show my score').click();
      await expect(page.getByText('Your score is 9 out of 21')).toBeVisible();
      await page.goto('/measures');
      await expect(page.getByRole('cell', { name: '7 out of 21' })).toHaveCount(0);
      await expect(page.getByRole('cell', { name: '9 out of 21' })).toHaveCount(1);
    });
  });
}
