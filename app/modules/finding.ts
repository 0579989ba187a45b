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

/** At most `MAX_FINDINGS_PER_PAGE` of one page's findings in reading order; the last says how many more there are. */
export function bounded(findings: Finding[]): Finding[] {
  const sorted = findings.toSorted((a, b) => a.line - b.line || a.column - b.column);
  const last = sorted[MAX_FINDINGS_PER_PAGE - 1];
  if (!last || sorted.length === MAX_FINDINGS_PER_PAGE) return sorted;
  const more = sorted.length - MAX_FINDINGS_PER_PAGE + 1;
  return [
    ...sorted.slice(0, MAX_FINDINGS_PER_PAGE - 1),
    { ...last, message: `and ${more} more problems from here on`, help: 'mend those above first' },
  ];
}
