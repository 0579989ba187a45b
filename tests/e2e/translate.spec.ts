import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, signIn, test } from '#tests/support/test.ts';

const address = (page: string, locale: string) => `/author/getting-going-again/${locale}/${page}/translate`;

async function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

test.describe('translating a page', () => {
  test.use({ javaScriptEnabled: false });

  test('a translator writes each piece beside its English and is told that it is saved', async ({ page }) => {
    await signIn(page, 'author');
    await page.goto(address('start-small', 'pl'));
    await page.getByLabel('Translation of piece 1', { exact: true }).fill('Zacznij od małego: dziś');
    await page.getByRole('button', { name: 'Save the translation' }).click();
    await expect(page.getByRole('status')).toContainText('Saved.');
    await expect(page.getByLabel('Translation of piece 1', { exact: true })).toHaveValue(
      'Zacznij od małego: dziś',
    );
  });
});

test('Arabic is written from the right beside English from the left, on a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await signIn(page, 'author');
  await page.goto(address('your-list', 'ar'));
  const box = page.getByLabel('Translation of piece 2', { exact: true });
  await expect(box).toHaveCSS('direction', 'rtl');
  await expect(page.locator('.translation__english').first()).toHaveCSS('direction', 'ltr');
  expect(await scrollsSideways(page)).toBe(false);
  await expectNoAxeViolations(page);
});
