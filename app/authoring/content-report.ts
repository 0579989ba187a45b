/** How the findings of the content check are printed. */
import type { Finding } from '#app/modules/finding.ts';
import type { ContentReport } from './content-check.ts';

export const REPORT_FORMATS = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The report as text to print, without a line end after it. */
export function formatReport(report: ContentReport, format: ReportFormat): string {
  if (format === 'json') return JSON.stringify(report, null, 2);
  const lines = report.findings.map(format === 'github' ? asAnnotation : asText);
  return [...lines, summary(report)].join('\n');
}

/** True when something must be mended before the content goes out. */
export function hasErrors({ findings }: ContentReport): boolean {
  return findings.some(({ warning }) => !warning);
}

function asText({ file, line, column, rule, message, help, warning }: Finding): string {
  const first = `${file}:${line}:${column}  ${rule}  ${warning ? '(warning) ' : ''}${message}`;
  return help === undefined ? first : `${first}\n    ${help}`;
}

/** A workflow command, which GitHub shows beside the line. */
function asAnnotation({ file, line, column, rule, message, help, warning }: Finding): string {
  const kind = warning ? 'warning' : 'error';
  const place = `file=${property(file)},line=${line},col=${column},title=${property(rule)}`;
  return `::${kind} ${place}::${escaped(help === undefined ? message : `${message} (${help})`)}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function summary({ pages, findings }: ContentReport): string {
  const warnings = findings.filter(({ warning }) => warning).length;
  const errors = findings.length - warnings;
  return `${count(pages, 'page')} checked, ${count(errors, 'finding')}${warnings > 0 ? `, ${count(warnings, 'warning')}` : ''}`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
