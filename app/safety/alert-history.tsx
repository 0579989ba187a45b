/** All that happened to an alert, in order: who, when and what. */
import { useTranslation } from 'react-i18next';
import type { AnsweredLevel } from './alert-severity.ts';
import { type ShownStep, useAlertWords } from './alert-words.ts';

interface AlertHistoryProps {
  raisedAt: number;
  steps: ShownStep[];
  now: number;
}

export function AlertHistory({ raisedAt, steps, now }: AlertHistoryProps) {
  const { t } = useTranslation('alerts');
  const words = useAlertWords(now);
  const seenAt = steps.findIndex(({ step }) => step === 'acknowledged');
  const seenFrom = seenAt === -1 ? steps.length : seenAt;
  return (
    <>
      <h3 className="nhsuk-heading-s">{t('steps.title')}</h3>
      <ol className="nhsuk-list alert-history">
        <li>
          <strong>{t('steps.raised')}</strong> <span className="quiet">{t('when', words.at(raisedAt))}</span>
        </li>
        {steps.map((step, index) => (
          <li key={`${step.step} ${step.at} ${step.note}`}>
            <strong>{words.step(step, index > seenFrom)}</strong>{' '}
            <span className="quiet">{t('when', words.at(step.at))}</span>
            <StepNote step={step} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** What the practitioner wrote; of a changed answer, what it calls for now. */
function StepNote({ step: { step, note } }: { step: ShownStep }) {
  const { t } = useTranslation('alerts');
  if (note === null) return null;
  if (step === 'answer-changed') return <p>{t(`changed.${note as AnsweredLevel}`)}</p>;
  return <p className="own-words">{note}</p>;
}
