import { describe, expect, it } from 'vitest';
import { type PaperContext, paperHtml } from './paper-html.ts';

function onPaper(html: string, context: Partial<PaperContext> = {}): string {
  return paperHtml(html, {
    anchor: 'here',
    levelsDown: 2,
    linkedPage: (path) =>
      path === '/modules/tiny/welcome' ? { anchor: 'first--tiny--welcome', title: 'Tom & I' } : undefined,
    printed: new Set(),
    ...context,
  });
}

describe('prose on paper', () => {
  it('has its headings below the title of its page', () => {
    expect(onPaper('<h2 id="why" class="x">Why</h2><h4>More</h4>')).toBe(
      '<h4 id="here-why" class="x">Why</h4><h6>More</h6>',
    );
    expect(onPaper('<h2>Why</h2>', { levelsDown: 1 })).toBe('<h3>Why</h3>');
  });

  it.each([
    [
      'the address of a link after its words',
      '<a href="https://nice.org.uk">the guideline</a>',
      '(<bdi>https://nice.org.uk</bdi>)',
    ],
    ['a number to call after its words', '<a href="tel:111">call them</a>', '(<bdi>111</bdi>)'],
    [
      'the title of the page that a link leads to',
      '<a href="/modules/tiny/welcome">here</a>',
      '(<q>Tom &amp; I</q>)',
    ],
  ])('says %s', (_what, html, printed) => {
    expect(onPaper(html)).toContain(`</a><span class="paper-only"> ${printed}</span>`);
  });

  it.each([
    ['an address that is read already', '<a href="https://nice.org.uk">https://nice.org.uk</a>'],
    ['a number that is read already', '<a href="tel:111">Call 111</a>'],
    ['an address inside the application', '<a href="/crisis">help</a>'],
    ['a title that is read already', '<a href="/modules/tiny/welcome">Tom &amp; I</a>'],
  ])('does not repeat %s', (_what, html) => {
    expect(onPaper(html)).not.toContain('paper-only');
  });

  it('prints each address once on a page', () => {
    const link = '<a href="https://nice.org.uk">one</a>';
    const context = { printed: new Set<string>() };
    expect((onPaper(link + link, context) + onPaper(link, context)).match(/<bdi>/g)).toHaveLength(1);
  });

  it('leads to the page in the workbook, and from a footnote to the note of the same page', () => {
    expect(onPaper('<a href="/modules/tiny/welcome">there</a>')).toContain('href="#first--tiny--welcome"');
    expect(onPaper('<a href="#fn-1" id="ref-1">1</a><p id="fn-1">Note</p>')).toBe(
      '<a href="#here-fn-1" id="here-ref-1">1</a><p id="here-fn-1">Note</p>',
    );
  });

  it('does not wait with a picture until somebody scrolls to it', () => {
    expect(onPaper('<img src="/a.png" alt="" loading="lazy"/>')).toBe('<img src="/a.png" alt=""/>');
  });

  it('leaves words alone that look like tags or attributes', () => {
    const words = '<p>&lt;h2 id=&quot;x&quot;&gt; href=&quot;#y&quot;</p>';
    expect(onPaper(words)).toBe(words);
  });
});
