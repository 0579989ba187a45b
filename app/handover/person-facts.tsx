/** What a lead knows of somebody who works here. */
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#app/i18n/format.ts';
import type { Person } from './people.server.ts';
import { useLeaveText } from './people-table.tsx';

export function PersonFacts({ person }: { person: Person }) {
  const { t, i18n } = useTranslation('people');
  const leaveText = useLeaveText();
  const facts = [
    { term: t('facts.role'), text: t(`roles.${person.role}`) },
    { term: t('facts.account'), text: t(person.closedAt === null ? 'facts.open' : 'closed') },
    ...(person.practitionerId
      ? [
          { term: t('facts.supervisor'), text: person.supervisorName ?? t('nobody') },
          { term: t('facts.cases'), text: formatNumber(i18n.language, person.activeCases) },
          { term: t('facts.supervises'), text: t('supervises', { count: person.supervises }) },
          { term: t('facts.leave'), text: leaveText(person) },
        ]
      : []),
  ];
  return (
    <dl className="nhsuk-summary-list">
      {facts.map(({ term, text }) => (
        <div key={term} className="nhsuk-summary-list__row">
          <dt className="nhsuk-summary-list__key">{term}</dt>
          <dd className="nhsuk-summary-list__value">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
