/** Small content for tests: a page says only what matters, a folder of files is made and taken away again. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A page with sound front matter; `front` adds to it or replaces lines of it. */
export function aPage(body: string, front: Record<string, string | number> = {}): string {
  const lines = { title: 'A page', summary: 'What it is about.', minutes: 5, status: 'draft', ...front };
  const yaml = Object.entries(lines).map(([name, value]) => `${name}: ${value}`);
  return ['---', ...yaml, '---', '', body, ''].join('\n');
}

/** The first line of the body of `aPage(body)`. */
export const BODY_LINE = 8;

/** An `index.mdx` that names these sessions. */
export function anIndex(sessions: string[], front: Record<string, string> = {}): string {
  const lines = { title: 'A module', summary: 'What it is for.', status: 'draft', ...front };
  const yaml = Object.entries(lines).map(([name, value]) => `${name}: ${value}`);
  const named = sessions.map((id) => `  ${id}: { title: "Session ${id}", summary: "What it is about." }`);
  return ['---', ...yaml, 'sessions:', ...named, '---', '', 'Words before you begin.', ''].join('\n');
}

/** A `module.json` with a session `first` of the pages given. */
export function aModule(overrides: Record<string, unknown> = {}) {
  return {
    slug: 'tiny',
    problems: ['depression'],
    step: 2,
    unlock: 'practitioner',
    evidence: [
      {
        id: 'guideline',
        kind: 'guideline',
        citation: 'A guideline that says this treatment works (2022).',
        supports: 'the whole module',
      },
    ],
    sessions: [{ id: 'first', minutes: 20, pages: ['welcome'] }],
    ...overrides,
  };
}

/** Homework, which every session needs. */
export const HOMEWORK = '<Homework id="task" title="Walk" why="It lifts your mood.">\n\nWalk.\n\n</Homework>';

/** A sound module `tiny` in English, as files. */
export function aSoundModule(): Record<string, string> {
  return {
    'modules/tiny/module.json': JSON.stringify(aModule(), null, 2),
    'modules/tiny/en/index.mdx': anIndex(['first']),
    'modules/tiny/en/welcome.mdx': aPage(HOMEWORK),
  };
}

/** The files but for one. */
export function without(files: Record<string, string>, path: string): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));
}

/** Writes the files into a folder of their own, which goes when the test ends. Returns its path. */
export function aContentFolder(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'stepwise-content-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) writeContent(folder, path, text);
  return folder;
}

/** Writes one file, with the folders it needs. */
export function writeContent(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
