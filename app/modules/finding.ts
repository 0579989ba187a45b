/** What the compiler and the content check tell an author: where, what is wrong in plain words, and how to mend it. */
export interface Finding {
  file: string;
  /** Counted from 1, as editors do. */
  line: number;
  column: number;
  message: string;
  /** The name of the rule, for example `unsafe-link`. */
  rule: string;
  /** How to mend it. */
  help?: string;
  /** Worth knowing, but the page may go out as it is. */
  warning?: true;
}

/** A finding before its file is known. */
export type Problem = Omit<Finding, 'file'>;

/** One broken page must not fill the author's screen. */
export const MAX_FINDINGS_PER_PAGE = 25;

/**
 * At most `MAX_FINDINGS_PER_PAGE` of one page's findings in reading order; the last says how many more there are. Errors, or
 * those that `matters` says, are the last to be cut, and the last one is as grave as what it stands for.
 */
export function bounded(findings: Finding[], matters: (finding: Finding) => boolean = isError): Finding[] {
  const sorted = findings.toSorted((a, b) => a.line - b.line || a.column - b.column);
  if (sorted.length <= MAX_FINDINGS_PER_PAGE) return sorted;
  const ranked = sorted.toSorted((a, b) => Number(matters(b)) - Number(matters(a)));
  const shown = new Set(ranked.slice(0, MAX_FINDINGS_PER_PAGE - 1));
  const [gravest, ...others] = ranked.slice(MAX_FINDINGS_PER_PAGE - 1);
  if (!gravest) return sorted;
  const message = `and ${others.length + 1} more problems in this file`;
  return [
    ...sorted.filter((finding) => shown.has(finding)),
    { ...gravest, message, help: 'mend those above first' },
  ];
}

function isError({ warning }: Finding): boolean {
  return !warning;
}
