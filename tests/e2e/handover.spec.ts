import { anAlert } from '#tests/factories/alerts.ts';
import { anAccount, anEpisode, aPatient, aPractitioner } from '#tests/factories/people.ts';
import { expect, expectNoAxeViolations, signInWith, test } from '#tests/support/answering-browser.ts';
import type { Page } from '@playwright/test';

/** No axe violation, and no sideways scroll on a narrow phone. */
async function expectSound(page: Page): Promise<void> {
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 320, height: 640 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide, `sideways scroll on ${page.url()}`).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1280, height: 720 });
}

/**
 * People of this test alone; `course` makes `database()` the server's. Who is searched by name has one that nobody else in
 * this worker has.
 */
function aTeam(name = 'Zoe After') {
  const supervisor = aPractitioner({ role: 'supervisor', name: 'Sue Overall' });
  const { practitionerId: supervisorId } = supervisor;
  const before = aPractitioner({ supervisorId, name: 'Ada Before' });
  const after = aPractitioner({ supervisorId, name });
  const moved = anEpisode({ practitioner: before, patient: aPatient({ name: 'Pat Moved' }) });
  anAlert(moved);
  return { supervisor, before, after, moved };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    // axe is a script itself.
    const look = javaScriptEnabled ? expectSound : () => Promise.resolve();

    test('a practitioner hands a patient over, and colleague and patient find it as it should be', async ({
      page,
      newPage,
      course,
    }) => {
      expect(course.id).not.toBe('');
      const name = javaScriptEnabled ? 'Zoe Later' : 'Zoe Thereafter';
      const { before, after, moved } = aTeam(name);
      await signInWith(page, before.email);
      await page.goto(`/caseload/${moved.id}/handover`);
      await look(page);
      await expect(page.getByText('1 open alert')).toBeVisible();
      await page.getByLabel('Note for your colleague').fill('Rings back late.');
      await page.getByLabel('Find a colleague by name').fill(name.toLowerCase());
      await page.getByRole('button', { name: 'Find', exact: true }).click();
      await page.getByLabel(name).first().check();
      await expect(page.getByLabel('Note for your colleague')).toHaveValue('Rings back late.');
      await page.getByRole('button', { name: 'Hand over' }).click();
      await expect(page.getByText(`1 patient went to ${name}.`)).toBeVisible();
      await look(page);
      const patient = await newPage();
      await signInWith(patient, moved.patient.email);
      await patient.goto('/home');
      await expect(patient.getByText(`${name} looks after you. Before, it was Ada Before.`)).toBeVisible();
      await look(patient);
      const next = await newPage();
      await signInWith(next, after.email);
      await next.goto(`/caseload/${moved.id}/handover`);
      await expect(next.getByText('Rings back late.')).toBeVisible();
    });

    test('a practitioner arranges leave, and takes it back', async ({ page, course }) => {
      expect(course.id).not.toBe('');
      const { before } = aTeam();
      await signInWith(page, before.email);
      await page.goto('/leave');
      await look(page);
      await page.getByLabel('First day').fill('2099-07-01');
      await page.getByLabel('Last day').fill('2099-07-05');
      await page.getByLabel('Zoe After').first().check();
      await page.getByRole('button', { name: 'Arrange leave' }).click();
      await expect(page.getByText('The leave is arranged.')).toBeVisible();
      await look(page);
      await page.getByRole('button', { name: 'Take this leave back' }).click();
      await expect(page.getByText('The leave was taken back.')).toBeVisible();
    });
  });
}

test('a supervisor splits a caseload, patient by patient', async ({ page, course }) => {
  expect(course.id).not.toBe('');
  const { supervisor, before } = aTeam();
  await signInWith(page, supervisor.email);
  await page.goto(`/handover?practitioner=${before.practitionerId}`);
  await page.getByLabel('Zoe After').first().check();
  await page.getByRole('button', { name: 'Use these colleagues' }).click();
  await expectSound(page);
  await page.getByLabel('Pat Moved').selectOption({ label: 'goes to Zoe After' });
  await page.getByRole('button', { name: 'Hand over' }).click();
  await expect(page.getByText('1 patient went to Zoe After.')).toBeVisible();
});

test('a lead looks at people, and reads them in Polish too', async ({ page, course }) => {
  expect(course.id).not.toBe('');
  const person = aPractitioner({ name: 'Nell Person' });
  await signInWith(page, anAccount({ role: 'lead', locale: 'pl' }).email);
  for (const path of [
    '',
    `/${person.accountId}`,
    `/${person.accountId}/supervisor`,
    `/${person.accountId}/caseload`,
  ]) {
    await page.goto(`/service/people${path}`);
    await expectSound(page);
  }
  await page.goto('/service/people?find=nell');
  await expect(page.getByRole('link', { name: 'Nell Person' }).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Zespół' })).toBeVisible();
});
