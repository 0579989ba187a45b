import { describe, expect, it } from 'vitest';
import type { AnsweredBlock } from './content-blocks.ts';
import { notAskedAnyMore, withEarlierAnswers } from './carried-answers.ts';

const field = (id: string) => ({
  kind: 'field' as const,
  field: { id, type: 'text' as const, label: id, required: false, options: [], columns: [] },
});
const sheet = (...ids: string[]): AnsweredBlock => ({
  kind: 'worksheet',
  id: 'sheet',
  title: 'Sheet',
  parts: ids.map(field),
});

describe('a sheet whose questions were changed', () => {
  it('keeps what was written to a question that it does not ask any more', () => {
    const saved = withEarlierAnswers(sheet('mood'), { mood: 'better' }, { mood: 'low', thoughts: 'mine' });
    expect(saved).toEqual({ mood: 'better', thoughts: 'mine' });
    expect(notAskedAnyMore(sheet('mood'), saved)).toEqual({ thoughts: 'mine' });
  });

  it('lets somebody empty a question that it still asks', () => {
    expect(withEarlierAnswers(sheet('mood'), {}, { mood: 'low' })).toEqual({});
  });
});
