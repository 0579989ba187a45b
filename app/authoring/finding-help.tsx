/** How a finding is mended. Some rules name a command for authors who work with files; in the browser something else is done. */
import { useTranslation } from 'react-i18next';
import type { Finding } from '#app/modules/finding.ts';
import { textDirection } from '#app/i18n/languages.ts';

const IN_THE_BROWSER: Readonly<Record<string, 'stale' | 'ids' | undefined>> = {
  'stale-translation': 'stale',
  'unstamped-ids': 'ids',
};

/** What is done in the browser for a finding whose own help names a command; null for any other. */
export function browserHelp({ rule }: Pick<Finding, 'rule'>): 'stale' | 'ids' | null {
  return IN_THE_BROWSER[rule] ?? null;
}

/** In the reader's language where the browser mends it; else as the check says it, in English. */
export function FindingHelp({ finding }: { finding: Pick<Finding, 'rule' | 'help'> }) {
  const { t, i18n } = useTranslation('editor');
  const own = browserHelp(finding);
  if (!own) return finding.help;
  return (
    <bdi lang={i18n.language} dir={textDirection(i18n.language)}>
      {t(`help.${own}`)}
    </bdi>
  );
}
