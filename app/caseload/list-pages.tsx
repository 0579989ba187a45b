/** The ways to the other pages of a list that is longer than one. */
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#app/i18n/format.ts';
import { addressOf, type CaseloadFilter } from './caseload-filter.ts';
import type { CaseloadPage } from './caseload.server.ts';

interface ListPagesProps {
  filter: CaseloadFilter;
  list: Pick<CaseloadPage, 'found' | 'listing' | 'page' | 'pages' | 'rows' | 'rowsBefore'>;
}

export function ListPages({ filter, list }: ListPagesProps) {
  const { t, i18n } = useTranslation('list');
  const { found, listing, page, pages, rows, rowsBefore } = list;
  if (listing === null) return null;
  const to = (other: number) => addressOf(filter, `${listing}.${other}`);
  const number = (value: number) => formatNumber(i18n.language, value);
  return (
    <nav className="list-pages" aria-label={t('pages.label')}>
      <p>
        {t('pages.range', {
          first: number(rowsBefore + 1),
          last: number(rowsBefore + rows.length),
          total: number(found),
        })}
      </p>
      {page > 1 && <a href={to(page - 1)}>{t('pages.previous')}</a>}
      {page < pages && <a href={to(page + 1)}>{t('pages.next')}</a>}
      {page > 1 && <a href={addressOf(filter)}>{t('pages.fresh')}</a>}
    </nav>
  );
}
