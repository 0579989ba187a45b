import { describe, expect, it } from 'vitest';
import { courseRows } from './course-rows.ts';
import type { ScoreLine } from './measure-course.ts';

const at = (date: string, time = '12:00') => Date.parse(`${date}T${time}:00Z`);
const point = (moment: number, score: number | null) => ({ at: moment, score, band: null });
const line = (...points: ReturnType<typeof point>[]) => ({ points }) as unknown as ScoreLine;

describe('the table beside a chart', () => {
  it('has scores, contacts and sessions in the order of their dates', () => {
    const rows = courseRows(
      [line(point(at('2026-01-05'), 14), point(at('2026-01-19'), 9))],
      [
        { kind: 'missed', at: at('2026-01-12') },
        { kind: 'attended', at: at('2026-01-03') },
      ],
    );
    expect(rows.map(({ points, marks }) => [points?.[0]?.score, marks[0]?.kind])).toEqual([
      [undefined, 'attended'],
      [14, undefined],
      [undefined, 'missed'],
      [9, undefined],
    ]);
  });

  it('puts what happened on the day of an answer into its row, by the calendar in England', () => {
    const summer = at('2026-07-01', '23:30');
    const session = {
      kind: 'session' as const,
      at: at('2026-07-02', '10:00'),
      number: 1,
      title: 'x',
      locale: 'en',
    };
    const rows = courseRows([line(point(summer, 14))], [session]);
    expect(rows).toEqual([{ at: summer, points: [point(summer, 14)], marks: [session] }]);
  });

  it('keeps two answers of one day apart, and an answer without a score', () => {
    const rows = courseRows(
      [line(point(at('2026-01-05', '09:00'), null), point(at('2026-01-05', '18:00'), 8))],
      [],
    );
    expect(rows.map(({ points }) => points?.[0]?.score)).toEqual([null, 8]);
  });

  it('has one column for each question that is drawn for itself', () => {
    const [row] = courseRows([line(point(1, 8)), line(point(1, null)), line()], []);
    expect(row?.points).toEqual([point(1, 8), point(1, null), null]);
  });
});
