import { describe, expect, it } from 'vitest';
import type { Problem } from '#db/schema/pathway.ts';
import { recommendedFor } from './recommended.ts';

describe('which module is recommended for which problem', () => {
  it.each<[string, Problem[], Problem, boolean]>([
    ['a module for low mood, for depression', ['depression', 'mixed'], 'depression', true],
    ['not for a problem it has no evidence for', ['depression'], 'panic', false],
    ['never for PTSD, whatever the module says', ['ptsd'], 'ptsd', false],
    ['never for social anxiety, whatever the module says', ['social-anxiety'], 'social-anxiety', false],
  ])('%s', (_rule, problems, problem, recommended) => {
    expect(recommendedFor({ problems }, problem)).toBe(recommended);
  });
});
