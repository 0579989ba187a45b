/** How a course came out, or would today, and whether it is on track: each with the rule's words. */
import { useTranslation } from 'react-i18next';
import type { CourseOutcome } from '#app/measures/course-outcome.ts';
import type { ExpectedCourse } from '#app/measures/expected-course.ts';
import { useExpectedCourseText, useOutcomeText } from '#app/measures/outcome-text.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { ReasonsPanel } from '#app/ui/reasons-panel.tsx';

export function OutcomePanel({ outcome }: { outcome: CourseOutcome }) {
  const { t } = useTranslation('charts');
  const outcomeText = useOutcomeText();
  return <ReasonsPanel title={t('outcome')} {...outcomeText(outcome)} />;
}

export function ExpectedPanel({ expected }: { expected: ExpectedCourse }) {
  const { t } = useTranslation('charts');
  const { t: outcomes } = useTranslation('outcomes');
  const expectedText = useExpectedCourseText();
  const { signal, why, sentences } = expectedText(expected);
  return (
    <ReasonsPanel title={t('expected.title')} headline={signal} sentences={[why, ...sentences]}>
      <p>{outcomes('expected.limits')}</p>
      <Disclosure title={t('expected.about')}>
        <p>{t('expected.rule')}</p>
        <p>{t('expected.source')}</p>
        <p>{t('expected.wrong')}</p>
      </Disclosure>
    </ReasonsPanel>
  );
}
