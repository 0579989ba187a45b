import { expect, expectNoAxeViolations, signIn, test } from '#tests/support/test.ts';
import type { Page } from '@playwright/test';

const SAM = 'Sam Fielding';

async function openHomeworkOfSam(page: Page): Promise<void> {
  await signIn(page, 'practitioner');
  await page.getByRole('link', { name: SAM }).click();
  await page.getByRole('link', { name: 'Homework', exact: true }).click();
}

/** The open task of this name on the practitioner's page. */
function taskOf(page: Page, title: string) {
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    const walk = javaScriptEnabled ? 'Walk to the canal' : 'Walk to the park';

    test('homework goes from the practitioner to the patient and back', async ({ page: staff, newPage }) => {
      test.slow();
      await openHomeworkOfSam(staff);
      await staff.getByLabel('What to do').fill(walk);
      await staff.getByLabel('Why it helps').fill('It gets you out.');
      await staff.getByLabel('How often').last().selectOption({ label: '3 times a week' });
      await staff.getByRole('button', { name: 'Set this homework' }).click();
      await expect(staff.getByText('The homework is set.')).toBeVisible();

      const patient = await newPage();
      await signIn(patient, 'patient');
      await patient.goto('/homework');
      await patient.getByRole('link', { name: walk }).click();
      await expect(patient.getByText('It gets you out.')).toBeVisible();
      if (javaScriptEnabled) await expectNoAxeViolations(patient);
      await patient.getByLabel('What was it like?').fill('Cold and bright.');
      await patient.getByRole('button', { name: 'I did it' }).click();
      await expect(patient.getByText('Well done. It is saved')).toBeVisible();
      await expect(patient.getByText('1 of 3 times this week')).toBeVisible();
      await patient.getByRole('button', { name: 'I did it' }).click();
      await expect(patient.getByText('2 of 3 times this week')).toBeVisible();
      await patient
        .getByRole('button', { name: /^Take back/ })
        .first()
        .click();
      await expect(patient.getByText('1 of 3 times this week')).toBeVisible();
      if (javaScriptEnabled) await expectNoAxeViolations(patient);

      await staff.reload();
      const task = taskOf(staff, walk);
      await expect(task.getByText('1 of 3 times this week')).toBeVisible();
      await task.getByText('Done once: what was said').click();
      await expect(task.getByText('Cold and bright.')).toBeVisible();
      await task.getByText('Carry over, change or take off the list').click();
      if (javaScriptEnabled) await expectNoAxeViolations(staff);
      await task.getByRole('link', { name: 'Change what to do or how often' }).click();
      if (javaScriptEnabled) await expectNoAxeViolations(staff);
      await staff.getByLabel('What to do').fill(`${walk}, slowly`);
      await staff.getByLabel('Why', { exact: true }).last().fill('We said so on the telephone.');
      await staff.getByRole('button', { name: 'Set it like this' }).click();
      await expect(staff.getByText('It is changed.')).toBeVisible();

      await patient.reload();
      await expect(patient.getByText('Your practitioner changed this task')).toBeVisible();
      await expect(patient.getByText('We said so on the telephone.')).toBeVisible();
      await patient.getByRole('link', { name: `${walk}, slowly` }).click();
      await expect(patient.getByRole('heading', { level: 1 })).toContainText('slowly');

      const changed = taskOf(staff, `${walk}, slowly`);
      await changed.getByText('Carry over, change or take off the list').click();
      await changed.getByLabel('Why', { exact: true }).fill('It is done with.');
      await changed.getByRole('button', { name: 'Take off the list' }).click();
      await expect(staff.getByText('It is off the patient’s list.')).toBeVisible();
      await patient.goto('/homework');
      await expect(patient.getByRole('heading', { name: 'No longer on your list' })).toBeVisible();
      if (javaScriptEnabled) await expectNoAxeViolations(patient);
    });
  });
}

test('in Polish both sides read their own language', async ({ page, newPage }) => {
  await openHomeworkOfSam(page);
  await page.getByRole('button', { name: 'Pokaż tę stronę w języku: Polski' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Zadania');
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Show this page in English' }).click();
  const patient = await newPage();
  await signIn(patient, 'patient');
  await patient.goto('/homework');
  await patient.getByRole('button', { name: 'Pokaż tę stronę w języku: Polski' }).click();
  await expectNoAxeViolations(patient);
  await patient.getByRole('link', { name: 'Codzienny spacer' }).click();
  await expect(patient.getByRole('button', { name: 'Zrobione', exact: true })).toBeVisible();
  await expectNoAxeViolations(patient);
  await patient.getByRole('button', { name: 'Show this page in English' }).click();
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('a name without a space and everything about it stays inside the page', async ({ page, newPage }) => {
    const long = 'Walkandwalk'.repeat(18);
    const patient = await newPage();
    await patient.setViewportSize({ width: 320, height: 640 });
    await signIn(patient, 'patient');
    await openHomeworkOfSam(page);
    await page.getByLabel('What to do').fill(long);
    await page.getByLabel('How often').last().selectOption({ label: 'Every day' });
    await page.getByRole('button', { name: 'Set this homework' }).click();
    await page.getByText('Carry over, change or take off the list').last().click();
    const width = () => document.documentElement.scrollWidth;
    expect(await page.evaluate(width)).toBeLessThanOrEqual(320);
    await page.getByRole('link', { name: 'Change what to do or how often' }).last().click();
    expect(await page.evaluate(width)).toBeLessThanOrEqual(320);
    await patient.goto('/homework');
    expect(await patient.evaluate(width)).toBeLessThanOrEqual(320);
    await patient.getByRole('link', { name: long }).click();
    expect(await patient.evaluate(width)).toBeLessThanOrEqual(320);
    await patient.goto('/home');
    expect(await patient.evaluate(width)).toBeLessThanOrEqual(320);
  });
});
