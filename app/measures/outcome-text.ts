/** An outcome, and whether a course is on track, in the reader's language. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#app/i18n/format.ts';
import type { CourseOutcome } from './course-outcome.ts';
import type { MeasuredChange } from './course-scores.ts';
import type { ExpectedCourse } from './expected-course.ts';
import type { OutcomeReason } from './outcome-reasons.ts';

export interface OutcomeText {
  headline: string;
  /** Why: one or more whole sentences for each rule that was applied. */
  sentences: string[];
}

export interface ExpectedCourseText {
  signal: string;
  why: string;
  /** The changes that were known, as in an outcome. */
  sentences: string[];
}

type T = TFunction<'outcomes'>;

/** What to say of an outcome; of one so far, that it is only as of today. */
export function useOutcomeText(): (outcome: CourseOutcome) => OutcomeText {
  const { t, i18n } = useTranslation('outcomes');
  return (outcome) => outcomeText(t, i18n.language, outcome);
}

/** What to say of the signal. The text `outcomes:expected.limits` belongs beside it. */
export function useExpectedCourseText(): (expected: ExpectedCourse) => ExpectedCourseText {
  const { t, i18n } = useTranslation('outcomes');
  return (expected) => expectedCourseText(t, i18n.language, expected);
}

/** `useOutcomeText` without React; `t` gives the texts of the namespace `outcomes` in `language`. */
export function outcomeText(t: T, language: string, outcome: CourseOutcome): OutcomeText {
  return {
    headline: t(`headline.${outcome.provisional ? 'soFar' : 'ended'}.${headlineOf(outcome)}`),
    sentences: outcome.reasons.map((reason) => reasonText(t, language, reason, outcome.provisional)),
  };
}

/** `useExpectedCourseText` without React, likewise. */
export function expectedCourseText(
  t: T,
  language: string,
  { signal, rule, contacts, changes }: ExpectedCourse,
): ExpectedCourseText {
  return {
    signal: t(`expected.signal.${signal}`),
    why: t(`expected.why.${rule}`, { count: contacts }),
    sentences: changes.map((change) => changeText(t, language, change)),
  };
}

/** The one word for an outcome: the most that can be said of it. */
function headlineOf(outcome: CourseOutcome) {
  if (outcome.reliableRecovery) return 'reliableRecovery';
  if (outcome.reliableImprovement) return 'reliableImprovement';
  if (outcome.reliableDeterioration) return 'reliableDeterioration';
  if (outcome.recovery) return 'recovery';
  return outcome.noReliableChange ? 'noReliableChange' : 'none';
}

function reasonText(t: T, language: string, reason: OutcomeReason, provisional: boolean): string {
  switch (reason.kind) {
    case 'not-finished': {
      const ended = reason.discharged ? 'ended' : 'open';
      return t(`notFinished.${provisional ? 'soFar' : ended}`, { count: reason.contacts });
    }
    case 'scores-missing':
      return t(`missing.${reason.missing}`, { measure: reason.measure });
    case 'change':
      return changeText(t, language, reason);
    case 'opposed':
      return t('opposed');
    case 'recovered':
      return t('recovered');
    case 'not-case-at-start':
      return t('notCaseAtStart');
    case 'still-case': {
      const { measure, last, caseness, comparison } = reason;
      const figures = { last: figure(language, last), caseness: figure(language, caseness) };
      return t(`stillCase.${comparison}`, { measure, ...figures });
    }
  }
}

function changeText(t: T, language: string, change: MeasuredChange): string {
  const { measure, first, last, fall, threshold, reliable } = change;
  const texts = {
    measure,
    first: figure(language, first),
    last: figure(language, last),
    points: figure(language, Math.abs(fall)),
    threshold: figure(language, threshold),
  };
  if (fall === 0) return t('change.same', texts);
  if (fall > 0) return t(`change.fell.${reliable === 'none' ? 'none' : 'improvement'}`, texts);
  return t(`change.rose.${reliable === 'none' ? 'none' : 'deterioration'}`, texts);
}

/** A mean needs three decimals, so that one just beyond a limit does not read as the limit. */
function figure(language: string, value: number): string {
  return formatNumber(language, value, { maximumFractionDigits: 3 });
}
