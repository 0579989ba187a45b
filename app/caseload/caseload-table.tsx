/** The list: a table on a wide screen, and cards of the same cells on a narrow one. */
import classNames from 'classnames';
import { useTranslation } from 'react-i18next';
import { calendarDate, daysBetween, formatChange, formatDay, formatTime } from '#app/i18n/format.ts';
import type { MeasureTrend } from '#app/measures/latest-measures.server.ts';
import { Sparkline } from '#app/ui/charts/sparkline.tsx';
import type { CaseloadRow } from './caseload.server.ts';
import { useNeedText, useOffTrackText } from './need-text.ts';
import { RowsTable } from '#app/ui/rows-table.tsx';

const COLUMNS = ['patient', 'need', 'module', 'homework', 'phq9', 'gad7', 'checkIn'] as const;
const HIGHEST = { phq9: 27, gad7: 21 };

export function CaseloadTable({ rows, now }: { rows: CaseloadRow[]; now: number }) {
  const { t } = useTranslation('caseload');
  return (
    <RowsTable caption={t('caption')} columns={COLUMNS.map((column) => t(`columns.${column}`))}>
      {rows.map((row) => (
        <Row key={row.id} row={row} now={now} />
      ))}
    </RowsTable>
  );
}

function Row({ row, now }: { row: CaseloadRow; now: number }) {
  const { t } = useTranslation('caseload');
  const { progress, homework, need } = row;
  return (
    <tr className={classNames({ 'caseload__row--alert': need.kind === 'alert' })}>
      <th scope="row">
        <a href={`/caseload/${row.id}`}>{row.name}</a>
        <span className="quiet">
          {row.reference} · {t(`problems.${row.problem}`)}
        </span>
        {row.status === 'ended' && (
          <span className="quiet">{t(need.kind === 'alert' ? 'courseEnded' : 'courseEndedUnread')}</span>
        )}
        {row.practitioner && <span className="quiet">{t('lookedAfterBy', { name: row.practitioner })}</span>}
      </th>
      <td data-label={t('columns.need')}>
        <NeedCell row={row} now={now} />
      </td>
      <td data-label={t('columns.module')}>
        {progress
          ? t('progress', {
              opened: progress.sessionsOpened,
              sessions: progress.sessions,
              done: progress.pagesDone,
              pages: progress.pages,
            })
          : t('noModule')}
      </td>
      <td data-label={t('columns.homework')}>
        {homework.open === 0 ? t('noHomework') : t('openHomework', { count: homework.open })}
        {homework.overdue > 0 && (
          <span className="quiet">{t('overdueHomework', { count: homework.overdue })}</span>
        )}
      </td>
      <td data-label={t('columns.phq9')}>
        <Score trend={row.phq9} max={HIGHEST.phq9} />
      </td>
      <td data-label={t('columns.gad7')}>
        <Score trend={row.gad7} max={HIGHEST.gad7} />
      </td>
      <td data-label={t('columns.checkIn')}>
        <CheckIn at={row.checkInAt} now={now} />
      </td>
    </tr>
  );
}

function NeedCell({ row, now }: { row: CaseloadRow; now: number }) {
  const { t } = useTranslation('caseload');
  const needText = useNeedText(now);
  const offTrackText = useOffTrackText();
  const sentences = [...needText(row.need), ...(row.offTrack ? [offTrackText(row.offTrack)] : [])];
  if (sentences.length === 0) return t(row.status === 'referred' ? 'need.referred' : 'need.nothing');
  const [first, ...more] = sentences;
  return (
    <>
      {row.need.kind === 'alert' ? <strong className="alert-word">{first}</strong> : first}
      {more.map((sentence) => (
        <span key={sentence} className="quiet">
          {sentence}
        </span>
      ))}
    </>
  );
}

function Score({ trend, max }: { trend: MeasureTrend | null; max: number }) {
  const { t, i18n } = useTranslation('caseload');
  if (!trend) return t('noScore');
  return (
    <span className="score">
      <span className="figure">
        <strong>{trend.last}</strong>{' '}
        <span className="quiet" aria-hidden="true">
          {formatChange(i18n.language, trend.change)}
        </span>
        <span className="nhsuk-u-visually-hidden">{changeText(trend.change, t)}</span>
      </span>
      <Sparkline scores={trend.trend} max={max} />
    </span>
  );
}

function changeText(change: number, t: ReturnType<typeof useTranslation<'caseload'>>['t']): string {
  if (change === 0) return t('change.none');
  return change < 0 ? t('change.down', { count: -change }) : t('change.up', { count: change });
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
