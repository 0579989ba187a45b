/** What a practitioner does about an alert, and what their supervisor sees. */
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, signIn, test } from '#tests/support/test.ts';
import { anAlert } from '#tests/factories/measures.ts';
import { shareDatabaseOf } from '#tests/support/server-database.ts';
import type { AppServer } from '#tests/support/app-server.ts';
import { database } from '#db/client.ts';
import type { EpisodeId } from '#db/schema/ids.ts';

/** A new alert of Sam Fielding, the demonstration's patient. */
function alertOfSam(server: AppServer, { hoursAgo = 0 }: { hoursAgo?: number } = {}): string {
  const letGo = shareDatabaseOf(server);
  const { id } = database()
    .$client.prepare(
      `select e.id from episode e join patient p on p.id = e.patient_id where p.name = 'Sam Fielding'`,
    )
    .get() as { id: EpisodeId };
  anAlert(id, { at: Date.now() - hoursAgo * 3_600_000, severity: 'same-working-day' });
  letGo();
  return `/caseload/${id}`;
}

async function openTheAlert(page: Page, path: string): Promise<void> {
  await signIn(page, 'practitioner');
  await page.goto(path);
  await expect(page.locator('.panel--urgent').first()).toContainText('PHQ-9 question 9');
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'an alert' : 'an alert, without JavaScript', () => {
    test.use({ javaScriptEnabled, expectedComplaints: [/400/] });

    // axe itself is a script.
    const check = javaScriptEnabled ? expectNoAxeViolations : () => undefined;

    test('is seen, assessed, acted on and closed', async ({ page, server }) => {
      await openTheAlert(page, alertOfSam(server));
      await check(page);
      await page.getByRole('button', { name: 'I have seen this' }).first().click();
      await expect(page.getByText('You have marked the alert as seen.')).toBeVisible();
      await page.getByRole('link', { name: 'Write down what you find and do' }).first().click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Safety');
      await check(page);
      await page.getByRole('button', { name: 'Save and close this alert' }).first().click();
      await expect(page.getByRole('alert')).toContainText('Write what you did before you close the alert');
      await check(page);
      await page.getByLabel('What did you find out?').first().fill('Rang. No plan, sister is there.');
      await page.getByRole('button', { name: 'Save', exact: true }).first().click();
      await expect(page.getByText('What you found is saved.')).toBeVisible();
      await page.getByLabel('What did you do?').first().fill('Agreed a safety plan.');
      await page.getByRole('button', { name: 'Save and close this alert' }).first().click();
      await expect(page.getByText('The alert is closed, with what you found and did.')).toBeVisible();
      await expect(page.getByText('Agreed a safety plan.').first()).toBeVisible();
      await check(page);
    });
  });
}

test.describe('an alert', () => {
  test('can be worked on with the keyboard alone', async ({ page, server }) => {
    await openTheAlert(page, alertOfSam(server));
    await page.goto(`${new URL(page.url()).pathname}/safety`);
    const box = page.getByLabel('What did you find out?').first();
    for (let presses = 0; presses < 40; presses += 1) {
      if (await box.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await expect(box).toBeFocused();
    await page.keyboard.type('Rang, safe.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Plan agreed.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByText('The alert is closed, with what you found and did.')).toBeVisible();
  });

  test('is readable in Polish', async ({ page, server }) => {
    const path = alertOfSam(server);
    await openTheAlert(page, path);
    await page.getByRole('button', { name: 'Pokaż tę stronę w języku: Polski' }).click();
    await page.goto(`${path}/safety`);
    await expect(page.getByLabel('Co udało się ustalić?').first()).toBeVisible();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Show this page in English' }).click();
  });
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('alerts and the board do not scroll sideways', async ({ page, server }) => {
    const path = alertOfSam(server, { hoursAgo: 24 * 9 });
    await signIn(page, 'supervisor');
    for (const place of [path, `${path}/safety`, '/supervision']) {
      await page.goto(place);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  });
});

test.describe('the supervisor’s board', () => {
  test('has what is late first, leads to it, and loses it when it is closed', async ({ page, server }) => {
    alertOfSam(server, { hoursAgo: 24 * 9 });
    await signIn(page, 'supervisor');
    await page.getByRole('link', { name: /^Supervision \d+/ }).click();
    await expectNoAxeViolations(page);
    const first = page.locator('tbody tr').first();
    await expect(first).toContainText(/Went to .* because nobody had seen it/);
    await page.locator('tbody tr', { hasText: 'Sam Fielding' }).first().getByRole('link').click();
    await page.getByLabel('What did you find out?').first().fill('Asked Priya: rang on the day.');
    await page.getByLabel('What did you do?').first().fill('Reviewed together.');
    const before = await page.locator('.panel--urgent').count();
    await page.getByRole('button', { name: 'Save and close this alert' }).first().click();
    await expect(page.locator('.panel--urgent')).toHaveCount(before - 1);
  });
});
