/** Who goes where: everybody at once, and each by themself. */
import { useTranslation } from 'react-i18next';
import type { PatientToMove } from './caseload-handover.server.ts';

interface PatientsToMoveProps {
  patients: readonly PatientToMove[];
  /** Who has them now. */
  whose: string;
  receivers: readonly { id: string; name: string }[];
  rest: string;
  goes: Readonly<Record<string, string>>;
}

export function PatientsToMove({ patients, whose, receivers, rest, goes }: PatientsToMoveProps) {
  const { t } = useTranslation('handover');
  const openText = useOpenText();
  const choices = receivers.map(({ id, name }) => (
    <option key={id} value={id}>
      {t('several_page.to', { name })}
    </option>
  ));
  return (
    <>
      <div className="nhsuk-form-group">
        <label className="nhsuk-label nhsuk-label--s" htmlFor="rest">
          {t('several_page.rest')}
        </label>
        <select className="nhsuk-select" id="rest" name="rest" defaultValue={rest}>
          <option value="">{t('several_page.stay', { name: whose })}</option>
          {choices}
        </select>
      </div>
      <ul className="thing-list" aria-label={t('several_page.caption')}>
        {patients.map(({ id, name, reference, ...open }) => (
          <li key={id}>
            <label className="nhsuk-label" htmlFor={`to-${id}`}>
              {name} <span className="quiet">{reference}</span>
            </label>
            <div className="nhsuk-hint" id={`to-${id}-open`}>
              {openText(open)}
            </div>
            <select
              className="nhsuk-select"
              id={`to-${id}`}
              name={`to-${id}`}
              aria-describedby={`to-${id}-open`}
              defaultValue={goes[id] ?? ''}
            >
              <option value="">{t('several_page.asAbove')}</option>
              <option value="stays">{t('several_page.stay', { name: whose })}</option>
              {choices}
            </select>
          </li>
        ))}
      </ul>
    </>
  );
}

const OPEN = ['alerts', 'messages', 'drafts'] as const;

/** What of a patient waits, in a few words; empty when nothing does. */
function useOpenText(): (open: Pick<PatientToMove, (typeof OPEN)[number]>) => string {
  const { t } = useTranslation('handover');
  return (open) =>
    OPEN.filter((what) => open[what] > 0)
      .map((what) => t(`several_page.${what}`, { count: open[what] }))
      .join(' · ');
}
