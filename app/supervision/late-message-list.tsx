/** The supervisor's table of messages that were not read in time: who waits, for whom, since when. Never what they wrote. */
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import type { LateMessageRow } from '#app/messages/late-messages.server.ts';
import { RowsTable } from '#app/ui/rows-table.tsx';

const COLUMNS = ['patient', 'practitioner', 'since'] as const;

export function LateMessageList({ messages }: { messages: LateMessageRow[] }) {
  const { t } = useTranslation('supervision');
  return (
    <section aria-labelledby="late-messages">
      <h2 id="late-messages">{t('messages.title')}</h2>
      {messages.length === 0 ? (
        <p>{t('messages.empty')}</p>
      ) : (
        <>
          <p>{t('messages.lead')}</p>
          <RowsTable
            caption={t('messages.caption')}
            columns={COLUMNS.map((column) => t(`messages.columns.${column}`))}
          >
            {messages.map((message) => (
              <Row key={message.episodeId} message={message} />
            ))}
          </RowsTable>
        </>
      )}
    </section>
  );
}

function Row({ message }: { message: LateMessageRow }) {
  const { t, i18n } = useTranslation('supervision');
  const { since, workingDays } = message;
  const at = { day: formatDay(i18n.language, since), time: formatTime(i18n.language, since) };
  return (
    <tr>
      <th scope="row">
        <a href={`/caseload/${message.episodeId}/messages`}>{message.patientName}</a>
        <span className="quiet">{message.reference}</span>
        {message.episodeStatus === 'ended' && <span className="quiet">{t('ended')}</span>}
      </th>
      <td data-label={t('messages.columns.practitioner')}>{message.practitionerName}</td>
      <td data-label={t('messages.columns.since')}>
        {t('messages.sentAt', at)}
        <span className="quiet">{t('messages.workingDays', { count: workingDays })}</span>
      </td>
    </tr>
  );
}
