/** How many patients need somebody, and why: each count leads to these patients. */
import { useTranslation } from 'react-i18next';
import { addressOf, type CaseloadFilter } from './caseload-filter.ts';
import type { NeedCounts } from './need-counts.ts';

export function NeedLinks({ counts, filter }: { counts: NeedCounts; filter: CaseloadFilter }) {
  const { t } = useTranslation('list');
  // A count is of everybody, so the way there leaves out what narrows the list further.
  const whole = { ...filter, find: '', problem: null };
  return (
    <nav className="need-links" aria-label={t('counts.label')}>
      <ul>
        <li>
          <a
            href={addressOf({ ...whole, need: null })}
            aria-current={filter.need === null ? 'page' : undefined}
          >
            {t('counts.all', { count: counts.patients })}
          </a>
        </li>
        {counts.needs.map(({ need, patients }) => (
          <li key={need}>
            <a href={addressOf({ ...whole, need })} aria-current={filter.need === need ? 'page' : undefined}>
              {t(`counts.${need}`, { count: patients })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
