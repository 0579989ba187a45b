/** What a browser complains about on its console: a page that works makes it say nothing. */
import type { Page } from '@playwright/test';

/** A list that grows by every error of `page` that matches none of `expected`. */
export function collectComplaints(page: Page, expected: RegExp[]): string[] {
  const complaints: string[] = [];
  function note(complaint: string): void {
    if (!expected.some((pattern) => pattern.test(complaint))) complaints.push(complaint);
  }
  page.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => {
    note(error.stack ?? error.message);
  });
  return complaints;
}
