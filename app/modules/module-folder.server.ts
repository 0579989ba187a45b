/** What the folder of a module says about itself: `module.json` checked, and which languages there are. */
import { join } from 'node:path';
import type { ContentFiles } from './content-files.server.ts';
import { isContentLocale } from './content-locale.ts';
import type { Finding } from './finding.ts';
import { moduleSchema, type ModuleDefinition } from './module-schema.ts';
import { parseJson } from './parse-json.ts';

export type ParsedModule = { ok: true; module: ModuleDefinition } | { ok: false; findings: Finding[] };

const RULE = 'module-json';
/** The first module needs three thousand. */
const MAX_CHARACTERS = 60_000;

/** Checks the text of a `module.json`; `folder` is the name that its slug must have. Never throws. */
export function parseModule(text: string, { file, folder }: { file: string; folder: string }): ParsedModule {
  if (text.length > MAX_CHARACTERS) {
    const message = `the file is longer than ${MAX_CHARACTERS} characters`;
    return { ok: false, findings: [{ file, line: 1, column: 1, rule: 'too-large', message }] };
  }
  const parsed = parseJson({ text, file, schema: moduleSchema, rule: ruleOf });
  if (!parsed.ok) return parsed;
  if (parsed.data.slug === folder) return { ok: true, module: parsed.data };
  const message = `"slug" must be the name of the folder, "${folder}"`;
  return { ok: false, findings: [{ file, line: 1, column: 1, rule: RULE, message }] };
}

function ruleOf([first]: string[]): string {
  return first === 'evidence' ? 'evidence' : RULE;
}

/** The languages of a module: folders with pages in them, English first. */
export function localesIn(folder: string, files: ContentFiles): string[] {
  const found = files
    .list(folder)
    .filter(
      (name) => isContentLocale(name) && files.list(join(folder, name)).some((file) => file.endsWith('.mdx')),
    );
  return found.toSorted((a, b) => Number(b === 'en') - Number(a === 'en'));
}

/** Ids of all pages of a module in order, each with its session. */
export function pagesOf({ sessions }: ModuleDefinition): { pageId: string; sessionId: string }[] {
  return sessions.flatMap(({ id, pages }) => pages.map((pageId) => ({ pageId, sessionId: id })));
}
