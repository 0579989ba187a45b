/** A page on its way: an author writes, a lead reads and approves, patients have it at once, and it is taken back. */
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, signIn, test } from '#tests/support/test.ts';

const MODULE = '/author/getting-going-again';

/** Saves `words` at the end of a page through its form, as a browser without JavaScript does. */
async function write(page: Page, name: string, words: string): Promise<void> {
  await page.goto(`${MODULE}/en/${name}`);
  const box = page.getByRole('textbox', { name: 'Text of the page' });
  const text = await box.inputValue();
  await box.fill(`${text}\n${words}\n`);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
}

test.describe('without JavaScript, a page', () => {
  test.use({ javaScriptEnabled: false });

  test('is written by one, read by another, published for patients, and taken back', async ({
    page,
    newPage,
  }) => {
    test.slow();
    await signIn(page, 'author');
    await write(page, 'welcome', 'A sentence that is new today.');
    await page.goto(MODULE);
    await page
      .getByRole('link', { name: /^English/ })
      .first()
      .click();
    await expect(page.getByText('waiting for review')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Review this draft' })).toHaveCount(0);

    const lead = await newPage();
    await signIn(lead, 'lead');
    await lead.getByRole('link', { name: 'Content', exact: true }).click();
    await lead
      .getByRole('link', { name: /^English/ })
      .first()
      .click();
    await lead.getByRole('link', { name: /^Compare Welcome/ }).click();
    await expect(lead.getByText('A sentence that is new today.')).toBeVisible();
    await lead.getByRole('link', { name: 'Back', exact: true }).click();
    await lead.getByLabel('What you looked at, and what you think').fill('I read all of it.');
    await lead.getByLabel(/I am a clinician/).check();
    await lead.getByRole('button', { name: 'Approve' }).click();
    await expect(lead.getByText('The draft is approved.')).toBeVisible();

    await page.reload();
    await page.getByRole('button', { name: 'Publish now' }).click();
    await expect(page.getByText('It is published. Patients read it now.')).toBeVisible();
    const patient = await newPage();
    await signIn(patient, 'patient');
    await patient.goto('/modules/getting-going-again/welcome');
    await expect(patient.getByText('A sentence that is new today.')).toBeVisible();

    await lead.goto(MODULE);
    await lead.getByRole('link', { name: 'Withdraw edition 1' }).click();
    await lead.getByRole('button', { name: 'Withdraw edition 1' }).click();
    await expect(lead.getByText('The edition is withdrawn.')).toBeVisible();
    await patient.reload();
    await expect(patient.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(patient.getByText('A sentence that is new today.')).toHaveCount(0);
    await lead.goto('/author');
    await expect(lead.getByText('Patients read the version that came with Stepwise.')).toBeVisible();
  });
});

test('every page of the workbench is sound to axe, and fits a narrow screen', async ({ page, newPage }) => {
  test.slow();
  await signIn(page, 'author');
  await page.goto('/author');
  await page.getByLabel('Title in English').fill('Worry time');
  await page.getByLabel('Short name for addresses').fill('worry-time');
  await page.getByRole('button', { name: 'Start this module' }).click();
  const draft = await page
    .getByRole('link', { name: /^English/ })
    .first()
    .getAttribute('href');
  const lead = await newPage();
  await signIn(lead, 'lead');
  const path = `path=${encodeURIComponent('en/index.mdx')}`;
  const pages = [`${draft}`, `${draft}/history?${path}`, `${draft}/compare?${path}&from=live&to=1`];
  for (const address of ['/author', MODULE, '/author/worry-time', ...pages, `${draft}/behind?${path}`]) {
    for (const reader of [page, lead]) {
      await reader.goto(address);
      await expectNoAxeViolations(reader);
      await reader.setViewportSize({ width: 320, height: 640 });
      const sideways = await reader.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(sideways, address).toBeLessThanOrEqual(0);
      await reader.setViewportSize({ width: 1280, height: 720 });
    }
  }
});
