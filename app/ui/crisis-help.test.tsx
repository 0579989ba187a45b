/** Whom to call: the same list in every language, and on the way to it from wherever something went wrong. */
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { translator } from '#app/i18n/i18n.server.ts';
import { type Language, LANGUAGES } from '#app/i18n/languages.ts';
import { CrisisContacts } from './crisis-contacts.tsx';
import { LastResort } from './last-resort.tsx';
import { PROBLEM_WORDS, ProblemPage } from './problem-page.tsx';
import { SiteHeader } from './site-header.tsx';

/** CLINICAL section 5, in the order in which somebody in danger needs them; the service's own line is the second. */
const IN_ORDER = ['tel:999', 'tel:01632960111', 'tel:111', 'tel:116123', 'sms:85258?&amp;body=SHOUT'];
const LINE = { name: 'Mill Lane line', phone: '01632 960 111' };

function html(language: Language, page: ReactElement): string {
  return renderToStaticMarkup(<I18nextProvider i18n={translator(language)}>{page}</I18nextProvider>);
}

function links(markup: string): string[] {
  return [...markup.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href);
}

describe.each(LANGUAGES)('help in a crisis (%s)', (language) => {
  it('has every number that a telephone can call, danger to life first', () => {
    expect(links(html(language, <CrisisContacts serviceLine={LINE} />))).toEqual(IN_ORDER);
  });

  it('has all the others when the service has no line of its own', () => {
    const [, line] = IN_ORDER;
    expect(links(html(language, <CrisisContacts serviceLine={null} />))).toEqual(
      IN_ORDER.filter((number) => number !== line),
    );
  });

  it('is one tap away on top of every page, signed in or not', () => {
    const patient = { role: 'patient', name: 'Ann Example', firstPage: '/home', openAlerts: 0 } as const;
    expect(links(html(language, <SiteHeader person={null} path="/" />))).toContain('/crisis');
    const own = links(html(language, <SiteHeader person={patient} path="/home" />));
    expect(own).toEqual(expect.arrayContaining(['/crisis', '/not-safe']));
  });

  it('is one tap away on every page that tells of a problem', () => {
    const kinds = Object.keys(PROBLEM_WORDS) as (keyof typeof PROBLEM_WORDS)[];
    for (const kind of kinds) expect(links(html(language, <ProblemPage kind={kind} />))).toContain('/crisis');
    expect(links(html(language, <LastResort />))).toContain('/crisis');
  });
});
