import { expect, expectNoAxeViolations, signIn, test } from '#tests/support/test.ts';

const FIND = 'Find a patient by name or number';

test.describe('the caseload', () => {
  test('a count leads to those who are counted, and from there back to everybody', async ({ page }) => {
    await signIn(page, 'practitioner');
    const counts = page.getByRole('navigation', { name: 'Who needs you now' });
    const alerts = counts.getByRole('link', { name: /with an open alert$/ });
    const many = Number.parseInt((await alerts.textContent()) ?? '', 10);
    await alerts.click();
    await expect(page).toHaveURL(/need=alert/);
    await expect(page.locator('tbody tr')).toHaveCount(many);
    await expectNoAxeViolations(page);
    await counts.getByRole('link', { name: /^Everybody/ }).click();
    await expect(page.getByRole('status')).toHaveText(/patients, most in need first$/);
  });

  test('what is typed to find somebody is not in the address', async ({ page }) => {
    await signIn(page, 'practitioner');
    await page.getByLabel(FIND).fill('szczeb');
    await expect(page.locator('tbody tr')).toHaveCount(1);
    await expect(page).not.toHaveURL(/szczeb/);
  });

  test('keys go to the search box and down the list, and can be turned off', async ({ page }) => {
    await signIn(page, 'practitioner');
    const names = page.locator('tbody th a[id]');
    await page.keyboard.press('j');
    await expect(names.nth(0)).toBeFocused();
    await page.keyboard.press('j');
    await expect(names.nth(1)).toBeFocused();
    await page.keyboard.press('k');
    await expect(names.nth(0)).toBeFocused();
    await page.keyboard.press('/');
    await expect(page.getByLabel(FIND)).toBeFocused();
    await page.keyboard.type('j/k');
    await expect(page.getByLabel(FIND)).toHaveValue('j/k');
    await page.getByLabel(FIND).fill('');
    await page.getByRole('button', { name: 'Turn these keys off' }).click();
    await page.keyboard.press('/');
    await expect(page.getByLabel(FIND)).not.toBeFocused();
    await expect(page.getByRole('button', { name: 'Turn on the keys' })).toBeFocused();
  });

  test('a file comes of it', async ({ page }) => {
    await signIn(page, 'practitioner');
    const file = page.waitForEvent('download');
    await page.getByRole('link', { name: /spreadsheet/ }).click();
    expect((await file).suggestedFilename()).toMatch(/^caseload-.*\.csv$/);
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('is sorted, saved as a view, opened again and deleted', async ({ page }) => {
      await signIn(page, 'practitioner');
      await page.getByText('Narrow down and sort').click();
      await page.getByLabel('Order').selectOption('By name');
      await page.getByLabel('Layout').selectOption('Compact');
      await page.getByRole('button', { name: 'Find' }).click();
      await expect(page.getByRole('status')).toHaveText(/patients, by name$/);
      await expect(page.locator('table')).toHaveClass(/caseload--compact/);
      await page.getByText('Save or delete views').click();
      await page.getByLabel('Save this view as').fill('By name, close together');
      await page.getByRole('button', { name: 'Save view' }).click();
      await expect(page.getByText('The view is saved.')).toBeVisible();
      await page.goto('/caseload');
      await page.getByRole('link', { name: 'By name, close together' }).click();
      await expect(page.getByRole('status')).toHaveText(/patients, by name$/);
      await page.getByText('Save or delete views').click();
      await page.getByRole('button', { name: /^Delete/ }).click();
      await expect(page.getByText('The view is deleted.')).toBeVisible();
      await expect(page.getByText('Keys on this page')).toBeHidden();
    });
  });

  test.describe('on a narrow screen', () => {
    test.use({ viewport: { width: 320, height: 640 } });

    test('nothing scrolls sideways, whatever is open', async ({ page }) => {
      await signIn(page, 'practitioner');
      for (const address of ['/caseload?sort=phq9', '/caseload?layout=compact&sort=name&find=nobody']) {
        await page.goto(address);
        await page.getByText('Save or delete views').click();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      }
    });
  });

  test('reads well in Polish', async ({ page }) => {
    await signIn(page, 'practitioner');
    await page.getByRole('button', { name: 'Pokaż tę stronę w języku: Polski' }).click();
    await page.goto('/caseload?sort=name&need=alert&layout=compact');
    await expect(page.getByRole('navigation', { name: 'Kto cię teraz potrzebuje' })).toBeVisible();
    await page.getByText('Zapisz lub usuń widoki').click();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Show this page in English' }).click();
  });
});
