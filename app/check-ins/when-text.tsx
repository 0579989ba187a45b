/** When and how a check-in is, in words. */
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import type { Medium } from '#db/schema/pathway.ts';

/** "Tuesday 24 November at 14:00" of a moment (epoch ms). */
export function useWhenText(): (moment: number) => string {
  const { t, i18n } = useTranslation('check-ins');
  return (moment) =>
    t('when', { day: formatDay(i18n.language, moment), time: formatTime(i18n.language, moment) });
}

interface WhenAndHowProps {
  checkIn: { startsAt: number; minutes: number; medium: Medium };
}

export function WhenAndHow({ checkIn: { startsAt, minutes, medium } }: WhenAndHowProps) {
  const { t } = useTranslation('check-ins');
  const whenText = useWhenText();
  return (
    <p>
      <strong>{whenText(startsAt)}</strong>{' '}
      <span className="quiet">{t(`how.${medium}`, { count: minutes })}</span>
    </p>
  );
}
