/** `npm run content:check -- [module] [--locale xx] [--format text|json|github] [--watch]`: what is to be mended in the content. */
import { watch } from 'node:fs';
import { parseArgs } from 'node:util';
import { reportOnContent } from '#app/authoring/content-check.ts';
import { formatReport, hasErrors, REPORT_FORMATS, type ReportFormat } from '#app/authoring/content-report.ts';

const USAGE = `Usage: node scripts/content-check.ts [module] [--locale xx] [--format ${REPORT_FORMATS.join('|')}] [--watch]`;

/** An editor writes a file in several steps; they are one change. */
const SETTLED_AFTER_MS = 50;

const { module, locale, format, again } = readArguments();
const contentDir = process.env.CONTENT_DIR ?? 'content';
const licensedDir = process.env.MEASURES_DIR;
await check();
if (again) watchFolder();

async function check(): Promise<void> {
  const report = await reportOnContent({ contentDir, licensedDir, module, locale });
  process.stdout.write(`${formatReport(report, format)}\n`);
  if (!again && hasErrors(report)) process.exitCode = 1;
}

/** Checks after each change, one check at a time. Pages that have not changed are not read again, so it takes a moment. */
function watchFolder(): void {
  let waiting: NodeJS.Timeout | undefined;
  let checking = Promise.resolve();
  const checkNow = async () => {
    const start = performance.now();
    try {
      await check();
      process.stdout.write(`checked in ${Math.round(performance.now() - start)} ms, waiting for a change\n`);
    } catch (error) {
      // A file may be gone between the list and the reading: the next change tells.
      process.stderr.write(`${error instanceof Error ? error.message : 'The check failed.'}\n`);
    }
  };
  watch(contentDir, { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      checking = checking.then(checkNow);
    }, SETTLED_AFTER_MS);
  });
  process.stdout.write('waiting for a change; Ctrl+C ends\n');
}

function readArguments(): { module?: string; locale?: string; format: ReportFormat; again: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        locale: { type: 'string' },
        format: { type: 'string', default: 'text' },
        watch: { type: 'boolean', default: false },
      },
    });
    const chosen = REPORT_FORMATS.find((one) => one === values.format);
    if (!chosen || positionals.length > 1) throw new Error(USAGE);
    return { module: positionals[0], locale: values.locale, format: chosen, again: values.watch };
  } catch {
    process.stderr.write(`${USAGE}\n`);
    process.exit(2);
  }
}
