/** Two versions of a file, on a page of their own. */
import { useTranslation } from 'react-i18next';
import { Page } from '#app/ui/page.tsx';
import { DiffTable } from './diff-table.tsx';
import type { Side } from './file-history.server.ts';
import type { Comparison } from './read-comparison.server.ts';
import { FilePath } from './workbench-words.tsx';

export function ComparePage({ path, lang, from, to, diff, back }: Comparison & { back: string }) {
  const { t } = useTranslation('workbench');
  const nameOf = useSideName();
  const sides = t('compare.sides', { from: nameOf(from), to: nameOf(to) });
  return (
    <Page title={t('titles.compare')} back={{ to: back, label: t('compare.back') }} wide>
      <p>
        <FilePath path={path} />
      </p>
      <p>{sides}</p>
      <DiffTable diff={diff} caption={sides} lang={lang} />
    </Page>
  );
}

function useSideName(): (side: Side) => string {
  const { t } = useTranslation('workbench');
  return (side) => {
    switch (side.kind) {
      case 'version':
        return t('history.version', { number: side.number });
      case 'edition':
        return t('editions.number', { number: side.number });
      default:
        return t(`compare.side.${side.kind}`);
    }
  };
}
