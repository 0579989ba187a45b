import { describe, expect, it } from 'vitest';
import type { Finding } from '#app/modules/finding.ts';
import { formatReport, hasErrors } from './content-report.ts';

const finding: Finding = {
  file: 'a.mdx',
  line: 3,
  column: 5,
  rule: 'no-alt',
  message: '100 %\nbad',
  help: 'mend, it',
};
const warning: Finding = { ...finding, help: undefined, message: 'old', warning: true };

describe('the report', () => {
  it('as text', () => {
    expect(formatReport({ pages: 2, findings: [finding, warning] }, 'text')).toBe(
      'a.mdx:3:5  no-alt  100 %\nbad\n    mend, it\na.mdx:3:5  no-alt  (warning) old\n2 pages checked, 1 finding, 1 warning',
    );
  });

  it('for GitHub', () => {
    expect(formatReport({ pages: 1, findings: [finding] }, 'github')).toBe(
      '::error file=a.mdx,line=3,col=5,title=no-alt::100 %25%0Abad (mend, it)\n1 page checked, 1 finding',
    );
  });

  it('as JSON', () => {
    const report = { pages: 1, findings: [finding] };
    expect(JSON.parse(formatReport(report, 'json'))).toEqual(report);
  });

  it('fails for errors, not for warnings', () => {
    expect(hasErrors({ pages: 1, findings: [finding] })).toBe(true);
    expect(hasErrors({ pages: 1, findings: [warning] })).toBe(false);
  });
});
