/** When somebody reads what was sent, in real days and times, and that nobody watches in between. */
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import type { NextOpening, WhenRead } from '#app/platform/when-read.ts';

interface ReadingTimesProps {
  read: WhenRead;
  /** `messages` says it of messages in general, `alert` of the alert that was just raised. */
  of: 'messages' | 'alert';
}

export function ReadingTimes({ read, of }: ReadingTimesProps) {
  const { t } = useTranslation('reading-times');
  return (
    <>
      {t(`${of}.notWatched`)} <When read={read} of={of} />
    </>
  );
}

function When({ read, of }: ReadingTimesProps) {
  const { t, i18n } = useTranslation('reading-times');
  const begins = ({ at }: NextOpening) => ({
    time: formatTime(i18n.language, at),
    day: formatDay(i18n.language, at),
  });
  switch (read.kind) {
    case 'unknown':
      return <>{t(`${of}.unknown`)}</>;
    case 'closed':
      return <>{t(`${of}.closed.${read.next.day}`, begins(read.next))}</>;
    case 'open':
      return (
        <>
          {t(`${of}.open`, { time: formatTime(i18n.language, read.until) })}{' '}
          {read.next && t(`${of}.after.${read.next.day}`, begins(read.next))}
        </>
      );
  }
}
