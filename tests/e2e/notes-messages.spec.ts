import type { Page } from '@playwright/test';
import { aMessage } from '#tests/factories/messages.ts';
import { aNote } from '#tests/factories/notes.ts';
import { anEpisode, aPatient, aPractitioner } from '#tests/factories/people.ts';
import { shareDatabaseOf } from '#tests/support/server-database.ts';
import { expect, expectNoAxeViolations, test as base } from '#tests/support/test.ts';

interface Case {
  id: string;
  patientEmail: string;
  practitionerEmail: string;
  supervisorEmail: string;
}

/** A patient of their own for each test, who has written; with a practitioner and a supervisor of their own. */
const test = base.extend<{ course: Case }>({
  course: async ({ server }, use) => {
    const letGo = shareDatabaseOf(server);
    const supervisor = aPractitioner({ role: 'supervisor' });
    const practitioner = aPractitioner({ supervisorId: supervisor.practitionerId });
    const course = anEpisode({ practitioner, patient: aPatient({ name: 'Wanda Writes', locale: 'pl' }) });
    aMessage(course, { sentAt: Date.now() - 3_600_000 });
    aNote(course, { writtenAt: Date.now() - 3_600_000 });
    letGo();
    const { email: patientEmail } = course.patient;
    await use({
      ...{ id: course.id, patientEmail },
      ...{ practitionerEmail: practitioner.email, supervisorEmail: supervisor.email },
    });
  },
});

async function enter(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('[name="email"]').fill(email);
  await page.locator('[name="password"]').fill('stepwise-demo');
  await page.locator('[name="password"]').press('Enter');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}
const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

for (const javaScriptEnabled of [true, false]) {
  const axe = async (page: Page) => (javaScriptEnabled ? expectNoAxeViolations(page) : undefined);
  const looksRight = async (page: Page) => {
    await axe(page);
    expect(await widthOf(page)).toBe(320);
  };

  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: { width: 320, height: 720 } });

    test('a practitioner writes, corrects and adds to a note, and the supervisor signs it', async ({
      page,
      newPage,
      course,
    }) => {
      await enter(page, course.practitionerEmail);
      await page.goto(`/caseload/${course.id}/notes`);
      await looksRight(page);
      await page.getByText('Write a note').click();
      await page.getByLabel('Risk').fill('Asked today: none.');
      await looksRight(page);
      await page.getByRole('button', { name: 'Save the note' }).click();
      await expect(page.getByText('The note is saved.')).toBeVisible();
      await page
        .getByRole('link', { name: /^Correct it until/ })
        .first()
        .click();
      await page.getByLabel('Plan').fill('Ring on Thursday.');
      await page.getByRole('button', { name: 'Save the correction' }).click();
      await expect(page.getByText('The correction is saved.')).toBeVisible();
      await page.getByLabel('What do you want to add?').fill('She rang back.');
      await page.getByRole('button', { name: 'Add it' }).click();
      await expect(page.getByText('It is added to the note.')).toBeVisible();
      await expect(page.getByText('Waits for')).toBeVisible();
      await looksRight(page);

      const supervisor = await newPage();
      await enter(supervisor, course.supervisorEmail);
      await supervisor.goto('/supervision/notes');
      await axe(supervisor);
      await supervisor.getByRole('link', { name: 'Wanda Writes' }).last().click();
      await expect(supervisor.getByText('Ring on Thursday.')).toBeVisible();
      await axe(supervisor);
      await supervisor.getByLabel('Comment').fill('Thank you.');
      await supervisor.getByRole('button', { name: 'Sign', exact: true }).click();
      await expect(supervisor.getByText('You have signed the note.')).toBeVisible();
      await page.reload();
      await expect(page.getByText('Thank you.')).toBeVisible();
    });

    test('a practitioner makes an alert, a note and homework of a message, and answers with a ready-made one', async ({
      page,
      newPage,
      course,
    }) => {
      await enter(page, course.practitionerEmail);
      const thread = `/caseload/${course.id}/messages`;
      await page.goto(thread);
      const open = () => page.getByText('Alert, note or homework from this message').click();
      await open();
      await looksRight(page);
      await page.getByRole('button', { name: 'Put it into a note' }).click();
      await expect(page.getByText('The message is in a note now.')).toBeVisible();
      await open();
      await page.getByRole('link', { name: 'Set homework from it' }).click();
      await looksRight(page);
      await page.getByLabel('What to do').fill('Ring the surgery');
      await page.getByRole('button', { name: 'Set the homework' }).click();
      await expect(page.getByText('The homework is set.')).toBeVisible();
      await open();
      await page.getByRole('button', { name: 'Alert: review the same working day' }).click();
      await expect(page.getByText('The alert is raised.')).toBeVisible();
      await looksRight(page);
      await page.getByRole('link', { name: /^Made into an alert on/ }).click();
      await axe(page);
      await page.getByRole('link', { name: 'Read the message' }).click();
      await expect(page).toHaveURL(new RegExp(`${thread}#message-`));

      await page.getByText('Begin with a ready-made message').click();
      await page.getByLabel('Which message?').selectOption({ label: 'Before the check-in' });
      await page.getByRole('button', { name: 'Put it into the box' }).click();
      await expect(page.getByLabel('Write a message')).toHaveValue(/^Dzień dobry Wanda,/);
      await looksRight(page);
      await page.getByLabel('Write a message').fill('Zajrzyj tu: /homework');
      await page.getByRole('button', { name: 'Send' }).click();
      await expect(page.getByText('Sent to Wanda Writes.')).toBeVisible();

      const patient = await newPage();
      await enter(patient, course.patientEmail);
      await patient.goto('/messages');
      await looksRight(patient);
      await patient.getByRole('link', { name: '/homework', exact: true }).click();
      await expect(patient).toHaveURL('/homework');
      await expect(patient.getByText('Ring the surgery')).toBeVisible();
    });
  });
}

test('the pages of notes and messages read well in Polish', async ({ page, course }) => {
  await enter(page, course.practitionerEmail);
  await page
    .getByRole('button', { name: /polski/i })
    .first()
    .click();
  for (const path of [`/caseload/${course.id}/notes`, `/caseload/${course.id}/messages`]) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', 'pl');
    await expectNoAxeViolations(page);
    await expect(page.locator('main')).not.toContainText(/\{\{|notes[.:]|messages[.:]/);
  }
});
