/** The list: a table on a wide screen, and cards of the same cells on a narrow one. */
import classNames from 'classnames';
import { useTranslation } from 'react-i18next';
import { calendarDate, daysBetween, formatDay, formatTime } from '#app/i18n/format.ts';
import { RowsTable } from '#app/ui/rows-table.tsx';
import type { CaseloadFilter } from './caseload-filter.ts';
import type { CaseloadRow } from './caseload-rows.server.ts';
import { needSentences } from './need-text.ts';
import { ScoreCell } from './score-cell.tsx';
import { stillListed } from './still-listed.ts';

const COLUMNS = ['patient', 'need', 'module', 'homework', 'phq9', 'gad7', 'checkIn'] as const;
const HIGHEST = { phq9: 27, gad7: 21 };

interface CaseloadTableProps {
  /** Null where somebody stood who has left the list since. */
  rows: (CaseloadRow | null)[];
  layout: CaseloadFilter['layout'];
  /** Epoch ms. */
  now: number;
}

export function CaseloadTable({ rows, layout, now }: CaseloadTableProps) {
  const { t } = useTranslation('caseload');
  return (
    <RowsTable
      caption={t('caption')}
      columns={COLUMNS.map((column) => t(`columns.${column}`))}
      compact={layout === 'compact'}
    >
      {rows.map((row, index) =>
        row ? (
          <Row key={row.id} row={row} compact={layout === 'compact'} now={now} />
        ) : (
          // Nothing is known of somebody who has gone but where they stood.
          <LeftRow key={`left-${index}`} />
        ),
      )}
    </RowsTable>
  );
}

function LeftRow() {
  const { t } = useTranslation('list');
  return (
    <tr>
      <td colSpan={COLUMNS.length}>
        <span className="quiet">{t('left')}</span>
      </td>
    </tr>
  );
}

function Row({ row, compact, now }: { row: CaseloadRow; compact: boolean; now: number }) {
  const { t } = useTranslation('caseload');
  const { homework } = row;
  return (
    <tr className={classNames({ 'caseload__row--alert': row.needs[0]?.kind === 'alert' })}>
      <PatientCell row={row} />
      <td data-label={t('columns.need')}>
        <NeedCell row={row} now={now} />
      </td>
      <td data-label={t('columns.module')}>
        <Progress progress={row.progress} />
      </td>
      <td data-label={t('columns.homework')}>
        {homework.open === 0 ? t('noHomework') : t('openHomework', { count: homework.open })}
        {homework.overdue > 0 && (
          <span className="quiet">{t('overdueHomework', { count: homework.overdue })}</span>
        )}
      </td>
      <td data-label={t('columns.phq9')}>
        <ScoreCell trend={row.phq9} max={HIGHEST.phq9} line={!compact} />
      </td>
      <td data-label={t('columns.gad7')}>
        <ScoreCell trend={row.gad7} max={HIGHEST.gad7} line={!compact} />
      </td>
      <td data-label={t('columns.checkIn')}>
        <CheckIn at={row.checkInAt} now={now} />
      </td>
    </tr>
  );
}

function PatientCell({ row }: { row: CaseloadRow }) {
  const { t } = useTranslation(['caseload', 'list']);
  const why = row.status === 'ended' ? stillListed(row.needs) : null;
  return (
    <th scope="row">
      <a href={`/caseload/${row.id}`} id={`patient-${row.id}`} data-list-row>
        {row.name}
      </a>
      <span className="quiet">
        {row.reference} · {t(`problems.${row.problem}`)}
      </span>
      {why && <span className="quiet">{t(why)}</span>}
      {row.practitioner && <span className="quiet">{t('lookedAfterBy', { name: row.practitioner })}</span>}
      <a
        className="caseload__review"
        href={`/caseload/${row.id}/review`}
        aria-describedby={`patient-${row.id}`}
      >
        {t('list:review')}
      </a>
    </th>
  );
}

function NeedCell({ row, now }: { row: CaseloadRow; now: number }) {
  const { t, i18n } = useTranslation(['list', 'alerts']);
  const [first, ...more] = needSentences(row, { t, language: i18n.language, now });
  const [need] = row.needs;
  return (
    <>
      {need ? (
        <strong className={classNames({ 'alert-word': need.kind === 'alert' })}>{first}</strong>
      ) : (
        first
      )}
      {more.map((sentence) => (
        <span key={sentence} className="quiet">
          {sentence}
        </span>
      ))}
    </>
  );
}

function Progress({ progress }: Pick<CaseloadRow, 'progress'>) {
  const { t } = useTranslation('caseload');
  if (!progress) return t('noModule');
  const { sessionsOpened, sessions, pagesDone, pages } = progress;
  return t('progress', { opened: sessionsOpened, sessions, done: pagesDone, pages });
}

function CheckIn({ at, now }: { at: number | null; now: number }) {
  const { t, i18n } = useTranslation('caseload');
  if (at === null) return t('checkIn.none');
  const time = formatTime(i18n.language, at);
  const inDays = daysBetween(calendarDate(now), calendarDate(at));
  if (inDays <= 0) return <strong>{t('checkIn.today', { time })}</strong>;
  if (inDays === 1) return t('checkIn.tomorrow', { time });
  return t('checkIn.on', { day: formatDay(i18n.language, at), time });
}
