/** A plan to write: what it is for, and a row for each contact. */
import { useTranslation } from 'react-i18next';
import { useErrorText } from '#app/ui/form-fields.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { PROBLEMS } from '#db/schema/pathway.ts';
import { PlanText } from './plan-text.tsx';
import { MOST_CONTACTS, type PlannedContact, sessionValue } from './plan-template.ts';
import type { SessionChoice } from './plan-templates.server.ts';
import type { PlanAgain } from './post-plan.server.ts';

interface PlanFormProps {
  plan: PlanAgain;
  sessions: readonly SessionChoice[];
  submission: string;
}

export function PlanForm({ plan, sessions, submission }: PlanFormProps) {
  const { t } = useTranslation(['plans', 'caseload']);
  const errorText = useErrorText();
  return (
    <>
      {plan.error !== null && (
        <ErrorSummary errors={[{ text: errorText(plan.error), fieldId: plan.field }]} />
      )}
      {plan.theirs && (
        <section className="panel">
          <h2 className="nhsuk-heading-m">{t('theirs', { name: plan.theirs.name })}</h2>
          <PlanText contacts={plan.theirs.contacts} sessions={sessions} />
        </section>
      )}
      <form method="post">
        <input type="hidden" name="base" value={plan.base} />
        <input type="hidden" name="submission" value={submission} />
        <div className="nhsuk-form-group">
          <label className="nhsuk-label nhsuk-label--s" htmlFor="plan-name">
            {t('name')}
          </label>
          <input className="nhsuk-input" id="plan-name" name="name" defaultValue={plan.name} />
        </div>
        <div className="nhsuk-form-group">
          <label className="nhsuk-label nhsuk-label--s" htmlFor="plan-problem">
            {t('problem')}
          </label>
          <select
            className="nhsuk-select"
            id="plan-problem"
            name="problem"
            defaultValue={plan.problem || 'depression'}
          >
            {PROBLEMS.map((problem) => (
              <option key={problem} value={problem}>
                {t(`caseload:problems.${problem}`)}
              </option>
            ))}
          </select>
        </div>
        <div className="nhsuk-form-group">
          <label className="nhsuk-label nhsuk-label--s" htmlFor="plan-contacts">
            {t('contacts')}
          </label>
          <div className="nhsuk-hint" id="plan-contacts-hint">
            {t('contactsHint')}
          </div>
          <input
            className="nhsuk-input nhsuk-input--width-5"
            id="plan-contacts"
            aria-describedby="plan-contacts-hint"
            name="contacts"
            type="number"
            min={1}
            max={MOST_CONTACTS}
            defaultValue={plan.contacts.length}
          />{' '}
          <button className="nhsuk-button nhsuk-button--secondary" name="intent" value="rows">
            {t('showRows')}
          </button>
        </div>
        {plan.contacts.map((contact, index) => (
          // Rows are told apart by their number alone.
          <Row key={index} number={index + 1} contact={contact} sessions={sessions} />
        ))}
        <button className="nhsuk-button" name="intent" value="save">
          {t('save')}
        </button>
      </form>
    </>
  );
}

interface RowProps {
  number: number;
  contact: PlannedContact;
  sessions: readonly SessionChoice[];
}

function Row({ number, contact, sessions }: RowProps) {
  const { t } = useTranslation('plans');
  return (
    <fieldset className="nhsuk-fieldset panel">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{t('contact', { number })}</legend>
      <label className="nhsuk-label" htmlFor={`focus-${number}`}>
        {t('focus')}
      </label>
      <input
        className="nhsuk-input"
        id={`focus-${number}`}
        name={`focus-${number}`}
        defaultValue={contact.focus}
      />
      <label className="nhsuk-label" htmlFor={`opens-${number}`}>
        {t('opens')}
      </label>
      <select
        className="nhsuk-select"
        id={`opens-${number}`}
        name={`opens-${number}`}
        defaultValue={contact.opens ? sessionValue(contact.opens) : ''}
      >
        <option value="">{t('opensNone')}</option>
        {sessions.map((session) => (
          <option key={sessionValue(session)} value={sessionValue(session)} lang={session.locale}>
            {session.title}
          </option>
        ))}
      </select>
    </fieldset>
  );
}
