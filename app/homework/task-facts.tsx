/** What a task is, why it helps, when and how often. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cadence } from './cadence.ts';
import { useOftenText } from './often-text.ts';
import type { TaskWording } from './task-wording.ts';

export function TaskFacts({ task }: { task: TaskWording & { cadence: Cadence } }) {
  const { t } = useTranslation('homework');
  const oftenText = useOftenText();
  const { details, why, when, locale, cadence } = task;
  return (
    <>
      {details !== '' && (
        <p className="own-words" lang={locale}>
          {details}
        </p>
      )}
      <dl className="nhsuk-summary-list">
        {why !== '' && (
          <Fact name={t('facts.why')} lang={locale}>
            {why}
          </Fact>
        )}
        {when !== '' && (
          <Fact name={t('facts.when')} lang={locale}>
            {when}
          </Fact>
        )}
        <Fact name={t('facts.often')}>{oftenText(cadence)}</Fact>
      </dl>
    </>
  );
}

function Fact({ name, lang, children }: { name: string; lang?: string; children: ReactNode }) {
  return (
    <div className="nhsuk-summary-list__row">
      <dt className="nhsuk-summary-list__key">{name}</dt>
      <dd className="nhsuk-summary-list__value own-words" lang={lang}>
        {children}
      </dd>
    </div>
  );
}
