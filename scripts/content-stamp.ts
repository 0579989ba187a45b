/** `node scripts/content-stamp.ts <module> <locale>`: the translation was compared with the English as it is now. */
import { join } from 'node:path';
import { stampTranslation } from '#app/authoring/stamp-translation.ts';

const WORDS = {
  stamped: 'stamped',
  unchanged: 'was up to date',
  'no-english': 'left alone: there is no English page of this name',
  'no-front-matter': 'left alone: it has no front matter',
};

const [module, locale, ...rest] = process.argv.slice(2);
const name = /^[a-zA-Z0-9-]+$/;
if (
  module === undefined ||
  locale === undefined ||
  rest.length > 0 ||
  !name.test(module) ||
  !name.test(locale)
) {
  process.stderr.write('Usage: node scripts/content-stamp.ts <module> <locale>\n');
  process.exit(2);
}
try {
  const folder = join(process.env.CONTENT_DIR ?? 'content', 'modules', module);
  for (const { file, outcome } of stampTranslation(folder, locale)) {
    process.stdout.write(`${file}  ${WORDS[outcome]}\n`);
  }
} catch (error) {
  process.stderr.write(
    `${error instanceof Error ? error.message : 'The translation could not be stamped.'}\n`,
  );
  process.exitCode = 1;
}
