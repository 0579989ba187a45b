/** Ways of answering: by thumb, by keyboard, in large letters, in another language. */
import { eq } from 'drizzle-orm';
import { database } from '#db/client.ts';
import { patient } from '#db/schema/pathway.ts';
import type { Locator, Page } from '@playwright/test';
import { choose, expect, expectNoAxeViolations, test } from '#tests/support/answering-browser.ts';

/** PHQ-9 with its question on difficulty, GAD-7 and WSAS. */
const QUESTIONS = 10 + 7 + 5;

test.describe('by thumb', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('all three questionnaires take one tap a question, and three', async ({ asPatient: page }) => {
    let taps = 0;
    const tap = async (target: Locator) => {
      await target.tap();
      taps += 1;
    };
    await tap(page.locator('main a[href="/measures/due"]'));
    const questions = page.locator('fieldset');
    await expect(questions).toHaveCount(QUESTIONS);
    for (let index = 0; index < QUESTIONS; index += 1) {
      await tap(questions.nth(index).locator('input').nth(1));
    }
    await tap(page.getByRole('button', { name: 'Check my answers' }));
    await tap(page.getByRole('button', { name: 'Send my answers' }));
    await expect(page.getByText('Your answers are saved')).toBeVisible();
    await page.getByText('Show my scores').click();
    await expect(page.getByText('Your score is 9 out of 27')).toBeVisible();
    await expect(page.getByText('Your score is 7 out of 21')).toBeVisible();
    await expect(page.getByText('Your score is 5 out of 40')).toBeVisible();
    expect(taps).toBe(QUESTIONS + 3);
  });

  test('one question a page takes one tap a question, and two', async ({ page, course, asPatient }) => {
    prefersOneByOne(course.patient.patientId);
    let taps = 0;
    const tap = async (target: Locator) => {
      await target.tap();
      taps += 1;
    };
    await tap(asPatient.locator('main a[href="/measures/due"]'));
    for (let number = 1; number <= QUESTIONS; number += 1) {
      await expect(page.locator('main')).toContainText(`Question ${number} of ${QUESTIONS}`);
      await tap(page.locator('fieldset input').first());
    }
    await tap(page.getByRole('button', { name: 'Send my answers' }));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your answers are saved');
    expect(taps).toBe(QUESTIONS + 2);
  });

  test('every answer is large enough for a thumb at 320 px', async ({ asPatient: page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/measures/due');
    const small = await page
      .locator('fieldset input')
      .evaluateAll((answers) =>
        answers
          .map((answer) => answer.getBoundingClientRect())
          .filter(({ width, height }) => width < 44 || height < 44),
      );
    expect(small).toEqual([]);
    expect(await sideways(page)).toBe(0);
  });
});

test.describe('by keyboard alone', () => {
  test('one may look at every answer before going on', async ({ asPatient: page, course }) => {
    prefersOneByOne(course.patient.patientId);
    await page.goto('/measures/gad-7');
    await expect(
      page.getByText('When you tap an answer, the next question comes straight away'),
    ).toBeVisible();
    await tabTo(page, page.getByLabel('Not at all'));
    await page.keyboard.press('Space');
    for (const answer of ['Several days', 'More than half the days']) {
      await page.keyboard.press('ArrowDown');
      await expect(page.getByLabel(answer)).toBeChecked();
    }
    await expect(page).toHaveURL(/\/question\/1$/);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Continue' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/question\/2$/);
    await tabTo(page, page.getByLabel('Not at all'));
    await page.keyboard.press('Space');
    // Enter on an answer goes on; it does not change the language or the layout.
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/question\/3$/);
  });

  test('all questions on one page are answered, checked and sent', async ({ asPatient: page }) => {
    await page.goto('/measures/wsas');
    await tabTo(page, page.locator('#wsas-1'));
    for (let item = 1; item <= 5; item += 1) {
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Tab');
    }
    await expect(page.getByRole('button', { name: 'Check my answers' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/review$/);
    await tabTo(page, page.getByRole('button', { name: 'Send my answers' }));
    await page.keyboard.press('Enter');
    await page.getByText('Show my score').click();
    await expect(page.getByText('Your score is 5 out of 40')).toBeVisible();
  });
});

test('in letters twice as large nothing is pushed off a narrow page', async ({ asPatient: page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const paths = [
    '/measures/due',
    '/measures/wsas/question/1',
    '/measures/phq-9/question/10',
    '/measures/due/review',
  ];
  for (const path of paths) {
    if (path.endsWith('review')) {
      await page.goto('/measures/due');
      await choose(page, 'phq9', 1);
      await page.getByRole('button', { name: 'Check my answers' }).click();
    } else {
      await page.goto(path);
    }
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await sideways(page), path).toBe(0);
  }
});

test('in Arabic the questions run from right to left and the page around them does not', async ({
  asPatient: page,
}) => {
  await page.goto('/measures/wsas');
  await page.getByRole('button', { name: 'Show the questions in العربية' }).click();
  await expect(page.getByText('The questions are in Arabic.')).toBeVisible();
  await expect(page.getByText('The words here are not the official ones.')).toBeVisible();
  const direction = (target: Locator) => target.evaluate((element) => getComputedStyle(element).direction);
  expect(await direction(page.locator('fieldset').first())).toBe('rtl');
  expect(await direction(page.getByRole('button', { name: 'Check my answers' }))).toBe('ltr');
  await expectNoAxeViolations(page);
  await choose(page, 'wsas', 2);
  await page.getByRole('button', { name: 'Check my answers' }).click();
  await expect(page.locator('dl[lang="ar"][dir="rtl"]')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto('/measures/wsas/question/2');
  await expect(page.locator('fieldset [value="2"]')).toBeChecked();
  expect(await direction(page.locator('fieldset'))).toBe('rtl');
  await expectNoAxeViolations(page);
});

test.describe('in Polish', () => {
  test.use({ locale: 'pl-PL' });

  test('page and questions are in Polish, and say that the translation is not the official one', async ({
    asPatient: page,
  }) => {
    await page.goto('/measures/phq-9');
    await expect(page.getByRole('group', { name: /Zmęczenie lub brak energii/ })).toBeVisible();
    await expect(page.getByText('To nie jest oficjalna wersja pytań')).toBeVisible();
    await expectNoAxeViolations(page);
    await choose(page, 'phq9', 0, { 3: null, 4: null, 5: null });
    await page.getByRole('button', { name: 'Sprawdź odpowiedzi' }).click();
    await expect(page.getByText('Bez odpowiedzi zostały 3 pytania')).toBeVisible();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Wyślij bez tych odpowiedzi' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Twoje odpowiedzi są zapisane');
  });
});

function prefersOneByOne(id: (typeof patient.$inferSelect)['id']): void {
  database().update(patient).set({ questionLayout: 'one-by-one' }).where(eq(patient.id, id)).run();
}

/** How far the page can be pushed sideways, in pixels. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Presses Tab until `target` has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}
