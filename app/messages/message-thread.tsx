/** A thread and the form under it, for either side. */
import { type SubmissionResult, useForm } from '@conform-to/react';
import classNames from 'classnames';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import type { WhenRead } from '#app/platform/when-read.ts';
import { FormErrors, TextareaField } from '#app/ui/form-fields.tsx';
import { ReadingTimes } from '#app/ui/reading-times.tsx';
import type { sendMessageSchema } from './send-message.schema.ts';
import type { Thread } from './thread.server.ts';

interface MessageThreadProps {
  messages: Thread['messages'];
  viewer: 'patient' | 'staff';
  /** For the patient: when what they send is read. */
  read?: WhenRead;
  /** The name of the other person. */
  other: string;
  submission: string;
  reply: SubmissionResult | null;
}

export function MessageThread({ messages, viewer, read, other, submission, reply }: MessageThreadProps) {
  const { t } = useTranslation('messages');
  return (
    <>
      {messages.length === 0 ? (
        <p>{t('empty')}</p>
      ) : (
        <ol className="thread">
          {messages.map((message) => (
            <Message
              key={message.id}
              message={message}
              own={(message.fromPatient === 'yes') === (viewer === 'patient')}
              other={other}
            />
          ))}
        </ol>
      )}
      <SendForm read={read} submission={submission} reply={reply} />
    </>
  );
}

interface MessageProps {
  message: Thread['messages'][number];
  own: boolean;
  other: string;
}

function Message({ message, own, other }: MessageProps) {
  const { t, i18n } = useTranslation('messages');
  const { language } = i18n;
  const at = { day: formatDay(language, message.sentAt), time: formatTime(language, message.sentAt) };
  return (
    <li className={classNames('message', { 'message--own': own })}>
      <p className="quiet">{own ? t('youAt', at) : t('otherAt', { ...at, name: other })}</p>
      <p className="own-words">{message.body}</p>
      {own && message.readAt !== null && (
        <p className="quiet">{t('readOn', { day: formatDay(language, message.readAt) })}</p>
      )}
    </li>
  );
}

interface SendFormProps extends Pick<MessageThreadProps, 'submission' | 'reply'> {
  read: WhenRead | undefined;
}

function SendForm({ read, submission, reply }: SendFormProps) {
  const { t } = useTranslation('messages');
  const [form, fields] = useForm<z.input<typeof sendMessageSchema>>({ id: 'send', lastResult: reply });
  return (
    <form method="post" className="panel" noValidate>
      <FormErrors form={form} />
      {read && (
        <p>
          <ReadingTimes read={read} of="messages" /> {t('hours')} <a href="/crisis">{t('helpNow')}</a>
        </p>
      )}
      <input type="hidden" name="submission" value={submission} />
      <TextareaField field={fields.body} label={t('write')} hint={t('limit')} />
      <button className="nhsuk-button">{t('send')}</button>
    </form>
  );
}
