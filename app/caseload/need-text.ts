/** Why a patient needs somebody now, in the words that practitioners use. */
import type { TFunction } from 'i18next';
import { calendarDate, daysBetween, formatTime } from '#app/i18n/format.ts';
import type { CaseloadRow } from './caseload-rows.server.ts';
import type { Need } from './needs.ts';

interface Telling {
  t: TFunction<['list', 'alerts']>;
  language: string;
  /** Epoch ms. */
  now: number;
}

/** One sentence for each reason, the most pressing first, an alert's own sentences among them; never none. */
export function needSentences({ needs, status }: Pick<CaseloadRow, 'needs' | 'status'>, telling: Telling) {
  const sentences = needs.flatMap((need) => sentencesOf(need, telling));
  if (sentences.length > 0) return sentences;
  return [telling.t(status === 'referred' ? 'need.referred' : 'need.nothing')];
}

function sentencesOf(need: Need, telling: Telling): string[] {
  const { t, language } = telling;
  switch (need.kind) {
    case 'alert':
      return alertSentences(need, telling);
    case 'waiting':
      return [
        need.unreadDays === null
          ? t('need.waiting', { count: daysSince(need.since, telling) })
          : t('need.unread', { count: need.unreadDays }),
      ];
    case 'asked':
      return [t('need.asked', { count: daysSince(need.since, telling) })];
    case 'letter':
      return [t('need.letter', { count: daysSince(need.since, telling) })];
    case 'measures':
      return [t('need.measures', { count: need.days })];
    case 'homework':
      return [t('need.homework', { count: need.tasks })];
    case 'no-visit':
      return [t('need.no-visit', { count: need.days })];
    case 'off-track':
      return [offTrackSentence(need, telling)];
    case 'check-in':
      return [t('need.check-in', { time: formatTime(language, need.at) })];
    case 'task':
      return [t('need.task', { count: need.tasks })];
    case 'ready':
      return [t('need.ready')];
  }
}

function alertSentences({ severity, age, late }: Need & { kind: 'alert' }, { t }: Telling): string[] {
  return [
    t(`alerts:severity.${severity}`),
    t('alerts:age', { count: age }),
    ...(late === null ? [] : [t(`alerts:clock.${late.awaits}.short.${late.with}`)]),
  ];
}

function offTrackSentence({ rule, contacts }: Need & { kind: 'off-track' }, { t }: Telling): string {
  return rule === 'reliable-deterioration'
    ? t('need.off-track.reliable-deterioration')
    : t('need.off-track.no-improvement-by-fourth-contact', { count: contacts });
}

function daysSince(since: number, { now }: Telling): number {
  return daysBetween(calendarDate(since), calendarDate(now));
}
