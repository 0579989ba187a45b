/** The files of this service's questionnaires, to be changed and put into a test's own content folder. */
import { readFileSync } from 'node:fs';

export type Json = Record<string, unknown>;

/** A file of content/measures, such as `gad-7/pl`, as JSON. */
export function measureFile(name: string): Json {
  return JSON.parse(readFileSync(`content/measures/${name}.json`, 'utf8')) as Json;
}

/** The files of one questionnaire by their path in a content folder, each changed by what `changes` says of it. */
export function filesOf(
  code: string,
  names: readonly string[],
  changes: Record<string, Json> = {},
): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => [
      `measures/${code}/${name}.json`,
      JSON.stringify({ ...measureFile(`${code}/${name}`), ...changes[name] }, null, 2),
    ]),
  );
}
