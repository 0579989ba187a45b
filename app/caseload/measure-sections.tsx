/** Each questionnaire over the course: a sentence, a chart, and a table of the same figures. */
import { useTranslation } from 'react-i18next';
import { formatDate } from '#app/i18n/format.ts';
import { ScoreChart } from '#app/ui/charts/score-chart.tsx';
import { ScrollFrame } from '#app/ui/scroll-frame.tsx';
import type { MeasureCourse } from './measure-courses.server.ts';

export function MeasureSections({ courses }: { courses: MeasureCourse[] }) {
  return (
    <div className="panel-grid">
      {courses.map((course) => (
        <MeasureSection key={course.code} course={course} />
      ))}
    </div>
  );
}

function MeasureSection({ course }: { course: MeasureCourse }) {
  const { t } = useTranslation('caseload');
  const summary = useSummary(course);
  const points = course.occasions
    .flatMap(({ at, total }) => (total === null ? [] : [{ at, score: total }]))
    .reverse();
  return (
    <section className="panel">
      <h2 className="nhsuk-heading-m">{course.name}</h2>
      <p>{summary}</p>
      <ScoreChart
        id={course.code}
        points={points}
        facts={course.facts}
        summary={summary}
        labels={{
          caseness: t('measure.caseness', { score: course.facts.caseness }),
          reliable: t('measure.reliable', { score: course.facts.reliable ?? 0 }),
        }}
      />
      {course.occasions.length > 0 && <ScoreTable course={course} />}
    </section>
  );
}

/** What the chart says, in the reader's language. */
function useSummary({ name, summary, reliableChange }: MeasureCourse): string {
  const { t } = useTranslation('caseload');
  if (!summary) return t('measure.none', { name });
  const { first, last, change, count, atCaseness, reliable } = summary;
  const level = t(atCaseness ? 'measure.atCaseness' : 'measure.belowCaseness');
  if (count === 1) return t('measure.one', { name, last, level });
  const values = { name, first, last, count, level, points: Math.abs(change), needed: reliableChange };
  if (change === 0) return t('measure.same', values);
  return t(
    `measure.${change < 0 ? 'fell' : 'rose'}.${reliable === 'none' ? 'unreliable' : 'reliable'}`,
    values,
  );
}

function ScoreTable({ course }: { course: MeasureCourse }) {
  const { t, i18n } = useTranslation('caseload');
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{t('measure.table', { name: course.name })}</span>
      </summary>
      <div className="nhsuk-details__text">
        <ScrollFrame label={t('measure.table', { name: course.name })}>
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">{t('measure.when')}</th>
                <th scope="col">{t('measure.score')}</th>
                <th scope="col">{t('measure.band')}</th>
              </tr>
            </thead>
            <tbody>
              {course.occasions.map(({ at, total, band }) => (
                <tr key={at}>
                  <th scope="row">{formatDate(i18n.language, at)}</th>
                  <td className="figure">{total ?? t('measure.incomplete')}</td>
                  <td lang={course.locale}>{band}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      </div>
    </details>
  );
}
