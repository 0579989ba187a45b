import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, signIn, test } from '#tests/support/test.ts';

const SHEET = '/modules/getting-going-again/low-mood-cycle';
const PHONE = { width: 320, height: 700 };
const WORDS = 'أظن أن شيئا لن يتغير.';

test.use({ locale: 'ar', viewport: PHONE });

test.describe('a patient who reads Arabic', () => {
  test('signs in, finds a page and keeps what they write on its worksheet', async ({ page }) => {
    await page.goto('/sign-in');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('تسجيل الدخول');
    await expect(page.locator('[name="email"]')).toHaveCSS('direction', 'ltr');
    await expectFitsAndIsAccessible(page);
    await signIn(page, 'patient');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('هذا الأسبوع');
    await expectFitsAndIsAccessible(page);
    await page.goto(SHEET);
    await expectFitsAndIsAccessible(page);
    const sheet = page.locator('#my-cycle');
    await sheet.locator('textarea').first().fill(WORDS);
    await expect(sheet.locator('output')).toHaveText(/تم الحفظ الساعة .?\d\d:\d\d/);
    await page.reload();
    await expect(sheet.locator('textarea').first()).toHaveValue(WORDS);
  });

  test('sees whom to call, with each number the right way round', async ({ page }) => {
    await page.goto('/crisis');
    await expect(page.getByRole('link', { name: '999' }).first()).toHaveAttribute('href', 'tel:999');
    const samaritans = page.locator('a[href="tel:116123"]').first();
    await expect(samaritans).toHaveText('اتصل بـ \u2068116 123\u2069');
    await expectFitsAndIsAccessible(page);
  });

  test('sees their own progress, with time from the left', async ({ page }) => {
    await signIn(page, 'patient');
    await page.goto('/progress');
    await expect(page.locator('svg.score-chart').first()).toHaveAttribute('direction', 'ltr');
    await expectFitsAndIsAccessible(page);
  });
});

test.describe('a patient who reads Arabic, without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('keeps what they write on a worksheet with the button', async ({ page }) => {
    await signIn(page, 'patient');
    await page.goto(SHEET);
    const sheet = page.locator('#my-cycle');
    await sheet.locator('textarea').first().fill(WORDS);
    await sheet.getByRole('button', { name: 'حفظ' }).click();
    await expect(page.locator('#my-cycle textarea').first()).toHaveValue(WORDS);
    await expect(page.locator('#my-cycle')).toContainText(/آخر حفظ|تم الحفظ/);
  });
});

test.describe('a practitioner who reads Arabic', () => {
  test('finds the caseload and a patient’s review on a narrow screen', async ({ page }) => {
    await signIn(page, 'practitioner');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('قائمة المرضى');
    await expectFitsAndIsAccessible(page);
    await page.getByRole('link', { name: 'Sam Fielding' }).first().click();
    await page.goto(`${page.url()}/review`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('المراجعة');
    await expectFitsAndIsAccessible(page);
  });
});

async function expectFitsAndIsAccessible(page: Page): Promise<void> {
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(tooWide, `sideways scroll on ${new URL(page.url()).pathname}`).toBe(0);
  await expectNoAxeViolations(page);
}
