/**
 * `npm run pictures`: takes the pictures of the README from the demonstration that runs at PICTURES_ORIGIN
 * (http://localhost:3000 unless it says otherwise). Start that with `npm start` first.
 */
import { mkdirSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';

const origin = process.env.PICTURES_ORIGIN ?? 'http://localhost:3000';
const folder = 'docs/pictures';
const MODULE = '/modules/getting-going-again';

interface Picture {
  name: string;
  /** In pixels; 794 is a sheet of A4. */
  width: 320 | 794 | 1280;
  person: 'patient' | 'practitioner' | 'supervisor' | 'author';
  path: string;
  /** The language of the browser; English when not given. */
  locale?: 'ar';
  /** As it comes out of a printer. */
  printed?: true;
  /** A link to follow from there, and a page below it. */
  follow?: string;
  below?: string;
}

const PICTURES: Picture[] = [
  { name: 'home', width: 320, person: 'patient', path: '/home' },
  { name: 'module-page', width: 320, person: 'patient', path: `${MODULE}/your-ladder` },
  { name: 'caseload', width: 1280, person: 'practitioner', path: '/caseload' },
  { name: 'questions', width: 320, person: 'patient', path: '/measures/due' },
  {
    name: 'course',
    width: 1280,
    person: 'practitioner',
    path: '/caseload',
    follow: 'Sam Fielding',
    below: '/measures',
  },
  { name: 'caseload', width: 320, person: 'practitioner', path: '/caseload' },
  {
    name: 'review',
    width: 1280,
    person: 'practitioner',
    path: '/caseload',
    follow: 'Sam Fielding',
    below: '/review',
  },
  {
    name: 'review',
    width: 320,
    person: 'practitioner',
    path: '/caseload',
    follow: 'Sam Fielding',
    below: '/review',
  },
  { name: 'week', width: 1280, person: 'practitioner', path: '/week' },
  { name: 'workbench', width: 1280, person: 'author', path: '/author/getting-going-again/en/start-small' },
  { name: 'arabic', width: 320, person: 'patient', path: `${MODULE}/low-mood-cycle`, locale: 'ar' },
  { name: 'printed', width: 794, person: 'patient', path: `${MODULE}/print`, printed: true },
  { name: 'supervision', width: 1280, person: 'supervisor', path: '/supervision' },
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
mkdirSync(folder, { recursive: true });
for (const picture of PICTURES) await take(picture);
await browser.close();

async function take({ name, width, person, path, locale, printed, follow, below }: Picture): Promise<void> {
  const page = await browser.newPage({
    viewport: { width, height: printed ? 1123 : 900 },
    locale: locale ?? 'en-GB',
    bypassCSP: printed === true,
  });
  await signIn(page, person);
  await page.goto(origin + path);
  if (follow) await page.getByRole('link', { name: follow }).click();
  await page.waitForLoadState();
  if (below) await page.goto(page.url() + below);
  if (printed) await asOnPaper(page);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${folder}/${name}-${width}.png` });
  await page.close();
  process.stdout.write(`${folder}/${name}-${width}.png\n`);
}

/** White, with the margins that a printer leaves. */
async function asOnPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.addStyleTag({ content: 'html, body { background: #fff } body { padding: 15mm }' });
}

async function signIn(page: Page, person: string): Promise<void> {
  await page.goto(`${origin}/sign-in`);
  await page.locator('[name="email"]').fill(`${person}@stepwise.example`);
  await page.locator('[name="password"]').fill('stepwise-demo');
  await page.locator('[name="password"]').press('Enter');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}
