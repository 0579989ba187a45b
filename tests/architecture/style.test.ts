/** Pages that work under the Content-Security-Policy and in languages that are written from right to left. */
import { describe, expect, it } from 'vitest';
import { places, sources } from './sources.ts';

const sides = '(left|right)';
const PHYSICAL = new RegExp(
  [
    `(margin|padding|border|scroll-margin|scroll-padding)-${sides}\\b`,
    `border-(top|bottom)-${sides}-radius`,
    `^\\s*${sides}\\s*:`,
    `(text-align|float|clear)\\s*:\\s*${sides}\\b`,
  ].join('|'),
);

describe('style', () => {
  it('no element carries a style of its own, which the security policy forbids', () => {
    const pages = sources(['app'], /\.tsx?$/);
    expect(places(pages, /\sstyle=\{|setAttribute\('style'|\.style\.\w+\s*=/)).toEqual([]);
  });

  it('style sheets say start and end, never left and right', () => {
    expect(places(sources(['app'], /\.scss$/), PHYSICAL)).toEqual([]);
  });

  it('knows a physical property when it sees one', () => {
    const physical = ['margin-left: 1px', '  right: 0', 'text-align: left', 'border-top-left-radius: 2px'];
    const logical = [
      'margin-inline-start: 1px',
      'inset-inline-end: 0',
      'text-align: start',
      'copyright: none',
    ];
    expect([...physical, ...logical].filter((line) => PHYSICAL.test(line))).toEqual(physical);
  });
});
