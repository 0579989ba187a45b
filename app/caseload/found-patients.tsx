/** What the filter finds: how many, the rows of this page, and the ways on. */
import { useTranslation } from 'react-i18next';
import { addressOf, type CaseloadFilter, WHOLE_LIST } from './caseload-filter.ts';
import { CaseloadTable } from './caseload-table.tsx';
import type { CaseloadPage } from './caseload.server.ts';
import { ListPages } from './list-pages.tsx';

interface FoundPatientsProps {
  list: CaseloadPage;
  filter: CaseloadFilter;
  /** Epoch ms. */
  now: number;
}

/** How many the filter finds, and in which order. */
export function FoundStatus({ list, filter }: Omit<FoundPatientsProps, 'now'>) {
  const { t } = useTranslation(['list', 'caseload']);
  const { found, counts } = list;
  return found === counts.patients
    ? t(`status.${filter.sort}`, { count: found })
    : t('caseload:found', { count: found, of: counts.patients });
}

export function FoundPatients({ list, filter, now }: FoundPatientsProps) {
  const { t } = useTranslation('list');
  const { found, rows } = list;
  return (
    <>
      {found === 0 && (
        <p>
          {t('nobody')} <a href={addressOf({ ...WHOLE_LIST, layout: filter.layout })}>{t('showEverybody')}</a>
        </p>
      )}
      {rows.length > 0 && <CaseloadTable rows={rows} layout={filter.layout} now={now} />}
      <ListPages filter={filter} list={list} />
      {found > 0 && (
        <p>
          <a href={addressOf(filter).replace('/caseload', '/caseload/export')} download>
            {t('export')}
          </a>
        </p>
      )}
    </>
  );
}
