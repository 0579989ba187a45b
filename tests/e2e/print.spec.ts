import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, expectNoAxeViolations, signIn, test } from '#tests/support/test.ts';

const MODULE = '/modules/getting-going-again';
const PRINT = `${MODULE}/print`;

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

/** The sheets that a printer would be given, as their words. */
async function sheetsOf(page: Page): Promise<string[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(document, { mergePages: false });
  return text.map((words) => words.replaceAll(/\s+/g, ' '));
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: { width: 320, height: 640 } });

    test('a patient chooses what to print, and reads it on a telephone first', async ({ page }) => {
      await signIn(page, 'patient');
      await page.goto(MODULE);
      await page.getByRole('link', { name: 'Print this module as a workbook' }).click();
      await expect(page).toHaveURL(PRINT);
      // How many depends on what other journeys opened for this person.
      await expect(page.getByText(/more sessions? (?:is|are) not open yet/)).toBeVisible();
      await expect(page.getByRole('button', { name: 'Print this page' })).toBeVisible({
        visible: javaScriptEnabled,
      });
      await expect(page.getByText('from the menu of your browser')).toBeVisible();
      for (const next of [null, 'What I wrote', 'Large print', 'Session 1: The cycle of low mood']) {
        if (next) await page.getByRole('link', { name: next }).first().click();
        expect(await widthOf(page)).toBe(320);
        if (javaScriptEnabled) await expectNoAxeViolations(page);
      }
      await expect(page).toHaveURL(`${PRINT}/the-cycle?answers=mine&size=large`);
      await expect(
        page.getByRole('navigation', { name: 'What to print' }).locator('[aria-current]'),
      ).toHaveText(['Session 1: The cycle of low mood', 'What I wrote', 'Large print']);
    });
  });
}

test('on paper each sheet has its number and the module’s name, and the last one whom to call', async ({
  page,
}) => {
  await signIn(page, 'patient');
  await page.goto(PRINT);
  const sheets = await sheetsOf(page);
  expect(sheets.length).toBeGreaterThan(10);
  for (const [index, words] of sheets.entries()) {
    expect(words).toContain(`${index + 1} / ${sheets.length}`);
    expect(words).toContain('Getting going again');
    expect(words, 'nothing of the screen').not.toMatch(/Skip to main content|Sign out|How much to print/);
  }
  const [cover = ''] = sheets;
  for (const words of [
    'Name',
    'Started on',
    'What is in this workbook',
    'Session 3: Three kinds of activity',
  ]) {
    expect(cover).toContain(words);
  }
});

for (const [size, query] of [
  ['usual', ''],
  ['large', '?size=large'],
]) {
  test(`in ${size} print the last sheet has everybody to call, together`, async ({ page }) => {
    await signIn(page, 'patient');
    await page.goto(`${PRINT}${query}`);
    const last = (await sheetsOf(page)).at(-1) ?? '';
    const all = ['If you are not safe now', 'Call 999', 'Call 111', '116 123', '85258', 'Relay UK'];
    for (const help of all) expect(last).toContain(help);
  });
}

test('each session begins a sheet, and the answers to the quizzes are kept for the end', async ({ page }) => {
  await signIn(page, 'patient');
  await page.goto(PRINT);
  const sheets = await sheetsOf(page);
  for (const [number, title] of [
    [1, 'The cycle of low mood'],
    [2, 'What your week shows'],
    [3, 'Three kinds of activity'],
  ] as const) {
    const begins = sheets.filter((words) => words.includes(`Session ${number} ${title}`));
    expect(begins, title).toHaveLength(1);
    expect(begins[0]?.indexOf(`Session ${number} ${title}`)).toBeLessThan(60);
  }
  const right = '✓ Because feeling low and doing less feed each other';
  expect(sheets.findIndex((words) => words.includes('Answers to the quizzes Try'))).toBe(sheets.length - 2);
  expect(sheets.findIndex((words) => words.includes(right))).toBe(sheets.length - 2);
});

test('the week fits on an upright sheet, and large print is large', async ({ page }) => {
  await signIn(page, 'patient');
  // The width of A4 between its margins.
  await page.setViewportSize({ width: 672, height: 1000 });
  for (const query of ['', '?size=large']) {
    await page.goto(`${PRINT}${query}`);
    await page.emulateMedia({ media: 'print' });
    expect(await widthOf(page)).toBeLessThanOrEqual(672);
    const { size, widest } = await page.evaluate(() => ({
      size: getComputedStyle(document.querySelector('.workbook__page p:not([class])')!).fontSize,
      widest: Math.max(...[...document.querySelectorAll('table')].map((table) => table.scrollWidth)),
    }));
    expect(widest).toBeLessThanOrEqual(672);
    expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(query ? (16 * 4) / 3 : 16);
    await page.emulateMedia({ media: null });
  }
});

test('in Arabic it begins on the right, on the screen and on paper', async ({ page }) => {
  await signIn(page, 'patient');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(PRINT);
  await page.locator('button[lang="ar"]').click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page).toHaveURL(PRINT);
  await expectNoAxeViolations(page);
  expect(await widthOf(page)).toBe(320);
  await expect(page.locator('.workbook [lang="en"]')).toHaveCount(0);
  const sheets = await sheetsOf(page);
  expect(sheets.length).toBeGreaterThan(10);
  expect(sheets.at(-1)).toContain('116 123');
  await page.getByRole('button', { name: /English/ }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('a practitioner prints an empty workbook in the language of the person who will write in it', async ({
  page,
}) => {
  await signIn(page, 'practitioner');
  await page.getByRole('link', { name: 'Sam Fielding' }).click();
  await page.getByRole('link', { name: 'Modules and their paths' }).click();
  await page.getByRole('link', { name: 'Change the path, the pace or a page' }).click();
  await page.getByRole('link', { name: /^Print this module for a patient/ }).click();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Polski' }).click();
  await expectNoAxeViolations(page);
  await expect(page.locator('.workbook [lang="en"]')).toHaveCount(0);
  await expect(page.getByText('Co jest w tym zeszycie').first()).toBeVisible();
  const sheets = await sheetsOf(page);
  expect(sheets[0], 'no name of a patient on the cover').not.toContain('Sam Fielding');
  expect(sheets.at(-1)).toContain('999');
});
