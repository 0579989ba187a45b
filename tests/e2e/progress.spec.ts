import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, signIn, test } from '#tests/support/test.ts';

async function width(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

/** The size on the glass, in CSS pixels, of the smallest letters of each chart. */
async function lettersOfCharts(page: Page): Promise<number[]> {
  return page.locator('.score-chart').evaluateAll((charts) =>
    charts.map((chart) => {
      const scale = chart.getBoundingClientRect().width / (chart as SVGSVGElement).viewBox.baseVal.width;
      const sizes = [...chart.querySelectorAll('text')].map((text) =>
        parseFloat(getComputedStyle(text).fontSize),
      );
      return Math.min(...sizes) * scale;
    }),
  );
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'progress' : 'progress without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a patient finds their progress, and what the lines and figures mean', async ({ page }) => {
      await signIn(page, 'patient');
      await page.getByRole('navigation').getByRole('link', { name: 'My progress' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('My progress');
      await expect(page.getByRole('img', { name: /^Low mood questionnaire: your score/ })).toBeVisible();
      await page.getByText('What the lines mean').click();
      await expect(page.getByText('A score is not a verdict on you.')).toBeVisible();
      await page.getByText('Low mood questionnaire: all scores as a table').click();
      const table = page.getByRole('table').first();
      await expect(table.getByRole('columnheader').first()).toHaveText('When');
      await expect(table.getByText('Check-in').first()).toBeVisible();
    });
  });
}

test.describe('charts', () => {
  for (const [person, open] of [
    ['patient', null],
    ['practitioner', 'Sam Fielding'],
  ] as const) {
    test(`of a ${person} can be read on a phone, at twice the size, and in the reader’s own colours`, async ({
      page,
    }) => {
      await signIn(page, person);
      if (open) await page.getByRole('link', { name: open }).click();
      const path = open ? `${new URL(page.url()).pathname}/measures` : '/progress';
      await page.goto(path);
      await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
      await expectNoAxeViolations(page);
      await page.emulateMedia({ forcedColors: 'active' });
      await expectNoAxeViolations(page);
      await page.emulateMedia({ forcedColors: 'none' });
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await width(page)).toBeLessThanOrEqual(320);
      for (const size of await lettersOfCharts(page)) expect(size).toBeGreaterThanOrEqual(12);
      await page.setViewportSize({ width: 1280, height: 900 });
      for (const size of await lettersOfCharts(page)) expect(size).toBeGreaterThanOrEqual(12);
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      expect(await width(page)).toBeLessThanOrEqual(1280);
    });
  }

  test('on paper show their figures without anything to open', async ({ page }) => {
    await signIn(page, 'patient');
    await page.goto('/progress');
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 720, height: 1000 });
    await expect(page.getByRole('columnheader', { name: 'When' }).first()).toBeVisible();
    expect(await width(page)).toBeLessThanOrEqual(720);
  });

  test('lead from the keyboard to their figures', async ({ page }) => {
    await signIn(page, 'patient');
    await page.goto('/progress');
    await page.locator('summary', { hasText: 'Low mood questionnaire: all scores as a table' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('table').first()).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(
      page.getByRole('region', { name: 'Low mood questionnaire: all scores as a table' }),
    ).toBeFocused();
  });
});
