import { describe, expect, it } from 'vitest';
import type { SessionInList } from '#app/modules/assignments-of.server.ts';
import { courseMarks } from './course-marks.ts';

const session = (title: string, finishedAt: number | null, done = finishedAt !== null): SessionInList => ({
  id: title,
  title,
  summary: '',
  locale: 'en',
  minutes: 5,
  open: true,
  opensOn: null,
  done,
  finishedAt,
  pages: [],
});

describe('what else happened in a course', () => {
  it('contacts that took place and those that did not, but none that lies ahead', () => {
    const marks = courseMarks(
      [
        { startsAt: 3, attendance: null },
        { startsAt: 2, attendance: '3' },
        { startsAt: 1, attendance: '6' },
      ],
      [],
    );
    expect(marks).toEqual([
      { kind: 'attended', at: 1 },
      { kind: 'missed', at: 2 },
    ]);
  });

  it('a session is finished with its last page and not before, and stays so while a page is done again', () => {
    const sessions = [session('First', 9), session('Second', null), session('Third', 12, false)];
    expect(courseMarks([{ startsAt: 20, attendance: '5' }], [{ sessions, locale: 'en' }])).toEqual([
      { kind: 'session', at: 9, number: 1, title: 'First', locale: 'en' },
      { kind: 'session', at: 12, number: 3, title: 'Third', locale: 'en' },
      { kind: 'attended', at: 20 },
    ]);
  });
});
