/** The search box, and what else narrows and sorts the list. Sending it makes an address that can be kept. */
import { useTranslation } from 'react-i18next';
import type { Problem } from '#db/schema/pathway.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { type CaseloadFilter, LAYOUTS, SORTS } from './caseload-filter.ts';

interface FilterFormProps {
  filter: CaseloadFilter;
  problems: readonly Problem[];
  /** Whose patients the list can be narrowed to; empty when there is no choice. */
  practitioners: { id: string; name: string }[];
}

export function FilterForm({ filter, problems, practitioners }: FilterFormProps) {
  const { t } = useTranslation('caseload');
  return (
    <form method="get" action="/caseload" className="find-patient" role="search">
      {filter.need && <input type="hidden" name="need" value={filter.need} />}
      <label className="nhsuk-label" htmlFor="find">
        {t('find')}
      </label>
      <input
        className="nhsuk-input"
        id="find"
        name="find"
        autoComplete="off"
        maxLength={100}
        defaultValue={filter.find}
        data-live-find
      />
      <button className="nhsuk-button nhsuk-button--secondary">{t('findButton')}</button>
      <MoreFilters filter={filter} problems={problems} practitioners={practitioners} />
    </form>
  );
}

function MoreFilters({ filter, problems, practitioners }: FilterFormProps) {
  const { t } = useTranslation(['list', 'caseload']);
  const { problem, practitioner, sort, layout } = filter;
  return (
    <Disclosure title={t('filter.title')} open={problem !== null || practitioner !== null || sort !== 'need'}>
      <div className="find-patient__more">
        <Choice
          name="problem"
          label={t('filter.problem')}
          value={problem}
          options={problems.map((each) => ({ value: each, label: t(`caseload:problems.${each}`) }))}
          everything={t('filter.everyProblem')}
        />
        {practitioners.length > 0 && (
          <Choice
            name="practitioner"
            label={t('filter.practitioner')}
            value={practitioner}
            options={practitioners.map(({ id, name }) => ({ value: id, label: name }))}
            everything={t('filter.everyPractitioner')}
          />
        )}
        <Choice
          name="sort"
          label={t('filter.sort')}
          value={sort}
          options={SORTS.map((each) => ({ value: each, label: t(`filter.sorts.${each}`) }))}
        />
        <Choice
          name="layout"
          label={t('filter.layout')}
          value={layout}
          options={LAYOUTS.map((each) => ({ value: each, label: t(`filter.layouts.${each}`) }))}
        />
      </div>
    </Disclosure>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  value: string | null;
  options: { value: string; label: string }[];
  /** Named first, and chosen while nothing else is. */
  everything?: string;
}

function Choice({ name, label, value, options, everything }: ChoiceProps) {
  return (
    <div>
      <label className="nhsuk-label" htmlFor={`filter-${name}`}>
        {label}
      </label>
      <select className="nhsuk-select" id={`filter-${name}`} name={name} defaultValue={value ?? ''}>
        {everything && <option value="">{everything}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
