/**
 * `node scripts/content-stamp.ts <module> <locale>`: the translation was compared with the English as it is now.
 * `node scripts/content-stamp.ts <module>`: what its pages ask for goes into the list of ids that are kept for ever.
 */
import { join } from 'node:path';
import { moduleFolders } from '#app/authoring/module-folders.ts';
import { stampIds } from '#app/authoring/stamp-ids.ts';
import { stampTranslation } from '#app/authoring/stamp-translation.ts';

const WORDS = {
  stamped: 'stamped',
  unchanged: 'was up to date',
  'no-english': 'left alone: there is no English page of this name',
  'no-front-matter': 'left alone: it has no front matter',
  'not-translated': 'left alone: it is not translated yet (translate it, and write status: translated)',
};

const [module, locale, ...rest] = process.argv.slice(2);
const contentDir = process.env.CONTENT_DIR ?? 'content';
const name = /^[a-zA-Z0-9-]+$/;
if (module === undefined || rest.length > 0 || !name.test(module) || !name.test(locale ?? 'en')) {
  process.stderr.write('Usage: node scripts/content-stamp.ts <module> [locale]\n');
  process.exit(2);
}
if (locale === undefined) await stampModule(module);
else stampLanguage(module, locale);

function stampLanguage(slug: string, language: string): void {
  try {
    for (const { file, outcome } of stampTranslation(join(contentDir, 'modules', slug), language)) {
      process.stdout.write(`${file}  ${WORDS[outcome]}\n`);
    }
  } catch (error) {
    refuse(error instanceof Error ? error.message : 'The translation could not be stamped.');
  }
}

async function stampModule(slug: string): Promise<void> {
  if (!moduleFolders(contentDir).includes(slug)) {
    refuse(`There is no module ${slug}.`);
    return;
  }
  const stamped = await stampIds(contentDir, slug);
  if (stamped.outcome !== 'refused') {
    process.stdout.write(`${stamped.file}  ${WORDS[stamped.outcome]}\n`);
    return;
  }
  for (const { file, message, help } of stamped.findings) {
    refuse(help === undefined ? `${file}  ${message}` : `${file}  ${message}\n    ${help}`);
  }
}

function refuse(words: string): void {
  process.stderr.write(`${words}\n`);
  process.exitCode = 1;
}
