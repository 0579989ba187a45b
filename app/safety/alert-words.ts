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

  /** Where it stands with its clock; null when somebody saw it in time. `supervisor` is a name, null for nobody. */
  function clock(alert: Pick<ShownAlert, 'clock'>, supervisor: string | null): AlertLine | null {
    const { kind } = alert.clock;
    switch (kind) {
      case 'seen': {
        const { wentAt } = alert.clock;
        return wentAt === null ? null : { text: t('clock.went', at(wentAt)) };
      }
      case 'running': {
        const { until } = alert.clock;
        return supervisor === null
          ? { text: t(`clock.runningAlone.${day(until)}`, at(until)) }
          : { text: t(`clock.running.${day(until)}`, { name: supervisor, ...at(until) }) };
      }
      case 'late': {
        const { since } = alert.clock;
        return supervisor === null
          ? { text: t(`clock.lateAlone.${day(since)}`, at(since)), late: true }
          : { text: t(`clock.late.${day(since)}`, { name: supervisor, ...at(since) }), late: true };
      }
    }
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

  function step({ step: what, by }: Pick<ShownStep, 'step' | 'by'>): string {
    return t(`steps.${what}`, { name: by ?? '' });
  }

  return { at, clock, lines, step };
}
