/** Everybody who works here, one row each. */
import { useTranslation } from 'react-i18next';
import { formatDay, formatNumber } from '#app/i18n/format.ts';
import { ScrollFrame } from '#app/ui/scroll-frame.tsx';
import type { Person } from './people.server.ts';

const COLUMNS = ['name', 'role', 'supervisor', 'cases', 'leave'] as const;

export function PeopleTable({ rows }: { rows: readonly Person[] }) {
  const { t, i18n } = useTranslation('people');
  const leaveText = useLeaveText();
  return (
    <ScrollFrame label={t('caption')}>
      <table className="data-table data-table--wide">
        <caption className="nhsuk-u-visually-hidden">{t('caption')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <a href={`/service/people/${person.id}`}>{person.name}</a>{' '}
                {person.closedAt !== null && <span className="quiet">{t('closed')}</span>}
              </th>
              <td>{t(`roles.${person.role}`)}</td>
              <td>{person.practitionerId && (person.supervisorName ?? t('nobody'))}</td>
              <td className="figure">
                {person.practitionerId && formatNumber(i18n.language, person.activeCases)}
              </td>
              <td>{person.practitionerId && leaveText(person)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

export function useLeaveText(): (person: Pick<Person, 'awayUntil' | 'coverName'>) => string {
  const { t, i18n } = useTranslation('people');
  return ({ awayUntil, coverName }) =>
    awayUntil === null
      ? t('atWork')
      : t('away', { day: formatDay(i18n.language, awayUntil), cover: coverName ?? '' });
}
