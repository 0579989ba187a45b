import { describe, expect, it } from 'vitest';
import type { MeasureCourse, ScoreLine } from '#app/ui/charts/measure-course.ts';
import { momentAt } from '#app/i18n/format.ts';
import { pagesSince } from './pages-since.ts';
import { scoresSince } from './score-since.ts';
import { sinceWhen } from './since.ts';

describe('a review looks back', () => {
  it('to the last contact at which the patient was seen, also late', () => {
    const checkIns = [
      { startsAt: 1, attendance: '5' as const },
      { startsAt: 5, attendance: '6' as const },
      { startsAt: 7, attendance: '3' as const },
      { startsAt: 9, attendance: null },
    ];
    expect(sinceWhen(checkIns, '2026-09-01')).toEqual({ at: 5, kind: 'contact' });
  });

  it('to the referral before the first one', () => {
    const at = momentAt('2026-09-01', '00:00');
    expect(sinceWhen([{ startsAt: 7, attendance: '2' }], '2026-09-01')).toEqual({ at, kind: 'referral' });
  });
});

describe('a score is held against', () => {
  const course = (...points: [at: number, score: number | null][]): MeasureCourse => ({
    code: 'phq-9',
    name: 'PHQ-9',
    title: '',
    locale: 'en',
    lines: [
      {
        question: null,
        reliable: { change: 6, improved: null, worse: null },
        points: points.map(([at, score]) => ({ at, score, band: null })),
        summary: null,
      } as unknown as ScoreLine,
    ],
  });

  it('that of the last contact and the first one, each with whether the change is reliable', () => {
    const [score] = scoresSince([course([1, 18], [5, 16], [6, null], [12, 11])], 10);
    expect(score).toMatchObject({
      last: 11,
      isNew: true,
      sinceContact: { from: 16, points: -5, reliable: 'none' },
      sinceFirst: { from: 18, points: -7, reliable: 'improvement' },
    });
  });

  it('nothing when there was none after the contact, or none before', () => {
    expect(scoresSince([course([1, 18])], 10)[0]).toMatchObject({
      isNew: false,
      sinceContact: null,
      sinceFirst: null,
    });
    expect(scoresSince([course([11, 18], [12, 17])], 10)[0]).toMatchObject({ sinceContact: null });
  });
});

describe('pages read', () => {
  const at = (time: string) => momentAt('2026-11-24', time);
  const page = (id: string, lastOpenedAt: number | null, doneAt: number | null = null) => ({
    id,
    module: 'm',
    assignmentId: null,
    again: false,
    title: id,
    summary: '',
    minutes: 5,
    locale: 'en',
    openedAt: lastOpenedAt,
    lastOpenedAt,
    doneAt,
  });
  const module = (...pages: ReturnType<typeof page>[]) => ({
    module: 'm',
    assignedAt: at('08:00'),
    next: null,
    sessions: [
      {
        id: 's',
        title: 's',
        locale: 'en',
        summary: '',
        minutes: 5,
        open: true,
        opensOn: null,
        done: false,
        finishedAt: null,
        pages,
      },
    ],
  });

  it('are those of since the contact, oldest first, with how many at night', () => {
    const modules = [
      module(
        page('late', at('23:10')),
        page('before', at('09:00')),
        page('done', at('12:00'), at('12:30')),
        page('never', null),
      ),
    ];
    const { pages, atNight, lastOpenedAt } = pagesSince(modules, at('10:00'));
    expect(pages.map(({ title, done }) => [title, done])).toEqual([
      ['done', true],
      ['late', false],
    ]);
    expect(atNight).toBe(1);
    expect(lastOpenedAt).toBe(at('23:10'));
  });

  it('five in the morning is no longer night, ten in the evening is', () => {
    const read = (time: string) => pagesSince([module(page('p', at(time)))], at('00:00')).atNight;
    expect([read('04:59'), read('05:00'), read('21:59'), read('22:00')]).toEqual([1, 0, 0, 1]);
  });
});
