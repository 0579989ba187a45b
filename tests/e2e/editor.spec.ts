import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, signIn, test } from '#tests/support/test.ts';

const MODULE = '/author/getting-going-again';

/** The editor, whichever it is. */
const box = (page: Page) => page.getByRole('textbox', { name: 'Text of the page' });
const shown = (page: Page) => page.frameLocator('iframe[name="preview"]').locator('body');

/** Opens a page to write on, and goes to its end. */
async function open(page: Page, name: string): Promise<void> {
  await signIn(page, 'author');
  await page.goto(`${MODULE}/${name}`);
  await box(page).click();
  await page.keyboard.press('Control+End');
}

test.describe('the editor', () => {
  test('shows what is to be mended at its line, and the page as its patient sees it, while somebody types', async ({
    page,
  }) => {
    await open(page, 'en/start-small');
    await expect(shown(page)).toContainText('I do not feel safe');
    await page.keyboard.type('\nWords for a patient.\n');
    await expect(shown(page)).toContainText('Words for a patient.');
    await page.keyboard.type('\n<Nothing />\n');
    const line = page.getByRole('button', { name: /^Line \d+$/ });
    await expect(line).toHaveCount(1);
    await expect(page.locator('.cm-lint-marker-error')).toHaveCount(1);
    await expect(shown(page)).toContainText('This page cannot be shown yet');
    await page.keyboard.press('Control+Home');
    await line.click();
    await expect(box(page)).toBeFocused();
    await expect(page.locator('.cm-activeLine')).toHaveText('<Nothing />');
    await expectNoAxeViolations(page);
    page.on('dialog', (dialog) => dialog.accept());
  });

  test('is left with the Tab key, saved with Ctrl and S, and says what it saved', async ({ page }) => {
    await open(page, 'en/your-list');
    await page.keyboard.type('\nOne line more.\n');
    await page.keyboard.press('Tab');
    await expect(box(page)).not.toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(box(page)).toBeFocused();
    await page.keyboard.press('Control+s');
    await expect(page.getByRole('status').first()).toContainText('Saved as version 1');
    await expect(page.locator('textarea#text')).toHaveValue(/One line more\.\n$/);
  });

  test('asks before what is not saved is left behind', async ({ page }) => {
    await open(page, 'en/your-plan');
    await page.keyboard.type('\nNot saved.\n');
    const asked = page.waitForEvent('dialog');
    // It waits for the answer.
    const leaving = page.goto('/author').catch(() => undefined);
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
    await leaving;
  });

  test('gives way to a plain box, and comes back, with what was typed', async ({ page }) => {
    await open(page, 'en/last-week');
    await page.keyboard.type('\nTyped in the one.\n');
    await page.getByRole('button', { name: 'Use a plain text box instead' }).click();
    await expect(page.locator('textarea#text')).toBeFocused();
    await expect(page.locator('textarea#text')).toHaveValue(/Typed in the one\.\n$/);
    await page.locator('textarea#text').press('Control+End');
    await page.keyboard.type('Typed in the other.');
    await page.getByRole('button', { name: 'Use the editor with line numbers' }).click();
    await page.keyboard.press('Control+End');
    await expect(box(page)).toContainText('Typed in the other.');
    page.on('dialog', (dialog) => dialog.accept());
  });

  test('shows a page in another language and as wide as one likes, and the way back leads out', async ({
    page,
  }) => {
    await open(page, 'en/how-this-works');
    await page.getByLabel('Language of the patient').selectOption('pl');
    await expect(shown(page)).toContainText('Nie czuję się bezpiecznie');
    for (const [name, width] of [
      ['Small phone', 320],
      ['Phone', 375],
    ] as const) {
      await page.getByText(name, { exact: true }).click();
      await expect.poll(() => shown(page).evaluate(() => window.innerWidth)).toBe(width);
    }
    await page.goBack();
    await expect(page).toHaveURL(/\/author$/);
  });

  test('writes Arabic from the right, and shows it so', async ({ page }) => {
    await open(page, 'ar/welcome');
    await expect(box(page)).toHaveAttribute('dir', 'rtl');
    await expect(page.locator('.cm-line').last()).toHaveCSS('direction', 'rtl');
    await expect(page.frameLocator('iframe[name="preview"]').locator('html')).toHaveAttribute('dir', 'rtl');
    await expectNoAxeViolations(page);
  });

  test('does not stall on the longest page that may be', async ({ page }) => {
    await open(page, 'en/when-mood-says-no');
    await page.getByRole('button', { name: 'Use a plain text box instead' }).click();
    const long = 'A line of words that goes on for a while and says nothing.\n\n'.repeat(3_200);
    await page.locator('textarea#text').evaluate((area, more) => {
      (area as HTMLTextAreaElement).value += more;
    }, long);
    await page.getByRole('button', { name: 'Use the editor with line numbers' }).click();
    await page.keyboard.press('Control+End');
    const begun = Date.now();
    await page.keyboard.type('Twenty letters here.');
    await expect(page.locator('.cm-line').last()).toHaveText('Twenty letters here.');
    expect(Date.now() - begun).toBeLessThan(4_000);
    page.on('dialog', (dialog) => dialog.accept());
  });

  test.describe('when a save is not the last word', () => {
    // The browser's own note of a conflict, and of a session that has ended.
    test.use({ expectedComplaints: [/status of 40[19]/] });

    test('shows both texts when two people wrote at once, and the choice decides', async ({
      page,
      newPage,
    }) => {
      await open(page, 'en/warning-signs');
      const other = await newPage();
      await open(other, 'en/warning-signs');
      await other.keyboard.type('\nTheirs.\n');
      await other.keyboard.press('Control+s');
      await expect(other.getByRole('status').first()).toContainText('Saved as version 1');
      await page.keyboard.type('\nMine.\n');
      await page.keyboard.press('Control+s');
      await expect(page.getByRole('alert')).toContainText('Nothing is lost');
      await expect(page.getByLabel('Your text')).toHaveValue(/Mine\.\n$/);
      await expect(page.getByLabel('The other text')).toHaveValue(/Theirs\.\n$/);
      await expectNoAxeViolations(page);
      await page.getByRole('button', { name: 'Keep my text' }).click();
      await expect(page.getByRole('status').first()).toContainText('Saved as version 2');
      await expect(page.locator('textarea#text')).toHaveValue(/Mine\.\n$/);
    });

    test('says when somebody was signed out, and keeps what they wrote', async ({ page }) => {
      await open(page, 'en/your-ladder');
      await page.context().clearCookies();
      await page.keyboard.type('\nWritten too late.\n');
      await expect(page.getByText('You have been signed out.')).toBeVisible();
      await page.keyboard.press('Control+s');
      await page.locator('[name="email"]').fill('author@stepwise.example');
      await page.locator('[name="password"]').fill('stepwise-demo');
      await page.locator('[name="password"]').press('Enter');
      await expect(page.getByText('Written too late.')).toBeVisible();
      await page.locator('main form[action$="your-ladder"] button').click();
      await expect(page.getByRole('status').first()).toContainText('Saved as version 1');
    });
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('a page is written, checked, looked at and saved', async ({ page }) => {
      await signIn(page, 'author');
      await page.goto(`${MODULE}/en/find-patterns`);
      const text = await box(page).inputValue();
      await box(page).fill(`${text}\n<Nothing />\n`);
      await page.getByRole('button', { name: 'Check' }).click();
      await expect(page.getByText(/^Line \d+/)).toHaveCount(1);
      await expect(box(page)).toHaveValue(`${text}\n<Nothing />\n`);
      await box(page).fill(`${text}\nWritten by hand.\n`);
      await page.getByRole('button', { name: 'Show as the patient sees it' }).click();
      await expect(shown(page)).toContainText('Written by hand.');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('status').first()).toContainText('Saved as version 1');
      await expect(box(page)).toHaveValue(`${text}\nWritten by hand.\n`);
    });
  });

  test.describe('on a narrow screen', () => {
    test.use({ viewport: { width: 320, height: 640 } });

    test('nothing scrolls sideways', async ({ page }) => {
      await open(page, 'en/kinds-of-activity');
      await page.keyboard.type('\n<Nothing />\n');
      await expect(page.getByRole('button', { name: /^Line \d+$/ })).toHaveCount(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await expectNoAxeViolations(page);
      page.on('dialog', (dialog) => dialog.accept());
    });
  });
});

test.describe('trying a draft as a patient', () => {
  test('a sheet is written and saved, a page done, and a new start made', async ({ page }) => {
    await open(page, 'pl/welcome');
    await page.keyboard.type('\nNowe zdanie.\n');
    await page.keyboard.press('Control+s');
    await page.getByRole('link', { name: 'Try it as a patient' }).click();
    const banner = page.getByRole('complementary', { name: 'Try-out.' });
    await expect(banner).toContainText('No patient sees what you write here.');
    await expectNoAxeViolations(page);
    await page.goto(page.url().replace('/try', '/try/welcome'));
    await expect(page.getByText('Nowe zdanie.')).toBeVisible();
    const answer = page.locator('textarea').first();
    await answer.fill('Piszę na próbę');
    await page.locator('.worksheet__save button').first().click();
    await expect(page.locator('textarea').first()).toHaveValue('Piszę na próbę');
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.locator('.page-end button').click();
    await expect(page).toHaveURL(/\/try\/low-mood-cycle\?language=pl$/);
    await banner.getByRole('link', { name: 'Show in English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await banner.getByRole('button', { name: 'Start again with nothing written' }).click();
    await expect(page).toHaveURL(/\/try\?language=en$/);
  });
});
