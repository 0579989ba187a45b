/** Why a patient stands where they stand, in words. */
import { useTranslation } from 'react-i18next';
import { calendarDate, daysBetween } from '#app/i18n/format.ts';
import type { CaseloadRow } from './caseload.server.ts';
import type { Need } from './need.ts';

/** The sentences for a need; none when there is nothing. `now` is epoch ms. */
export function useNeedText(now: number): (need: Need) => string[] {
  const { t } = useTranslation('caseload');
  const { t: alertText } = useTranslation('alerts');
  const age = (since: number) => daysBetween(calendarDate(since), calendarDate(now));
  return (need) => {
    switch (need.kind) {
      case 'alert':
        return [
          alertText(`severity.${need.severity}`),
          alertText('age', { count: need.age }),
          ...(need.late === null ? [] : [alertText(`clock.${need.late.awaits}.short.${need.late.with}`)]),
        ];
      case 'waiting':
        return need.unreadDays === null
          ? [t('need.waiting', { count: age(need.since) })]
          : [t('need.unread', { count: need.unreadDays })];
      case 'overdue':
        return [
          ...(need.measures > 0 ? [t('need.measures', { count: need.measures })] : []),
          ...(need.homework > 0 ? [t('need.homework', { count: need.homework })] : []),
        ];
      // The row says it, whatever else there is.
      case 'off-track':
      case 'none':
        return [];
    }
  };
}

/** What is not as expected of a course, in one sentence. */
export function useOffTrackText(): (offTrack: NonNullable<CaseloadRow['offTrack']>) => string {
  const { t } = useTranslation('caseload');
  return ({ rule, contacts }) =>
    rule === 'reliable-deterioration'
      ? t('need.off-track.reliable-deterioration')
      : t('need.off-track.no-improvement-by-fourth-contact', { count: contacts });
}
