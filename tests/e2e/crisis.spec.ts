import { expect, expectNoAxeViolations, signIn, test } from '#tests/support/test.ts';

test.describe('help in a crisis', () => {
  test('is one tap away for somebody who is not signed in', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Get help now' }).click();
    await expect(page).toHaveURL('/crisis');
    await expect(page.getByRole('link', { name: 'Call 999' })).toHaveAttribute('href', 'tel:999');
    await expect(page.getByRole('link', { name: 'Text SHOUT to 85258' })).toHaveAttribute(
      'href',
      /^sms:85258/,
    );
    await expectNoAxeViolations(page);
  });

  test('is one tap away for a patient', async ({ page }) => {
    await signIn(page, 'patient');
    await page.goto('/measures');
    await page.getByRole('link', { name: 'Get help now' }).click();
    await expect(page.getByRole('link', { name: 'Call 116 123' })).toBeVisible();
  });

  test('fits a small telephone, with links as large as a thumb', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/crisis');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    for (const link of await page.getByRole('link', { name: /^(Call|Text) / }).all()) {
      expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(48);
    }
  });

  test('prints with every number and without what a sheet cannot do', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto('/crisis');
    await expect(page.getByText('Call 116 123')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Get help now' })).toBeHidden();
  });

  test.describe('without JavaScript, in Polish', () => {
    test.use({ javaScriptEnabled: false, locale: 'pl-PL' });

    test('is there all the same', async ({ page }) => {
      await page.goto('/crisis');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pomoc od zaraz');
      await expect(page.getByRole('link', { name: 'Zadzwoń: 999' })).toBeVisible();
    });
  });

  test('in Polish has no violation', async ({ page }) => {
    await page.goto('/crisis');
    await page.getByRole('button', { name: 'Pokaż' }).click();
    await expect(page).toHaveURL('/crisis');
    await expect(page.locator('html')).toHaveAttribute('lang', 'pl');
    await expectNoAxeViolations(page);
  });
});
