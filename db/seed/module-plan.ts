/** What the demonstration needs to know of the module on disk: its sessions, pages and homework. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '#app/i18n/languages.ts';
import type { TaskWords } from '#app/homework/task-wording.ts';
import { moduleSchema } from '#app/modules/module-schema.ts';

export const MODULE = 'getting-going-again';

export interface PlannedHomework {
  block: string;
  days: number;
  /** As the application keeps it: by language, as JSON. */
  wording: string;
}

export interface ModulePlan {
  edition: string;
  sessions: { id: string; pages: string[] }[];
  /** By page id. */
  homework: Map<string, PlannedHomework>;
}

/** Reads the module under `contentDir`. Throws when it is not there: the demonstration is made of it. */
export function modulePlan(contentDir: string): ModulePlan {
  const folder = join(contentDir, 'modules', MODULE);
  const source = readFileSync(join(folder, 'module.json'), 'utf8');
  const { sessions } = moduleSchema.parse(JSON.parse(source));
  const homework = new Map<string, PlannedHomework>();
  for (const page of sessions.flatMap(({ pages }) => pages)) {
    const found = homeworkOn(folder, page);
    if (found) homework.set(page, found);
  }
  return { edition: createHash('sha256').update(source).digest('hex').slice(0, 16), sessions, homework };
}

function homeworkOn(folder: string, page: string): PlannedHomework | undefined {
  const wording: Record<string, TaskWords> = {};
  let task: { block: string; days: number } | undefined;
  for (const locale of LANGUAGES) {
    const file = join(folder, locale, `${page}.mdx`);
    const tag = existsSync(file) ? /<Homework\s[^>]*>/.exec(readFileSync(file, 'utf8'))?.[0] : undefined;
    if (!tag) continue;
    task ??= { block: attribute(tag, 'id'), days: Number(attribute(tag, 'days') || 7) };
    wording[locale] = { title: attribute(tag, 'title'), details: '', why: attribute(tag, 'why'), when: '' };
  }
  return task && { ...task, wording: JSON.stringify(wording) };
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}
