/** Records in each page of a translation which English it follows. The translator does so after comparing the two. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceHash } from '#app/modules/compile-page.server.ts';
import { isUntranslated } from '#app/modules/untranslated.ts';

export interface Stamped {
  file: string;
  /** All but `stamped` leave the file alone. */
  outcome: 'stamped' | 'unchanged' | 'no-english' | 'no-front-matter' | 'not-translated';
}

/**
 * Writes the hash of each English page into the page of the same name in `locale`. Every other byte stays as it is.
 * Throws an Error with a sentence for the translator when there is no such folder.
 */
export function stampTranslation(folder: string, locale: string): Stamped[] {
  const translated = join(folder, locale);
  if (locale === 'en') throw new Error('English is what translations are made from: it has no stamp.');
  if (!existsSync(translated)) throw new Error(`There is no folder ${translated}.`);
  const names = readdirSync(translated).filter((name) => name.endsWith('.mdx'));
  return names.sort().map((name) => {
    const file = join(translated, name);
    const english = join(folder, 'en', name);
    if (!existsSync(english)) return { file, outcome: 'no-english' };
    if (isUntranslated(readFileSync(file, 'utf8'))) return { file, outcome: 'not-translated' };
    return { file, outcome: stampFile(file, sourceHash(readFileSync(english, 'utf8'))) };
  });
}

function stampFile(file: string, hash: string): Stamped['outcome'] {
  // One character per byte and back, so that nothing but the stamp can change.
  const before = readFileSync(file, 'latin1');
  const after = withStamp(before, hash);
  if (after === undefined) return 'no-front-matter';
  if (after === before) return 'unchanged';
  writeFileSync(file, after, 'latin1');
  return 'stamped';
}

/** `text` with `sourceHash` in its front matter, replaced or as its last line; undefined when it has no front matter. */
export function withStamp(text: string, hash: string): string | undefined {
  // A byte order mark, read one character per byte.
  const open = /^(?:\u00ef\u00bb\u00bf)?---[ \t]*(\r\n|\n)/.exec(text);
  const start = open?.[0].length ?? 0;
  const close = /^---[ \t]*$/m.exec(text.slice(start));
  if (!open || !close) return undefined;
  const yaml = text.slice(start, start + close.index);
  const line = `sourceHash: ${hash}`;
  const old = /^sourceHash:[^\r\n]*/m;
  const stamped = old.test(yaml) ? yaml.replace(old, line) : `${yaml}${line}${open[1] ?? ''}`;
  return text.slice(0, start) + stamped + text.slice(start + yaml.length);
}
