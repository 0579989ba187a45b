import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { translator } from '#app/i18n/i18n.server.ts';
import { type Language, LANGUAGES } from '#app/i18n/languages.ts';
import { useCourseText } from './course-text.ts';
import type { Audience, LineSummary, MeasureCourse, ScoreLine } from './measure-course.ts';

interface Said {
  audience: Audience;
  summary: Partial<LineSummary> | null;
  question?: ScoreLine['question'];
  change?: number;
}

function Sentence({ audience, summary, question = null, change = 6 }: Said) {
  const text = useCourseText(audience);
  const course = { name: 'PHQ-9', title: 'Low mood questionnaire' } as MeasureCourse;
  const full = summary && { count: 2, reliable: null, level: null, first: 0, last: 0, ...summary };
  return text(course, { question, summary: full, reliable: { change } } as ScoreLine);
}

function sentence(language: Language, said: Said): string {
  return renderToStaticMarkup(
    <I18nextProvider i18n={translator(language)}>
      <Sentence {...said} />
    </I18nextProvider>,
  );
}

describe('the sentence of a chart for a practitioner', () => {
  it.each<[Partial<LineSummary> | null, string]>([
    [null, 'No complete PHQ-9 yet.'],
    [
      { count: 1, first: 16, last: 16, level: 'case' },
      'PHQ-9 was 16 in the only complete answer. It is at caseness.',
    ],
    [
      { first: 9, last: 9, level: 'still-below' },
      'PHQ-9 is 9, as at the start. It is below caseness, as at the start.',
    ],
    [
      { first: 16, last: 9, reliable: 'improvement', level: 'now-below' },
      'PHQ-9 fell 7 points, from 16 to 9; reliable change is 6, so this is a reliable improvement. It is now below caseness.',
    ],
    [
      { first: 16, last: 15, reliable: 'none', level: 'still-case' },
      'PHQ-9 fell 1 point, from 16 to 15; reliable change is 6, so this is not yet reliable. It is still at caseness.',
    ],
    [
      { first: 4, last: 10, reliable: 'deterioration', level: 'now-case' },
      'PHQ-9 rose 6 points, from 4 to 10; reliable change is 6, so this is a reliable deterioration. It is now at caseness.',
    ],
    [{ first: 20, last: 25 }, 'PHQ-9 rose 5 points, from 20 to 25.'],
  ])('%o', (summary, says) => {
    expect(sentence('en', { audience: 'staff', summary })).toBe(says);
  });

  it.each([
    [1, 'punkt'],
    [2, 'punkty'],
    [5, 'punktów'],
    [22, 'punkty'],
  ])('in Polish %i points are %s', (points, word) => {
    const said = sentence('pl', { audience: 'staff', summary: { first: 0, last: points } });
    expect(said).toBe(`PHQ-9: wzrost o ${points} ${word}, z 0 do ${points}.`);
  });

  it.each([
    [1, 'ارتفعت درجة PHQ-9 من 0 إلى 1 (فرق النقاط: 1).'],
    [2, 'ارتفعت درجة PHQ-9 من 0 إلى 2 (فرق النقاط: 2).'],
    [5, 'ارتفعت درجة PHQ-9 بمقدار 5 نقاط، من 0 إلى 5.'],
    [11, 'ارتفعت درجة PHQ-9 بمقدار 11 نقطة، من 0 إلى 11.'],
    [100, 'ارتفعت درجة PHQ-9 بمقدار 100 نقطة، من 0 إلى 100.'],
  ])('in Arabic says %i points as one counts there', (points, words) => {
    const said = sentence('ar', { audience: 'staff', summary: { first: 0, last: points } });
    expect(said.replaceAll(/[\u2068\u2069]/g, '')).toBe(words);
  });

  it('writes means as the language does, and the difference as one would on paper', () => {
    const summary = { first: 3, last: 2.27, reliable: 'improvement' } as const;
    expect(sentence('pl', { audience: 'staff', summary, change: 0.73 })).toBe(
      'PHQ-9: spadek o 0,73 punktu, z 3 do 2,27; rzetelna zmiana to 0,73, więc to rzetelna poprawa.',
    );
  });

  it('names the question that is drawn for itself', () => {
    const question = { number: 2, words: 'Heights' };
    expect(sentence('en', { audience: 'staff', summary: null, question })).toBe(
      'No complete PHQ-9, question 2 yet.',
    );
  });
});

describe('the sentence of a chart for a patient', () => {
  it('says plainly what a change is worth, and nothing of caseness', () => {
    const summary = { first: 16, last: 9, reliable: 'improvement', level: 'now-below' } as const;
    expect(sentence('en', { audience: 'patient', summary })).toBe(
      'Low mood questionnaire: your score went from 16 to 9. That is a real change for the better, more than this questionnaire’s usual ups and downs.',
    );
  });

  it('says kindly that things got harder, and what to do with it', () => {
    const summary = { first: 9, last: 16, reliable: 'deterioration', level: 'now-case' } as const;
    const said = sentence('en', { audience: 'patient', summary });
    expect(said).toContain('worth talking about at your next check-in');
    expect(said).not.toMatch(/caseness|deteriorat|worse/i);
  });

  it.each(LANGUAGES)('has words for every case (%s)', (language) => {
    const cases: (Partial<LineSummary> | null)[] = [
      null,
      { count: 1, first: 5, last: 5 },
      { first: 5, last: 5 },
      ...([null, 'none', 'improvement'] as const).map((reliable) => ({ first: 9, last: 2, reliable })),
      ...([null, 'none', 'deterioration'] as const).map((reliable) => ({ first: 2, last: 9, reliable })),
    ];
    for (const summary of cases) {
      const said = sentence(language, { audience: 'patient', summary });
      expect(said).not.toMatch(/summary\.|\{\{/);
      expect(said).toContain('Low mood questionnaire');
    }
  });
});
