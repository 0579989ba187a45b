import { describe, expect, it } from 'vitest';
import { keepForm, ownWords, packForm, unpackForm } from './kept-form.ts';

describe('a form whose session had ended', () => {
  const form = new FormData();
  form.append('intent', 'save');
  form.append('base', '3');
  form.append('f.thoughts', 'I went out.\n"It was fine."');
  form.append('f.kinds', 'walk');
  form.append('f.kinds', 'rest');
  form.append('f.empty', ' ');
  const kept = keepForm('/modules/a/b', form);

  it('comes back as it was, to the last character', () => {
    expect(unpackForm(packForm(kept))).toEqual({ path: '/modules/a/b', fields: [...form] });
  });

  it('shows what the person wrote and nothing that the page put in', () => {
    expect(ownWords(kept)).toEqual(['I went out.\n"It was fine."', 'walk', 'rest']);
  });

  it.each([
    null,
    '',
    'x',
    '{}',
    '{"path":"https://elsewhere.example","fields":[]}',
    '{"path":"/a","fields":[["x"]]}',
  ])('takes nothing from %j', (text) => {
    expect(unpackForm(text)).toBeNull();
  });
});
