/** Each questionnaire over the course: its sentence, its chart, and a table of the same figures. */
import { useTranslation } from 'react-i18next';
import { CourseTable } from './course-table.tsx';
import { useCourseText, useLineName } from './course-text.ts';
import type { Audience, CourseMark, MeasureCourse, ScoreLine } from './measure-course.ts';
import { ScoreChart } from './score-chart.tsx';
import { type Span, spanOf } from './time-line.ts';

interface CoursePanelsProps {
  courses: readonly MeasureCourse[];
  /** Contacts and sessions, shown under every chart. */
  marks: readonly CourseMark[];
  audience: Audience;
}

export function CoursePanels({ courses, marks, audience }: CoursePanelsProps) {
  const span = spanOf(courses, marks);
  return (
    <div className="panel-grid chart-panels">
      {courses.map((course) => (
        <CoursePanel key={course.code} course={course} marks={marks} span={span} audience={audience} />
      ))}
    </div>
  );
}

interface CoursePanelProps extends Omit<CoursePanelsProps, 'courses'> {
  course: MeasureCourse;
  span: Span | null;
}

function CoursePanel({ course, marks, span, audience }: CoursePanelProps) {
  const { t } = useTranslation('charts');
  const { name, title } = course;
  const answered = course.lines.some(({ points }) => points.length > 0);
  return (
    <section className="panel">
      <h2 className="nhsuk-heading-m" lang={audience === 'patient' ? course.locale : undefined}>
        {audience === 'patient' ? title : name}
      </h2>
      {course.lines.map((line) => (
        <Line key={line.id} {...{ course, line, marks, span, audience }} />
      ))}
      {answered && (
        <CourseTable
          course={course}
          marks={marks}
          label={t('table.title', { name: audience === 'patient' ? title : name })}
        />
      )}
    </section>
  );
}

function Line({ course, line, marks, span, audience }: CoursePanelProps & { line: ScoreLine }) {
  const courseText = useCourseText(audience);
  const lineName = useLineName(audience);
  const summary = courseText(course, line);
  return (
    <>
      {line.question && (
        <h3 className="nhsuk-heading-s" lang={line.question.words ? course.locale : undefined}>
          {line.question.words ?? lineName(course, line)}
        </h3>
      )}
      <p>{summary}</p>
      {span && (
        <ScoreChart
          line={line}
          marks={marks}
          span={span}
          summary={summary}
          locale={course.locale}
          audience={audience}
        />
      )}
    </>
  );
}
