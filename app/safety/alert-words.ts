/** An alert in words, for every page that shows one. */
import { useTranslation } from 'react-i18next';
import { calendarDate, formatDay, formatTime } from '#app/i18n/format.ts';
import type { AlertSeverity, AlertSource, AlertStep } from '#db/schema/safety.ts';
import type { AlertClock } from './escalation.ts';

export interface ShownAlert {
  source: AlertSource;
  severity: AlertSeverity;
  raisedAt: number;
  /** In working hours. */
  age: number;
  clock: AlertClock;
  /** A name; null while nobody has seen it. */
  seenBy: string | null;
}

export interface ShownStep {
  step: AlertStep;
  at: number;
  by: string | null;
  note: string | null;
}

/** One line of what is said of an alert; `late` when it is to be seen at once. */
export interface AlertLine {
  text: string;
  late?: boolean;
}

/** `now` is epoch ms. */
export function useAlertWords(now: number) {
  const { t, i18n } = useTranslation('alerts');
  const at = (moment: number) => ({
    day: formatDay(i18n.language, moment),
    time: formatTime(i18n.language, moment),
  });
  const day = (moment: number) => (calendarDate(moment) === calendarDate(now) ? 'today' : 'on');

  /** Where it stands with its clock; null when somebody acted in time. `supervisor` is a name, null for nobody. */
  function clock(
    { clock: stands, seenBy }: Pick<ShownAlert, 'clock' | 'seenBy'>,
    supervisor: string | null,
  ): AlertLine | null {
    if (stands.kind === 'acted') {
      return stands.wentAt === null ? null : { text: t('clock.went', at(stands.wentAt)) };
    }
    const { kind, awaits } = stands;
    const moment = kind === 'late' ? stands.since : stands.until;
    const said = { name: supervisor ?? '', seenBy: seenBy ?? '', ...at(moment) };
    const whose = supervisor === null ? 'alone' : 'supervised';
    return { text: t(`clock.${awaits}.${kind}.${whose}.${day(moment)}`, said), late: kind === 'late' };
  }

  /** Why, since when and until when, one sentence a line. */
  function lines(alert: ShownAlert, supervisor: string | null): AlertLine[] {
    const told = clock(alert, supervisor);
    return [
      { text: t(`source.${alert.source}`) },
      { text: t('raised', at(alert.raisedAt)) },
      { text: t('age', { count: alert.age }) },
      ...(told ? [told] : []),
    ];
  }

  /** `seen`: somebody had acknowledged the alert before this. */
  function step({ step: what, by }: Pick<ShownStep, 'step' | 'by'>, seen: boolean): string {
    return what === 'escalated' && seen ? t('steps.escalatedSeen') : t(`steps.${what}`, { name: by ?? '' });
  }

  return { at, clock, lines, step };
}
