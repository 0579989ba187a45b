/** What is to be mended, line by line. The check says it in English, whatever the reader's language. */
import { useTranslation } from 'react-i18next';
import type { Finding } from '#app/modules/finding.ts';

export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation('editor');
  return (
    <ul className="findings" data-findings>
      {findings.map(({ line, column, message, help, warning }) => (
        <li key={`${line}:${column} ${message}`} className={warning && 'finding--warning'}>
          {t('findings.line', { line })}{' '}
          <span lang="en" dir="ltr">
            {help ? `${message}: ${help}` : message}
          </span>
        </li>
      ))}
    </ul>
  );
}
