/** Cases of one practitioner for supervision: why each comes up, its scores, how far it is and what was decided last. */
import classNames from 'classnames';
import { useTranslation } from 'react-i18next';
import { formatChange, formatDate } from '#app/i18n/format.ts';
import { RowsTable } from '#app/ui/rows-table.tsx';
import type { SupervisedCase } from './case-facts.server.ts';
import { Why } from './why.tsx';

const COLUMNS = ['patient', 'why', 'phq9', 'gad7', 'contacts', 'decision'] as const;

interface CaseTableProps {
  cases: SupervisedCase[];
  caption: string;
  /** For a meeting: on paper each case has a line to write the decision on. */
  agenda?: boolean;
}

export function CaseTable({ cases, caption, agenda = false }: CaseTableProps) {
  const { t } = useTranslation('supervision');
  return (
    <RowsTable caption={caption} columns={COLUMNS.map((column) => t(`cases.columns.${column}`))}>
      {cases.map((each) => (
        <Row key={each.id} each={each} agenda={agenda} />
      ))}
    </RowsTable>
  );
}

function Row({ each, agenda }: { each: SupervisedCase; agenda: boolean }) {
  const { t } = useTranslation('supervision');
  const { t: problemText } = useTranslation('caseload');
  const risk = each.rules.some(({ rule }) => rule === 'risk');
  return (
    <tr className={classNames({ 'caseload__row--alert': risk })}>
      <th scope="row">
        <a href={`/supervision/${each.id}`}>{each.name}</a>
        <span className="quiet">
          {each.reference} · {problemText(`problems.${each.problem}`)}
        </span>
      </th>
      <td data-label={t('cases.columns.why')}>
        <Why rules={each.rules} questions={each.questions} />
        {agenda && <p className="agenda-line">{t('cases.agendaLine')}</p>}
      </td>
      <td data-label={t('cases.columns.phq9')}>
        <Score score={each.phq9} />
      </td>
      <td data-label={t('cases.columns.gad7')}>
        <Score score={each.gad7} />
      </td>
      <td data-label={t('cases.columns.contacts')}>
        {each.plannedContacts === null
          ? t('cases.contacts', { count: each.contacts })
          : t('cases.contactsPlanned', { count: each.contacts, planned: each.plannedContacts })}
      </td>
      <td data-label={t('cases.columns.decision')}>
        <LastDecision each={each} />
      </td>
    </tr>
  );
}

function Score({ score }: { score: SupervisedCase['phq9'] }) {
  const { t, i18n } = useTranslation('supervision');
  if (!score) return t('cases.noScore');
  return (
    <span className="figure">
      <strong>{score.last}</strong>{' '}
      <span className="quiet" aria-hidden="true">
        {formatChange(i18n.language, score.change)}
      </span>
      <span className="nhsuk-u-visually-hidden">
        {t('cases.change', { change: formatChange(i18n.language, score.change) })}
      </span>
    </span>
  );
}

function LastDecision({ each: { decision, openTasks } }: { each: SupervisedCase }) {
  const { t, i18n } = useTranslation('supervision');
  if (!decision) return t('cases.never');
  return (
    <>
      {t(`decisions.${decision.kind}`)}
      <span className="quiet">{formatDate(i18n.language, decision.at)}</span>
      {openTasks > 0 && <span className="quiet">{t('cases.openTasks', { count: openTasks })}</span>}
    </>
  );
}
