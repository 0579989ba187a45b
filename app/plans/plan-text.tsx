/** A plan to read: its contacts in order. */
import { useTranslation } from 'react-i18next';
import type { PlannedContact } from './plan-template.ts';
import type { SessionChoice } from './plan-templates.server.ts';

interface PlanTextProps {
  contacts: readonly PlannedContact[];
  sessions: readonly SessionChoice[];
}

export function PlanText({ contacts, sessions }: PlanTextProps) {
  const { t } = useTranslation('plans');
  return (
    <ol className="nhsuk-list nhsuk-list--number">
      {contacts.map(({ opens, focus }, index) => {
        const session = sessions.find(
          (each) => each.module === opens?.module && each.session === opens.session,
        );
        return (
          // The order of the contacts is what tells them apart.
          <li key={`${index} ${focus}`}>
            {focus}{' '}
            {opens && (
              <span className="quiet" lang={session?.locale}>
                {session?.title ?? t('sessionGone')}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
