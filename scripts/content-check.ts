/** `npm run content:check -- [module] [--locale xx] [--format text|json|github]`: what is to be mended in the content. */
import { parseArgs } from 'node:util';
import { reportOnContent } from '#app/authoring/content-check.ts';
import { formatReport, hasErrors, REPORT_FORMATS, type ReportFormat } from '#app/authoring/content-report.ts';

const USAGE = `Usage: node scripts/content-check.ts [module] [--locale xx] [--format ${REPORT_FORMATS.join('|')}]`;

const { module, locale, format } = readArguments();
const contentDir = process.env.CONTENT_DIR ?? 'content';
const licensedDir = process.env.MEASURES_DIR;
const report = await reportOnContent({ contentDir, licensedDir, module, locale });
process.stdout.write(`${formatReport(report, format)}\n`);
if (hasErrors(report)) process.exitCode = 1;

function readArguments(): { module?: string; locale?: string; format: ReportFormat } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { locale: { type: 'string' }, format: { type: 'string', default: 'text' } },
    });
    const chosen = REPORT_FORMATS.find((one) => one === values.format);
    if (!chosen || positionals.length > 1) throw new Error(USAGE);
    return { module: positionals[0], locale: values.locale, format: chosen };
  } catch {
    process.stderr.write(`${USAGE}\n`);
    process.exit(2);
  }
}
