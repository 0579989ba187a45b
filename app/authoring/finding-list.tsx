/** What is to be mended, line by line. The check says it in English, whatever the reader's language. */
import { useTranslation } from 'react-i18next';
import type { Finding } from '#app/modules/finding.ts';
import { FindingHelp } from './finding-help.tsx';

export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation('editor');
  return (
    <ul className="findings" data-findings>
      {findings.map((finding) => (
        <li
          key={`${finding.line}:${finding.column} ${finding.message}`}
          className={finding.warning && 'finding--warning'}
        >
          {t('findings.line', { line: finding.line })}{' '}
          <span lang="en" dir="ltr">
            {finding.message}
            {finding.help && ': '}
            <FindingHelp finding={finding} />
          </span>
        </li>
      ))}
    </ul>
  );
}
