import { describe, expect, it } from 'vitest';
import { MAX_PART_LENGTH, notePartsJson, storedNoteParts } from './note-parts.ts';

describe('a note that is kept', () => {
  it('is read though it was put together from several boxes and is longer than one', () => {
    const risk = 'a'.repeat(MAX_PART_LENGTH + 5000);
    const parts = { presentation: '', risk, intervention: '', homework: '', plan: '' };
    expect(storedNoteParts(notePartsJson(parts))).toEqual(parts);
  });
});
