/** Under a patient's message: what it was made into, and what it can be made into. */
import { useTranslation } from 'react-i18next';
import { formatDate, formatDay, formatTime } from '#app/i18n/format.ts';
import { ALERT_SEVERITIES } from '#db/schema/safety.ts';
import type { MessageUse } from '#db/schema/messages.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import type { EpisodeThread } from './episode-thread.server.ts';

interface MessageUsesProps {
  message: EpisodeThread['messages'][number];
  episode: EpisodeThread['episode'];
}

export function MessageUses({ message, episode }: MessageUsesProps) {
  const { t } = useTranslation('messages');
  if (message.fromPatient === 'no') return null;
  const open = (into: MessageUse) => !message.uses.some((use) => use.into === into);
  const homework = open('homework') && episode.status !== 'ended';
  return (
    <>
      {message.uses.map((use) => (
        <Made key={use.into} use={use} episodeId={episode.id} />
      ))}
      {(open('alert') || open('note') || homework) && (
        <Disclosure title={t('uses.title')} className="message-uses">
          {open('alert') && <AlertForm message={message} />}
          {open('note') && (
            <form method="post">
              <input type="hidden" name="intent" value="note" />
              <input type="hidden" name="message" value={message.id} />
              <button className="nhsuk-button nhsuk-button--secondary">
                {t('uses.note')}
                <Which message={message} />
              </button>
            </form>
          )}
          {homework && (
            <p>
              <a href={`/caseload/${episode.id}/messages/${message.id}/homework`}>
                {t('uses.homework')}
                <Which message={message} />
              </a>
            </p>
          )}
        </Disclosure>
      )}
    </>
  );
}

/** Two buttons, since how soon somebody must look is the one thing to say. */
function AlertForm({ message }: Pick<MessageUsesProps, 'message'>) {
  const { t } = useTranslation('messages');
  return (
    <form method="post">
      <input type="hidden" name="intent" value="alert" />
      <input type="hidden" name="message" value={message.id} />
      <p>{t('uses.alertLead')}</p>
      {ALERT_SEVERITIES.map((severity) => (
        <button
          key={severity}
          className="nhsuk-button nhsuk-button--secondary"
          name="severity"
          value={severity}
        >
          {t(`uses.alert.${severity}`)}
          <Which message={message} />
        </button>
      ))}
    </form>
  );
}

/** Which of the patient's messages it is, for who hears the page. */
function Which({ message: { senderName: name, sentAt } }: Pick<MessageUsesProps, 'message'>) {
  const { t, i18n } = useTranslation('messages');
  const at = { day: formatDay(i18n.language, sentAt), time: formatTime(i18n.language, sentAt) };
  return <span className="nhsuk-u-visually-hidden"> {t('otherAt', { ...at, name })}</span>;
}

interface MadeProps {
  use: EpisodeThread['messages'][number]['uses'][number];
  episodeId: string;
}

function Made({ use: { into, targetId, at, by }, episodeId }: MadeProps) {
  const { t, i18n } = useTranslation('messages');
  const { language } = i18n;
  const when = { day: formatDate(language, at), time: formatTime(language, at) };
  const pages: Record<MessageUse, string> = {
    alert: `safety#alert-${targetId}`,
    note: `notes/${targetId}`,
    homework: 'homework',
  };
  return (
    <p className="quiet">
      <a href={`/caseload/${episodeId}/${pages[into]}`}>{t(`uses.made.${into}`, { name: by, ...when })}</a>
    </p>
  );
}
