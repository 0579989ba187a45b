import type { Page } from '@playwright/test';
import { addDays, calendarDate } from '#app/i18n/format.ts';
import { expect, expectNoAxeViolations, signIn, test } from '#tests/support/test.ts';

const inDays = (days: number) => addDays(calendarDate(Date.now()), days);

async function openCheckInsOf(staff: Page, name: string): Promise<void> {
  await staff.goto('/caseload');
  await staff.getByRole('link', { name }).click();
  const pages = staff.getByRole('navigation', { name: 'Pages of this patient' });
  await pages.getByRole('link', { name: 'Check-ins' }).click();
}

/** Each of the two runs chooses days of its own: they share a server. */
for (const [javaScriptEnabled, first] of [
  [true, 21],
  [false, 35],
] as const) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a practitioner offers times, the patient takes one, and both see it', async ({ page, newPage }) => {
      await signIn(page, 'practitioner');
      await openCheckInsOf(page, 'Sam Fielding');
      await page.getByText('Offer times', { exact: true }).click();
      for (const [slot, day] of [first, first + 1].entries()) {
        await page.getByLabel(`Time ${slot + 1}: date`).fill(inDays(day));
        await page.getByLabel(`Time ${slot + 1}: time`).fill('09:45');
      }
      await page.getByRole('button', { name: 'Offer these times' }).click();
      await expect(page.getByText('The times are offered.')).toBeVisible();

      const patient = await newPage();
      await signIn(patient, 'patient');
      await patient.getByRole('link', { name: /times? to choose from/ }).click();
      const offered = patient.getByRole('button', { name: /^Choose .* at 09:45/ });
      await expect(offered).toHaveCount(2);
      await offered.first().click();
      await expect(patient.getByText('Your check-in is booked.')).toBeVisible();
      await expect(patient.getByText(/at 09:45/).first()).toBeVisible();
      await expect(offered).toHaveCount(0);

      await page.goto(`/week?from=${inDays(first)}`);
      const line = page.getByRole('listitem').filter({ hasText: '09:45' });
      await expect(line.getByRole('link', { name: 'Sam Fielding', exact: true })).toBeVisible();
    });

    test('a patient asks to meet in another way, and the practitioner moves it', async ({
      page,
      newPage,
    }) => {
      await signIn(page, 'patient');
      await page.goto('/check-ins');
      await page.getByLabel('In person instead').check();
      const words = `A face is easier, ${javaScriptEnabled ? 'first' : 'second'} try.`;
      await page.getByLabel('When are you free').fill(words);
      await page.getByRole('button', { name: 'Ask for this' }).click();
      await expect(page.getByText('will see what you asked for.')).toBeVisible();
      await expect(page.getByText(words)).toBeVisible();

      const staff = await newPage();
      await signIn(staff, 'practitioner');
      await staff.getByRole('link', { name: 'Week', exact: true }).click();
      const asked = staff.getByRole('listitem').filter({ hasText: 'asks to meet in person' });
      await asked.getByRole('link', { name: 'Sam Fielding' }).click();
      await expect(staff.getByText(words)).toBeVisible();
      await staff.getByText('Move it, or meet in another way').first().click();
      await staff.getByLabel('How', { exact: true }).first().selectOption('in-person');
      await staff.getByLabel('Link to the video call').first().fill('');
      await staff.getByRole('button', { name: 'Move the check-in' }).first().click();
      await expect(staff.getByText('The check-in is moved.')).toBeVisible();
      await expect(staff.getByText(words)).toHaveCount(0);
      await page.goto('/check-ins');
      await expect(page.getByText('In person, 30 minutes').first()).toBeVisible();
    });
  });
}

test.describe('a form that is not accepted', () => {
  test.use({ expectedComplaints: [/400/] });

  test('says so, keeps what was typed, and asks once more at a clash', async ({ page }) => {
    await signIn(page, 'practitioner');
    await openCheckInsOf(page, 'Sam Fielding');
    await page.getByText('Book a check-in', { exact: true }).click();
    const form = page
      .locator('form')
      .filter({ has: page.getByRole('button', { name: 'Book the check-in' }) });
    await form.getByLabel('Date').fill('2027-03-28');
    await form.getByLabel('Time').fill('01:30');
    await page.getByRole('button', { name: 'Book the check-in' }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page.locator('.nhsuk-error-summary')).toBeFocused();
    await expect(form.getByLabel('Date')).toHaveValue('2027-03-28');
    await expectNoAxeViolations(page);
  });

  test('a patient who says nothing is told what is missing', async ({ page }) => {
    await signIn(page, 'patient');
    await page.goto('/check-ins');
    await page.getByRole('button', { name: 'Ask for this' }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await page.getByRole('link', { name: 'Choose one of the answers' }).click();
    await expect(page.locator('input[type="radio"]').first()).toBeFocused();
  });
});

test.describe('on a narrow screen, in English and Polish', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  for (const [person, paths] of [
    ['patient', ['/check-ins', '/home']],
    ['practitioner', ['/week', 'check-ins of Sam Fielding']],
  ] as const) {
    test(`nothing scrolls sideways for a ${person}`, async ({ page }) => {
      await signIn(page, person);
      for (const path of paths) {
        if (path.startsWith('/')) await page.goto(path);
        else await openCheckInsOf(page, 'Sam Fielding');
        for (const details of await page.locator('summary').all()) await details.click();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        await expectNoAxeViolations(page);
      }
      await page.getByRole('button', { name: 'Pokaż tę stronę w języku: Polski' }).click();
      await expectNoAxeViolations(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.getByRole('button', { name: 'Show this page in English' }).click();
    });
  }
});
