/** `npm run content:export -- <draft> [--to folder] [--force]`: writes what a draft changes as files for the repository. */
import { parseArgs } from 'node:util';
import { exportDraft } from '#app/authoring/export-draft.server.ts';

const USAGE = `Usage: npm run content:export -- <draft> [--to folder] [--force]
  <draft>  the last part of its address, or module/language for the open one, such as getting-going-again/pl
  --to     the folder that holds modules/; content when not given
  --force  write it whatever the content check finds`;

const { draft, to, force } = readArguments();
const result = await exportDraft({ draft, to, force });
switch (result.kind) {
  case 'not-found':
    process.stderr.write(`There is no draft "${draft}".\n`);
    process.exitCode = 2;
    break;
  case 'has-errors':
    for (const { file, line, column, message } of result.findings) {
      process.stderr.write(`${file}:${line}:${column}  ${message}\n`);
    }
    process.stderr.write('Nothing was written. Mend these first, or say --force.\n');
    process.exitCode = 1;
    break;
  case 'exported':
    for (const { path, done } of result.files) process.stdout.write(`${path}  ${done}\n`);
    if (result.files.length === 0) process.stdout.write('The draft changes nothing.\n');
}

function readArguments(): { draft: string; to: string; force: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { to: { type: 'string' }, force: { type: 'boolean', default: false } },
    });
    const [named, ...others] = positionals;
    if (named === undefined || others.length > 0) throw new Error(USAGE);
    return { draft: named, to: values.to ?? process.env.CONTENT_DIR ?? 'content', force: values.force };
  } catch {
    process.stderr.write(`${USAGE}\n`);
    process.exit(2);
  }
}
