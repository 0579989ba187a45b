import { expect, expectNoAxeViolations, signIn, test } from '#tests/support/test.ts';

test.describe('the gallery of blocks', () => {
  test('gives an author the lines of a block by a button, and the way to it by a list', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await signIn(page, 'author');
    await page.goto('/author/blocks');
    await page.getByRole('navigation', { name: 'Blocks' }).getByRole('link', { name: 'KeyPoint' }).click();
    await expect(page).toHaveURL(/#block-KeyPoint$/);
    await page.getByRole('button', { name: 'Copy the lines of KeyPoint' }).click();
    await expect(page.getByText('Copied.')).toHaveCount(1);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe('<KeyPoint>\n\nA worry is a thought. It is not a fact.\n\n</KeyPoint>');
    await expectNoAxeViolations(page);
  });
});

for (const locale of ['en-GB', 'ar']) {
  test.describe(`on a narrow screen, in ${locale}`, () => {
    test.use({ locale, viewport: { width: 320, height: 800 } });

    test('nothing of the gallery is cut off', async ({ page }) => {
      await signIn(page, 'author');
      await page.goto('/author/blocks');
      await expect(page.locator('html')).toHaveAttribute('lang', locale.slice(0, 2));
      for (const summary of await page.locator('.gallery__entry > details summary').all())
        await summary.click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await expectNoAxeViolations(page);
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an author searches, and no button is there that does nothing', async ({ page }) => {
    await signIn(page, 'author');
    await page.goto('/author/blocks');
    await page.getByRole('textbox', { name: 'Find a block' }).fill('diary');
    await page.getByRole('button', { name: 'Find' }).click();
    await expect(page.getByRole('heading', { name: 'table', exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Copy/ })).toHaveCount(0);
  });
});
