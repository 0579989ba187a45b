/** The questionnaires of a course for staff: what is asked, why, how it stands, and the form that pauses or resumes it. */
import { useTranslation } from 'react-i18next';
import { Disclosure } from '#app/ui/disclosure.tsx';
import type { PlanRow } from './episode-measure-plan.server.ts';
import { PlanChangeForm } from './plan-change-form.tsx';
import { usePlanStateText } from './plan-state-text.ts';
import type { RefusedChange } from './post-plan-change.server.ts';

interface PlanListProps {
  rows: PlanRow[];
  /** False for a course that has ended: it is read, and not changed. */
  open: boolean;
  refused: RefusedChange | null;
}

export function PlanList({ rows, open, refused }: PlanListProps) {
  if (rows.length === 0) return null;
  return (
    <ul className="thing-list">
      {rows.map((row) => (
        <Row key={row.code} row={row} open={open} refused={refused?.measure === row.code ? refused : null} />
      ))}
    </ul>
  );
}

function Row({ row, open, refused }: { row: PlanRow } & Omit<PlanListProps, 'rows'>) {
  const { t } = useTranslation('measure-plan');
  const { why, when, state, last } = usePlanStateText()(row);
  const { name, title, locale, holder, paused, hasWords, outcomeNeedsIt } = row;
  const change = paused ? 'resumed' : 'paused';
  return (
    <li>
      <h3 className="nhsuk-heading-s">{name}</h3>
      {title !== null && (
        <p className="quiet" lang={locale ?? undefined}>
          {title}
        </p>
      )}
      <p>
        <strong>{state}</strong> {last}
      </p>
      <p className="quiet">
        {why} {when}
      </p>
      {!hasWords && <p className="nhsuk-inset-text">{t('wordingMissing', { name, holder })}</p>}
      {paused && outcomeNeedsIt && <p className="nhsuk-inset-text">{t('outcomeWarning', { name })}</p>}
      {open && (
        <Disclosure open={refused !== null} title={t(`${change}.open`, { name })}>
          {!paused && outcomeNeedsIt && <p>{t('outcomeWarning', { name })}</p>}
          <PlanChangeForm change={change} measure={row} refused={refused} />
        </Disclosure>
      )}
    </li>
  );
}
