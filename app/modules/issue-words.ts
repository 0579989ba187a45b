/** A zod issue in an author's words. */
import type { z } from 'zod';

/** What is wrong with a value that is there; for one that is missing, say so instead. */
export function issueInWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `write one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      if (issue.origin === 'array') return `at least ${issue.minimum} needed`;
      if (issue.origin !== 'string') return `the smallest is ${issue.minimum}`;
      return issue.minimum === 1 ? 'this is empty' : `at least ${issue.minimum} characters needed`;
    case 'too_big':
      if (issue.origin === 'array') return `at most ${issue.maximum} allowed`;
      return issue.origin === 'string'
        ? `longer than ${issue.maximum} characters`
        : `the largest is ${issue.maximum}`;
    case 'invalid_type':
      return KINDS[issue.expected] ?? issue.message;
    case 'invalid_format':
      return issue.format === 'date' ? 'write a date that there is, as 2026-12-31' : issue.message;
    default:
      return issue.message;
  }
}

const KINDS: Partial<Record<string, string>> = {
  int: 'write a whole number',
  number: 'write a number',
  string: 'write text; in quotes if it looks like a number, a date or true',
  array: 'write a list',
  object: 'write names with values',
  record: 'write names with values',
};
