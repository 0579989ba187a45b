import { expect, expectNoAxeViolations, signIn, test } from '#tests/support/test.ts';

const PAGE = '/modules/getting-going-again/low-mood-cycle';
const DIARY = '/modules/getting-going-again/your-diary';

test.describe('a patient works through a module', () => {
  test('from this week to the next page', async ({ page }) => {
    await signIn(page, 'patient');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This week');
    await page.getByRole('link', { name: 'Read the next page' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Three kinds of activity');
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'I have done this page' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Your list');
    await page.goto('/modules/getting-going-again');
    await expect(page.getByText('Not open yet').first()).toBeVisible();
    await expectNoAxeViolations(page);
  });

  test('what is typed saves by itself and says when', async ({ page }) => {
    await signIn(page, 'patient');
    await page.goto(PAGE);
    const sheet = page.locator('#my-cycle');
    await sheet.getByLabel('What went through your mind?').fill('It will never change.');
    await expect(sheet.locator('output')).toHaveText(/Saved at \d\d:\d\d/);
    await page.reload();
    await expect(sheet.getByLabel('What went through your mind?')).toHaveValue('It will never change.');
  });

  test('the diary is written by keyboard alone', async ({ page }) => {
    await signIn(page, 'patient');
    await page.goto(DIARY);
    const sheet = page.locator('#activity-diary');
    await sheet.locator('[name="f.week.mon-7.text"]').focus();
    await page.keyboard.press('ArrowDown');
    await expect(sheet.locator('[name="f.week.mon-9.text"]')).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    await expect(sheet.locator('[name="f.week.tue-9.text"]')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('bus to work');
    await expect(sheet.locator('output')).toHaveText(/Saved at/);
    await expectNoAxeViolations(page);
  });

  test('rows are added to a list as they are needed', async ({ page }) => {
    await signIn(page, 'patient');
    await page.goto('/modules/getting-going-again/what-matters');
    const sheet = page.locator('#values');
    const rows = sheet.locator('row-list fieldset');
    const before = await rows.count();
    await sheet.getByRole('button', { name: 'Add a row' }).click();
    await expect(rows).toHaveCount(before + 1);
    const added = rows.last().locator('[name$=".small"]');
    await added.fill('bake with my niece');
    await expect(sheet.locator('output')).toHaveText(/Saved at/);
    await page.reload();
    await expect(sheet.locator('[value="bake with my niece"]')).toHaveCount(1);
  });
});

test.describe('nothing that was typed is lost', () => {
  test.use({ expectedComplaints: [/409|401|ERR_INTERNET_DISCONNECTED/] });

  test('without a connection: it is kept, said, and saved when the connection is back', async ({
    page,
    context,
  }) => {
    await signIn(page, 'patient');
    await page.goto(PAGE);
    const sheet = page.locator('#my-cycle');
    await context.setOffline(true);
    await sheet.getByLabel('What was going on?').fill('On the train.');
    await expect(sheet.locator('output')).toContainText('You are not connected');
    await context.setOffline(false);
    await expect(sheet.locator('output')).toHaveText(/Saved at/);
  });

  test('after the session ended: it is there after signing in, and saved', async ({ page, context }) => {
    await signIn(page, 'patient');
    await page.goto(PAGE);
    const sheet = page.locator('#my-cycle');
    await context.clearCookies();
    await sheet.getByLabel('How was it afterwards, that day or the next?').fill('Quieter.');
    await expect(sheet.locator('output')).toContainText('You are signed out');
    await sheet.getByRole('link', { name: 'Sign in to save it' }).click();
    await page.locator('[name="email"]').fill('patient@stepwise.example');
    await page.locator('[name="password"]').fill('stepwise-demo');
    await page.locator('[name="password"]').press('Enter');
    await expect(page).toHaveURL(PAGE);
    await expect(sheet.getByLabel('How was it afterwards, that day or the next?')).toHaveValue('Quieter.');
    await expect(sheet.locator('output')).toHaveText(/Saved at/);
  });

  test('two tabs: both versions are shown, and the choice decides', async ({ page, context }) => {
    await signIn(page, 'patient');
    await page.goto(PAGE);
    const other = await context.newPage();
    await other.goto(PAGE);
    const box = 'What did you do, or stop doing?';
    await page.locator('#my-cycle').getByLabel(box).fill('Stayed in bed.');
    await expect(page.locator('#my-cycle output')).toHaveText(/Saved at/);
    await other.locator('#my-cycle').getByLabel(box).fill('Walked to the bench.');
    await expect(other.locator('#my-cycle output')).toContainText('This was changed in another place');
    await other.getByRole('button', { name: 'See both versions' }).click();
    await expect(other.getByText('Stayed in bed.')).toBeVisible();
    await expect(other.getByText('Walked to the bench.')).toBeVisible();
    await expectNoAxeViolations(other);
    await other.getByRole('button', { name: 'Go on with what I have here' }).click();
    await expect(other.locator('#my-cycle').getByLabel(box)).toHaveValue('Walked to the bench.');
    await other.locator('#my-cycle').getByRole('link', { name: 'Earlier versions' }).click();
    await expect(other.getByText('Stayed in bed.')).toBeVisible();
    await expectNoAxeViolations(other);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the same page is read, its sheet saved and its quiz answered', async ({ page }) => {
    await signIn(page, 'patient');
    await page.goto(PAGE);
    const sheet = page.locator('#my-cycle');
    await sheet.getByLabel('What did you notice in your body?').fill('Tense.');
    await sheet.getByText('My practitioner may see this').click();
    await sheet.getByRole('button', { name: 'Save' }).click();
    await expect(sheet.locator('output')).toHaveText(/Saved at/);
    await expect(sheet.getByLabel('What did you notice in your body?')).toHaveValue('Tense.');
    const quiz = page.locator('#cycle-quiz');
    await quiz.getByText('Because of bad luck').click();
    await quiz.getByRole('button', { name: 'See the answers' }).click();
    await expect(quiz.getByText('The better answer is')).toBeVisible();
  });
});

test.describe('languages', () => {
  test('the switch keeps the place, and the page is Polish throughout', async ({ page }) => {
    await signIn(page, 'patient');
    await page.goto(DIARY);
    await page.getByRole('button', { name: 'Pokaż tę stronę w języku: Polski' }).click();
    await expect(page).toHaveURL(DIARY);
    await expect(page.locator('html')).toHaveAttribute('lang', 'pl');
    await expect(page.locator('main [lang="en"]')).toHaveCount(0);
    await expectNoAxeViolations(page);
    for (const path of ['/home', '/modules', '/modules/getting-going-again', '/homework', '/messages']) {
      await page.goto(path);
      await expectNoAxeViolations(page);
    }
    await page.getByRole('button', { name: 'Show this page in English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });

  test('what a person writes in Arabic is read from the right on an English page too', async ({ page }) => {
    await signIn(page, 'patient');
    await page.goto(PAGE);
    const sheet = page.locator('#my-cycle');
    await sheet.getByLabel('What was going on?').fill('بقيت في البيت.');
    await expect(sheet.locator('output')).toHaveText(/Saved at/);
    await page.goto(`${PAGE}/worksheets/my-cycle`);
    const words = page.locator('.own-words', { hasText: 'بقيت في البيت.' }).first();
    const [first, last] = await words.evaluate((element) => {
      const text = element.firstChild as Text;
      return [0, text.length - 1].map((at) => {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect().left;
      });
    });
    expect(last).toBeLessThan(first ?? 0);
  });
});

test.describe('every page that is open', () => {
  for (const [language, button] of [
    ['English', null],
    ['Polish', 'Pokaż tę stronę w języku: Polski'],
  ] as const) {
    test(`has no violation in ${language}`, async ({ page }) => {
      test.slow();
      await signIn(page, 'patient');
      if (button) await page.getByRole('button', { name: button }).click();
      await page.goto('/modules/getting-going-again');
      const links = page.locator('.session-list a');
      const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      expect(paths.length).toBeGreaterThanOrEqual(11);
      for (const path of paths) {
        await page.goto(path);
        await expectNoAxeViolations(page);
      }
      if (button) await page.getByRole('button', { name: 'Show this page in English' }).click();
    });
  }
});

test.describe('on a narrow phone', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('no page scrolls sideways, not even with letters twice as large', async ({ page }) => {
    await signIn(page, 'patient');
    for (const path of [
      '/home',
      '/modules/getting-going-again',
      DIARY,
      PAGE,
      '/homework',
      '/measures',
      '/messages',
    ]) {
      await page.goto(path);
      for (const zoom of ['100%', '200%']) {
        await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), zoom);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `${path} at ${zoom}`).toBeLessThanOrEqual(320);
      }
    }
  });
});
