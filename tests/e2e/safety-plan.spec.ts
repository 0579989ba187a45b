import type { Page } from '@playwright/test';
import { aPatient, anEpisode } from '#tests/factories/people.ts';
import { shareDatabaseOf } from '#tests/support/server-database.ts';
import { expect, expectNoAxeViolations, test as base } from '#tests/support/test.ts';

/** A patient of their own for each test, signed in. */
const test = base.extend<{ patient: { email: string; practitioner: string } }>({
  patient: async ({ page, server }, use) => {
    const letGo = shareDatabaseOf(server);
    const course = anEpisode({ patient: aPatient() });
    letGo();
    await page.goto('/sign-in');
    await page.locator('[name="email"]').fill(course.patient.email);
    await page.locator('[name="password"]').fill('stepwise-demo');
    await page.locator('[name="password"]').press('Enter');
    await page.waitForURL('/home');
    await use({ email: course.patient.email, practitioner: course.practitioner.name });
  },
});

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

for (const javaScriptEnabled of [true, false]) {
  const axe = async (page: Page) => (javaScriptEnabled ? expectNoAxeViolations(page) : undefined);

  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: { width: 320, height: 640 } });

    test('a patient says in two taps that they do not feel safe, and learns who knows', async ({
      page,
      patient,
    }) => {
      await page.getByRole('link', { name: 'I do not feel safe' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('You do not feel safe');
      await expect(page.getByRole('link', { name: 'Call 999' }).first()).toBeInViewport();
      await axe(page);
      expect(await widthOf(page)).toBe(320);
      await page.getByRole('button', { name: 'Tell my practitioner that I do not feel safe' }).click();
      await expect(page).toHaveURL('/not-safe/told');
      await expect(page.getByText(`${patient.practitioner} has had an alert from you`)).toBeInViewport();
      await expect(page.getByText('Do not wait for us.')).toBeVisible();
      await axe(page);
      expect(await widthOf(page)).toBe(320);
    });

    test('a patient writes a plan and keeps it on this device', async ({ page, patient }) => {
      expect(patient.email).toContain('@');
      await page.getByRole('link', { name: 'My safety plan' }).click();
      await axe(page);
      await page.getByRole('link', { name: 'Write my plan' }).click();
      await axe(page);
      expect(await widthOf(page)).toBe(320);
      await page.getByLabel('My warning signs').fill('I stop answering.\nI lie awake.');
      await page.getByLabel('My reasons for living').fill('The dog');
      await page.getByRole('button', { name: 'Save the plan' }).click();
      await expect(page.getByText('The plan is saved.')).toBeVisible();
      await expect(page.getByText('I stop answering.')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Print the plan' })).toBeVisible({
        visible: javaScriptEnabled,
      });
      await page.getByRole('button', { name: 'Keep my plan on this device' }).click();
      await expect(page.getByText('Your plan is now kept on this device.')).toBeVisible();
      await axe(page);
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.goto('/crisis');
      await page.getByRole('link', { name: 'Your safety plan' }).click();
      await expect(page.getByText('I stop answering.')).toBeVisible();
      await expect(page.getByRole('link', { name: 'Call 999' })).toBeVisible();
      await axe(page);
      expect(await widthOf(page)).toBe(320);
    });

    test.describe('in two places', () => {
      test.use({ expectedComplaints: [/409/] });

      test('a plan that was changed meanwhile shows both versions', async ({ page, patient, context }) => {
        expect(patient.email).toContain('@');
        await page.goto('/safety-plan/edit');
        const other = await context.newPage();
        await other.goto('/safety-plan/edit');
        await other.getByLabel('Things I can do').fill('from the other tab');
        await other.getByRole('button', { name: 'Save the plan' }).click();
        await page.getByLabel('Things I can do').fill('from this tab');
        await page.getByRole('button', { name: 'Save the plan' }).click();
        await expect(page.getByText('from the other tab')).toBeVisible();
        await expect(page.getByText('from this tab')).toBeVisible();
        await axe(page);
        expect(await widthOf(page)).toBe(320);
        await page.getByRole('button', { name: 'Go on with what I have here' }).click();
        await expect(page.getByText('from this tab')).toBeVisible();
        await page.getByRole('link', { name: 'Earlier versions' }).click();
        await expect(page.getByText('from the other tab')).toBeVisible();
        await axe(page);
      });
    });
  });
}

test('by keyboard alone, the control is the third stop and the button is reached by its link', async ({
  page,
  patient,
}) => {
  await page.goto('/home');
  // The skip link, the brand, the control.
  for (let stop = 1; stop <= 3; stop += 1) await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'I do not feel safe' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.waitForURL('/not-safe');
  await page.getByRole('link', { name: `You can also tell ${patient.practitioner}` }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const button = page.getByRole('button', { name: 'Tell my practitioner' });
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/not-safe/told');
});

test('at twice the text size on a small telephone nothing is cut off, and the header suits a thumb', async ({
  page,
  patient,
}) => {
  expect(patient.email).toContain('@');
  await page.setViewportSize({ width: 320, height: 640 });
  for (const name of ['I do not feel safe', 'Get help now']) {
    expect((await page.getByRole('link', { name }).boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
  for (const path of ['/not-safe', '/safety-plan', '/safety-plan/edit', '/safety-plan/versions']) {
    await page.goto(path);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await widthOf(page), path).toBeLessThanOrEqual(320);
  }
});

test.describe('in Polish', () => {
  test.use({ locale: 'pl-PL' });

  test('the control, the page and the plan have no violation', async ({ page, patient }) => {
    expect(patient.email).toContain('@');
    await page.getByRole('link', { name: 'Nie czuję się bezpiecznie' }).click();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Powiadom terapeutę' }).click();
    await expect(page.getByText('Nie czekaj na nas.')).toBeVisible();
    await expectNoAxeViolations(page);
    await page.goto('/safety-plan/edit');
    await expect(page.getByLabel('Moje sygnały ostrzegawcze')).toBeVisible();
    await expectNoAxeViolations(page);
  });
});

test('on paper there is the plan with the numbers, and nothing to press', async ({ page, patient }) => {
  expect(patient.email).toContain('@');
  await page.goto('/safety-plan/edit');
  for (const box of await page.getByRole('textbox').all()) await box.fill('One line.\nAnother line.');
  await page.getByRole('button', { name: 'Save the plan' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Call 116 123')).toBeVisible();
  await expect(page.getByText('One line.').first()).toBeVisible();
  for (const hidden of ['Change the plan', 'Get help now', 'I do not feel safe', 'Earlier versions']) {
    await expect(page.getByRole('link', { name: hidden })).toBeHidden();
  }
  const printed = await page
    .locator('.crisis-call')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(printed).toBe('none');
  await expect(page.getByRole('button')).toHaveCount(0);
  const sheets = await page.pdf({ format: 'A4' });
  expect(sheets.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
});
