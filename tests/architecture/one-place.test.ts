/** Things that only one file may do, so that whoever checks it reads one file. */
import { describe, expect, it } from 'vitest';
import { places, sources } from './sources.ts';

const everything = sources(['app', 'db', 'scripts'], /\.(tsx?|mjs)$/);

/** The files of `path:line` places. */
function filesOf(found: string[]): string[] {
  return [...new Set(found.map((place) => place.replace(/:\d+$/, '')))];
}

describe('one place', () => {
  it('only db/client.ts opens a database', () => {
    const opens = /new (Database|BetterSqlite3|DatabaseSync)\(|from 'better-sqlite3'/;
    expect(filesOf(places(everything, opens))).toEqual(['db/client.ts']);
  });

  it('only the sessions file knows lucia', () => {
    const found = filesOf(places(everything, /from '(lucia|@lucia-auth\/[^']*)'/));
    expect(found).toEqual(['app/accounts/sessions.server.ts']);
  });

  it('only app/modules/prose.tsx puts ready-made HTML into a page', () => {
    const found = filesOf(places(everything, /dangerouslySetInnerHTML|\.innerHTML\b|insertAdjacentHTML/));
    expect(found.filter((path) => path !== 'app/modules/prose.tsx')).toEqual([]);
  });

  it('only one file sets the Content-Security-Policy', () => {
    const found = filesOf(places(everything, /content-?security-?policy/i));
    expect(found).toEqual(['app/platform/security-headers.ts']);
  });

  it('no code is made from text', () => {
    // mdx-bundler's result is run in one file, which explains why that is safe.
    const found = filesOf(places(everything, /\beval\(|new Function\(|node:vm/));
    expect(found.filter((path) => path !== 'app/modules/evaluate-page.server.ts')).toEqual([]);
  });
});
