/** A thread, for either side. What else can be done with a message is handed in. */
import classNames from 'classnames';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import { messagePieces } from './message-links.ts';
import type { ThreadMessage } from './thread.server.ts';

interface MessageThreadProps<Shown extends ThreadMessage> {
  messages: Shown[];
  viewer: 'patient' | 'staff';
  /** What stands under a message. */
  under?: (message: Shown) => ReactNode;
}

export function MessageThread<Shown extends ThreadMessage>({
  messages,
  viewer,
  under,
}: MessageThreadProps<Shown>) {
  const { t } = useTranslation('messages');
  if (messages.length === 0) return <p>{t('empty')}</p>;
  return (
    <ol className="thread">
      {messages.map((message) => (
        <Message key={message.id} message={message} viewer={viewer}>
          {under?.(message)}
        </Message>
      ))}
    </ol>
  );
}

interface MessageProps {
  message: ThreadMessage;
  viewer: 'patient' | 'staff';
  children: ReactNode;
}

function Message({ message, viewer, children }: MessageProps) {
  const { t, i18n } = useTranslation('messages');
  const { language } = i18n;
  const { id, sentAt, readAt, senderName: name } = message;
  const ours = (message.fromPatient === 'yes') === (viewer === 'patient');
  const at = { day: formatDay(language, sentAt), time: formatTime(language, sentAt) };
  return (
    <li className={classNames('message', { 'message--own': ours })} id={`message-${id}`}>
      <p className="quiet">{message.own ? t('youAt', at) : t('otherAt', { ...at, name })}</p>
      <Body text={message.body} linked={viewer === 'patient'} />
      {ours && (
        <p className="quiet">
          {readAt === null ? t('notRead') : t('readOn', { day: formatDay(language, readAt) })}
        </p>
      )}
      {children}
    </li>
  );
}

/** Our own addresses lead somewhere for the patient, whose pages they are. */
function Body({ text, linked }: { text: string; linked: boolean }) {
  if (!linked) return <p className="own-words">{text}</p>;
  return (
    <p className="own-words">
      {messagePieces(text).map(({ text: piece, href }, index) =>
        href === null ? (
          piece
        ) : (
          <a key={index} href={href}>
            {piece}
          </a>
        ),
      )}
    </p>
  );
}
