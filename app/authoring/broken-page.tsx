/** In the place of a page that cannot be shown yet. */
import { useTranslation } from 'react-i18next';
import type { Finding } from '#app/modules/finding.ts';
import { Page } from '#app/ui/page.tsx';
import { FindingList } from './finding-list.tsx';

export function BrokenPage({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation('editor');
  return (
    <Page title={t('broken.title')}>
      <p>{t(findings.length === 0 ? 'broken.empty' : 'broken.how')}</p>
      <FindingList findings={findings} />
    </Page>
  );
}
