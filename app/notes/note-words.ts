/** Moments of notes in words. */
import { useTranslation } from 'react-i18next';
import { formatDate, formatTime } from '#app/i18n/format.ts';

/** The day, with its year, and the time of a moment (epoch ms), for a sentence. A note is read long after. */
export function useDayAndTime() {
  const { i18n } = useTranslation();
  return (moment: number) => ({
    day: formatDate(i18n.language, moment),
    time: formatTime(i18n.language, moment),
  });
}

/** What a note is of: its contact, or the day on which it was written. */
export function useNoteHeading() {
  const { t } = useTranslation('notes');
  const at = useDayAndTime();
  return ({ contactAt, writtenAt }: { contactAt: number | null; writtenAt: number }) =>
    contactAt === null ? t('heading.other', at(writtenAt)) : t('heading.contact', at(contactAt));
}
