/** The figures of a chart with everything on its time line, in the order of their dates. */
import { useTranslation } from 'react-i18next';
import { formatNumber, formatShortDate } from '#app/i18n/format.ts';
import { Disclosure } from '../disclosure.tsx';
import { ScrollFrame } from '../scroll-frame.tsx';
import { type CourseRow, courseRows } from './course-rows.ts';
import type { CourseMark, MeasureCourse, ScorePoint } from './measure-course.ts';

interface CourseTableProps {
  course: MeasureCourse;
  marks: readonly CourseMark[];
  /** What the table is called. */
  label: string;
}

export function CourseTable({ course, marks, label }: CourseTableProps) {
  const { t } = useTranslation('charts');
  const banded = course.lines.some(({ bands }) => bands.length > 0);
  return (
    <Disclosure className="chart-table" title={label}>
      <ScrollFrame label={label}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t('table.when')}</th>
              {course.lines.map(({ id, question }) => (
                <th key={id} scope="col">
                  {question ? t('table.question', { number: question.number }) : t('table.score')}
                </th>
              ))}
              {banded && <th scope="col">{t('table.band')}</th>}
              <th scope="col">{t('table.also')}</th>
            </tr>
          </thead>
          <tbody>
            {courseRows(course.lines, marks).map((row) => (
              <Row key={row.at} row={row} course={course} banded={banded} />
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </Disclosure>
  );
}

function Row({ row, course, banded }: { row: CourseRow; course: MeasureCourse; banded: boolean }) {
  const { i18n } = useTranslation();
  const points = row.points ?? course.lines.map(() => null);
  return (
    <tr>
      <th scope="row">{formatShortDate(i18n.language, row.at)}</th>
      {points.map((point, index) => (
        <td key={course.lines[index]?.id}>
          <Score point={point} />
        </td>
      ))}
      {banded && <td lang={course.locale}>{points[0]?.band}</td>}
      <td>
        {row.marks.map((mark) => (
          <Mark key={`${mark.kind} ${mark.at}`} mark={mark} />
        ))}
      </td>
    </tr>
  );
}

function Score({ point }: { point: ScorePoint | null }) {
  const { t, i18n } = useTranslation('charts');
  if (!point) return null;
  if (point.score === null) return t('table.incomplete');
  return (
    <span className="figure">{formatNumber(i18n.language, point.score, { maximumFractionDigits: 2 })}</span>
  );
}

function Mark({ mark }: { mark: CourseMark }) {
  const { t } = useTranslation('charts');
  if (mark.kind !== 'session') return <div>{t(`key.${mark.kind}`)}</div>;
  return <div lang={mark.locale}>{t('table.session', { number: mark.number, title: mark.title })}</div>;
}
