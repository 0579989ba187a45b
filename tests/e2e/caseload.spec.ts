import { expect, expectNoAxeViolations, signIn, test } from '#tests/support/test.ts';

test.describe('a practitioner', () => {
  test('sees who needs them first, and why', async ({ page }) => {
    await signIn(page, 'practitioner');
    const first = page.locator('tbody tr').first();
    await expect(first).toContainText('Risk alert: review the same working day');
    await expectNoAxeViolations(page);
  });

  test('finds a patient while typing', async ({ page }) => {
    await signIn(page, 'practitioner');
    await page.getByLabel('Find a patient by name or number').fill('szczeb');
    await expect(page.locator('tbody tr')).toHaveCount(1);
    await expect(page.getByRole('status')).toHaveText(/^1 of \d+ patients found$/);
    await page.getByLabel('Find a patient by name or number').fill('nobody at all');
    await expect(page.locator('tbody tr')).toHaveCount(0);
  });

  test('finds what was typed before the script arrived over a slow network', async ({ page }) => {
    await page.route('**/assets/enhance-*', async (route) => {
      await new Promise((later) => setTimeout(later, 1500));
      await route.continue();
    });
    await signIn(page, 'practitioner');
    await page.getByLabel('Find a patient by name or number').fill('szczeb');
    await expect(page.locator('tbody tr')).toHaveCount(1);
  });

  test('opens the next session, sets homework, and the patient sees both', async ({ page, newPage }) => {
    await signIn(page, 'practitioner');
    await page.getByRole('link', { name: 'Sam Fielding' }).click();
    await expect(page.getByRole('img', { name: /^PHQ-9 fell/ })).toBeVisible();
    await page.getByRole('link', { name: 'Modules and their paths' }).click();
    await page.getByRole('button', { name: 'Open session 4' }).click();
    await expect(page.getByText('The next session is open.')).toBeVisible();
    await page.getByRole('link', { name: 'Homework', exact: true }).click();
    await page.getByLabel('What to do').fill('Ring your sister');
    await page.getByRole('button', { name: 'Set this homework' }).click();
    await expect(page.getByText('The homework is set.')).toBeVisible();
    const patient = await newPage();
    await signIn(patient, 'patient');
    await patient.goto('/homework');
    await expect(patient.getByRole('link', { name: 'Ring your sister' })).toBeVisible();
    await patient.goto('/modules/getting-going-again/start-small');
    await expect(patient.getByRole('heading', { level: 1 })).toContainText('Start small');
  });

  test('works in Polish too', async ({ page }) => {
    await signIn(page, 'practitioner');
    await page.getByRole('button', { name: 'Pokaż tę stronę w języku: Polski' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Moi pacjenci');
    await expectNoAxeViolations(page);
    await page.getByRole('link', { name: 'Sam Fielding' }).click();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Show this page in English' }).click();
  });

  test.describe('on a narrow screen', () => {
    test.use({ viewport: { width: 320, height: 640 } });

    test('nothing scrolls sideways', async ({ page }) => {
      await signIn(page, 'practitioner');
      for (const open of [null, 'Sam Fielding']) {
        if (open) await page.getByRole('link', { name: open }).click();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      }
    });
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('finds a patient and sets homework', async ({ page }) => {
      await signIn(page, 'practitioner');
      await page.getByLabel('Find a patient by name or number').fill('sam fielding');
      await page.getByRole('button', { name: 'Find' }).click();
      await page.getByRole('link', { name: 'Sam Fielding' }).click();
      await page.getByRole('link', { name: 'Homework', exact: true }).click();
      await page.getByLabel('What to do').fill('Without a script');
      await page.getByRole('button', { name: 'Set this homework' }).click();
      await expect(page.getByText('The homework is set.')).toBeVisible();
    });
  });
});

test.describe('other roles', () => {
  for (const [person, heading] of [
    ['lead', 'Service figures'],
    ['author', 'Modules'],
    ['supervisor', 'Caseload'],
  ] as const) {
    test(`a ${person} lands on a page of their own`, async ({ page }) => {
      await signIn(page, person);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      await expectNoAxeViolations(page);
    });
  }

  test('nobody signed in: the start page and the problem pages read well', async ({ page }) => {
    await page.goto('/');
    await expectNoAxeViolations(page);
    await page.goto('/sign-in');
    await expectNoAxeViolations(page);
  });

  test.describe('a page that is not there', () => {
    test.use({ expectedComplaints: [/404/] });

    test('has a way back', async ({ page }) => {
      await page.goto('/nowhere');
      await expectNoAxeViolations(page);
      await page.getByRole('link', { name: 'Go to your start page' }).click();
      await expect(page).toHaveURL('/');
    });
  });
});
