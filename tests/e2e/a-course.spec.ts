/** One course from the referral to the end, by patient and practitioner, over six weeks that pass in a minute. */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { addDays, momentAt } from '#app/i18n/format.ts';
import { database } from '#db/client.ts';
import { newId } from '#db/schema/ids.ts';
import { checkIn } from '#db/schema/pathway.ts';
import { type AnEpisode, anEpisode, aPatient, aPractitioner } from '#tests/factories/people.ts';
import { choose, signInWith } from '#tests/support/answering-browser.ts';
import { type AppServer, startAppServer } from '#tests/support/app-server.ts';
import { shareDatabaseOf } from '#tests/support/server-database.ts';
import { expect, test } from '#tests/support/test.ts';

/** A Monday; the clocks go back on the Sunday of the third week. */
const REFERRED = '2026-10-05';

/** What the patient chooses each week: to PHQ-9's first eight questions, to item 9, to every one of GAD-7 and of WSAS. */
const WEEKS = [
  { phq9: 2, nine: 0, gad7: 2, wsas: 5 },
  { phq9: 2, nine: 0, gad7: 2, wsas: 5 },
  { phq9: 2, nine: 1, gad7: 2, wsas: 5 },
  { phq9: 2, nine: 2, gad7: 2, wsas: 6 },
  { phq9: 1, nine: 0, gad7: 1, wsas: 4 },
  { phq9: 1, nine: 0, gad7: 1, wsas: 3 },
  { phq9: 1, nine: 0, gad7: 0, wsas: 2 },
] as const;

test('a course of six weeks, with item 9 in the third: the right alert, chart and outcome', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const clock = join(tmpdir(), `stepwise-clock-${process.pid}`);
  const setClock = (date: string, time: string) => {
    writeFileSync(clock, new Date(momentAt(date, time)).toISOString());
  };
  setClock(REFERRED, '19:30');
  const server = await startAppServer({ env: { CLOCK_FILE: clock } });
  const letGo = shareDatabaseOf(server);
  try {
    const course = anEpisode({
      referredOn: REFERRED,
      patient: aPatient({ name: 'Robin Made-Up' }),
      practitioner: aPractitioner({ name: 'Alex Invented' }),
    });
    const patient = await pageFor(browser, server, course.patient.email);
    const practitioner = await pageFor(browser, server, course.practitioner.email);
    for (const [week, answers] of WEEKS.entries()) {
      const date = addDays(REFERRED, 7 * week);
      setClock(date, '19:30');
      await answerAll(patient, answers);
      if (answers.nine === 2) {
        await risk(patient, practitioner, course);
        setClock(addDays(date, 1), '10:00');
        await actOnAlerts(practitioner, course);
      }
      if (week > 0 && week % 2 === 1) contact(course, momentAt(addDays(date, 1), '11:00'));
    }
    setClock(addDays(REFERRED, 43), '12:00');
    await readProgress(patient);
    await endCourse(practitioner, course);
  } finally {
    letGo();
    await server.stop();
  }
});

async function pageFor(browser: Browser, server: AppServer, email: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.origin, viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  await signInWith(page, email);
  return page;
}

/** From the first page: everything that is due, in one go. */
async function answerAll(page: Page, { phq9, nine, gad7, wsas }: (typeof WEEKS)[number]): Promise<void> {
  await page.goto('/measures/due');
  await choose(page, 'phq9', phq9, { 9: nine });
  await choose(page, 'gad7', gad7);
  await choose(page, 'wsas', wsas);
  for (let item = 1; (await page.locator(`[name="phobia-${item}"]`).count()) > 0; item += 1) {
    await page.locator(`[name="phobia-${item}"][value="1"]`).check();
  }
  await page.getByRole('button', { name: 'Check my answers' }).click();
  await page.getByRole('button', { name: 'Send my answers' }).click();
  await expect(page.getByRole('heading', { name: 'Your answers are saved' })).toBeVisible();
}

/** Help first for the patient, in real days; for the practitioner an alert on top of the list, until it is acted on. */
async function risk(patient: Page, practitioner: Page, course: AnEpisode): Promise<void> {
  await expect(patient.getByRole('heading', { level: 1 })).toHaveText('Thank you for telling us');
  await expect(patient.getByRole('link', { name: 'Call 999' })).toBeVisible();
  await expect(patient.getByText(/Tuesday 27 October/).first()).toBeVisible();
  await practitioner.goto('/caseload');
  await expect(practitioner.locator('tbody tr').first()).toContainText(
    'Risk alert: review the same working day',
  );
  await practitioner.goto(`/caseload/${course.id}/ending`);
  await practitioner.getByText('End this course').first().click();
  await expect(practitioner.getByText(/cannot be ended while a risk alert is open/).first()).toBeVisible();
}

/** The morning after: both alerts of the last weeks are assessed, acted on and closed. */
async function actOnAlerts(page: Page, { id }: AnEpisode): Promise<void> {
  for (const left of [1, 0]) {
    await page.goto(`/caseload/${id}/safety`);
    await page
      .getByLabel('What did you find out?')
      .first()
      .fill('Thoughts at night, no plan, wants to be there for a friend.');
    await page
      .getByLabel('What did you do?')
      .first()
      .fill('Rang at ten. Went through the safety plan together.');
    await page.getByRole('button', { name: 'Save and close this alert' }).first().click();
    await expect(page.getByRole('button', { name: 'Save and close this alert' })).toHaveCount(left);
  }
  await expect(page.getByText('Closed by Alex Invented').first()).toBeAttached();
}

/** A treatment contact that was attended on time. */
function contact({ id, practitioner }: AnEpisode, startsAt: number): void {
  const row = {
    id: newId<(typeof checkIn.$inferInsert)['id']>(),
    episodeId: id,
    practitionerId: practitioner.practitionerId,
    appointmentType: '02',
    medium: 'telephone',
    startsAt,
    minutes: 30,
    attendance: '5',
  } as const;
  database().insert(checkIn).values(row).run();
}

/** What the lines say, in a sentence, and the same figures in a table. */
async function readProgress(page: Page): Promise<void> {
  await page.goto('/progress');
  await expect(
    page.getByText(/score went from 16 to 8\. That is a real change for the better/).first(),
  ).toBeVisible();
  await page.getByText('Low mood questionnaire: all scores as a table').click();
  await expect(page.getByRole('row').filter({ hasText: '26 Oct' }).first()).toContainText('18');
}

async function endCourse(page: Page, { id }: AnEpisode): Promise<void> {
  await page.goto(`/caseload/${id}/measures`);
  await expect(page.getByText('If the course ended today: reliable recovery')).toBeVisible();
  await page.goto(`/caseload/${id}/ending`);
  await end(page);
  await expect(page.getByText(/This course ended on 17 November 2026/)).toBeVisible();
  await page.goto(`/caseload/${id}/measures`);
  await expect(page.getByText('Reliable recovery', { exact: true })).toBeVisible();
  await expect(
    page.getByText('PHQ-9 fell 8, from 16 to 8. Reliable change is 6, so this is a reliable improvement.'),
  ).toBeVisible();
  await expect(
    page.getByText('A first score was at caseness, and both last scores are below it. This is recovery.'),
  ).toBeVisible();
}

/** 46: mutually agreed completion of treatment. */
async function end(page: Page): Promise<void> {
  await page.getByText('End this course').first().click();
  await page.getByLabel('Why does it end?').selectOption('46');
  await page.getByRole('button', { name: 'End this course' }).click();
}
