/** What a chart says, in one or two sentences of the reader's language. */
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#app/i18n/format.ts';
import type { Audience, LineSummary, MeasureCourse, ScoreLine } from './measure-course.ts';

const MOST_DECIMALS = { maximumFractionDigits: 2 };

/** The name of a line: of the questionnaire, or of one of its questions. */
export function useLineName(audience: Audience): (course: MeasureCourse, line: ScoreLine) => string {
  const { t } = useTranslation('charts');
  return ({ name, title }, { question }) => {
    const whole = audience === 'staff' ? name : title;
    return question ? t('question', { name: whole, number: question.number }) : whole;
  };
}

/** The sentences about a line, with what is left to the clinicians left out for a patient. */
export function useCourseText(audience: Audience): (course: MeasureCourse, line: ScoreLine) => string {
  const { t } = useTranslation('charts');
  const lineName = useLineName(audience);
  const changeText = useChangeText(audience);
  return (course, line) => {
    const name = lineName(course, line);
    if (!line.summary) return t(`summary.${audience}.none`, { name });
    const change = changeText(name, line.summary, line.reliable?.change ?? 0);
    if (audience === 'patient' || !line.summary.level) return change;
    return `${change} ${t(`level.${line.summary.level}`)}`;
  };
}

function useChangeText(audience: Audience) {
  const { t, i18n } = useTranslation('charts');
  const figure = (score: number) => formatNumber(i18n.language, score, MOST_DECIMALS);
  return (name: string, { first, last, count, reliable }: LineSummary, threshold: number): string => {
    const values = { name, first: figure(first), last: figure(last) };
    if (count === 1) return t(`summary.${audience}.one`, values);
    if (first === last) return t(`summary.${audience}.same`, values);
    // Compared and shown as written: 3 − 2.27 is 0.73.
    const points = Math.round(Math.abs(last - first) * 100) / 100;
    const way = last < first ? 'fell' : 'rose';
    const certainty = reliable === null ? 'no-rule' : reliable === 'none' ? 'unreliable' : 'reliable';
    return t(`summary.${audience}.${way}.${certainty}`, {
      ...values,
      count: points,
      points: figure(points),
      needed: figure(threshold),
    });
  };
}
