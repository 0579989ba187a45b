/** The seven parts of a plan to read, with the numbers for a crisis among the professionals. */
import { useTranslation } from 'react-i18next';
import { CrisisContacts, type ServiceLine } from '#app/ui/crisis-contacts.tsx';
import { PLAN_PARTS, type PlanParts as Parts } from './safety-plan.ts';

interface PlanPartsProps {
  parts: Parts;
  /** Undefined where an earlier version is shown, which is no plan to follow: then without the numbers. */
  line?: ServiceLine | null;
  headingLevel?: 'h2' | 'h3';
}

export function PlanParts({ parts, line, headingLevel: Heading = 'h2' }: PlanPartsProps) {
  const { t } = useTranslation('safety-plan');
  return (
    <div className="safety-plan">
      {PLAN_PARTS.map((part) => (
        <section key={part} className="safety-plan__part">
          <Heading className="nhsuk-heading-m">{t(`parts.${part}.title`)}</Heading>
          {parts[part].trim() === '' ? (
            <p className="quiet safety-plan__empty">{t('nothingYet')}</p>
          ) : (
            <p className="own-words">{parts[part]}</p>
          )}
          {part === 'professionals' && line !== undefined && <CrisisContacts serviceLine={line} />}
        </section>
      ))}
    </div>
  );
}
