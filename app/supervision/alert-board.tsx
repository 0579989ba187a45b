/** The supervisor's table of open alerts: a table on a wide screen, cards of the same cells on a narrow one. */
import classNames from 'classnames';
import { useTranslation } from 'react-i18next';
import type { BoardAlert } from '#app/safety/alert-board.server.ts';
import { useAlertWords } from '#app/safety/alert-words.ts';
import { RowsTable } from '#app/ui/rows-table.tsx';

const COLUMNS = ['patient', 'alert', 'age', 'clock', 'state', 'practitioner'] as const;

export function AlertBoard({ alerts, now }: { alerts: BoardAlert[]; now: number }) {
  const { t } = useTranslation('supervision');
  return (
    <RowsTable caption={t('caption')} columns={COLUMNS.map((column) => t(`columns.${column}`))}>
      {alerts.map((alert) => (
        <Row key={alert.id} alert={alert} now={now} />
      ))}
    </RowsTable>
  );
}

function Row({ alert, now }: { alert: BoardAlert; now: number }) {
  const { t } = useTranslation('supervision');
  const { t: alertText } = useTranslation('alerts');
  const words = useAlertWords(now);
  const clock = words.clock(alert, alert.supervisorName) ?? { text: t('clockOff') };
  return (
    <tr className={classNames({ 'caseload__row--alert': clock.late })}>
      <th scope="row">
        <a href={`/caseload/${alert.episodeId}/safety#alert-${alert.id}`}>{alert.patientName}</a>
        <span className="quiet">{alert.reference}</span>
        {alert.episodeStatus === 'ended' && <span className="quiet">{t('ended')}</span>}
      </th>
      <td data-label={t('columns.alert')}>
        {alertText(`severity.${alert.severity}`)}
        <span className="quiet">{alertText(`source.${alert.source}`)}</span>
      </td>
      <td data-label={t('columns.age')}>
        {alertText('age', { count: alert.age })}
        <span className="quiet">{alertText('when', words.at(alert.raisedAt))}</span>
      </td>
      <td data-label={t('columns.clock')}>
        {clock.late ? <strong className="alert-word">{clock.text}</strong> : clock.text}
      </td>
      <td data-label={t('columns.state')}>{alertText(`state.${alert.state}`)}</td>
      <td data-label={t('columns.practitioner')}>{alert.practitionerName}</td>
    </tr>
  );
}
