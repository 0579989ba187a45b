/** The source files, for the rules that only reading them can check. */
import { existsSync, readFileSync } from 'node:fs';
import { filesUnder } from '../../scripts/lib/fingerprint.mjs';

export interface Source {
  path: string;
  text: string;
}

/** The files in `folders` whose path matches `pattern`, without tests. */
export function sources(folders: string[], pattern: RegExp): Source[] {
  return folders
    .flatMap((folder) => filesUnder(folder))
    .filter((path) => pattern.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/** The text of one file; empty when there is none. */
export function sourceOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** The files among `all` that match `pattern` outside comments, each as `path:line`. */
export function places(all: Source[], pattern: RegExp): string[] {
  return all.flatMap(({ path, text }) =>
    withoutComments(text)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

/** `text` with its comments blanked, so that lines keep their numbers. */
export function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|\s)\/\/[^\n]*/g, '$1');
}
