import { describe, expect, it } from 'vitest';
import type { Segment } from './page-segments.ts';
import { translationRows } from './pair-segments.ts';

/** `p Words` is a paragraph, `mood Words` a field called mood. */
function page(...pieces: string[]): Segment[] {
  return pieces.map((piece): Segment => {
    const [name = '', ...words] = piece.split(' ');
    const isProse = name === 'p' || name === 'h';
    const kind = name === 'p' ? 'paragraph' : name === 'h' ? 'heading' : 'block';
    return { kind, name: isProse ? '' : name, before: '\n', text: words.join(' ') };
  });
}
const seen = (english: Segment[], before: Segment[] | null, translation: Segment[]) =>
  translationRows({ english, before, translation }).map(({ change, english: now, translation: ours }) => [
    change,
    now?.text ?? null,
    ours?.text ?? null,
  ]);

const OLD = page('h Head', 'p One', 'p Two', 'mood Mood');
const OURS = page('h Kopf', 'p Eins', 'p Zwei', 'mood Stimmung');

describe('a translator sees', () => {
  it('each piece beside its translation', () => {
    expect(seen(OLD, OLD, OURS)).toEqual([
      ['same', 'Head', 'Kopf'],
      ['same', 'One', 'Eins'],
      ['same', 'Two', 'Zwei'],
      ['same', 'Mood', 'Stimmung'],
    ]);
  });

  it('which pieces changed in English since', () => {
    const rows = seen(page('h Head', 'p One', 'p Two and more', 'mood Your mood'), OLD, OURS);
    expect(rows.map(([change, , ours]) => [change, ours])).toEqual([
      ['same', 'Kopf'],
      ['same', 'Eins'],
      ['changed', 'Zwei'],
      ['changed', 'Stimmung'],
    ]);
  });

  it('a paragraph that is new, without taking the translation of another for it', () => {
    expect(seen(page('h Head', 'p New', 'p One', 'p Two', 'mood Mood'), OLD, OURS)).toEqual([
      ['same', 'Head', 'Kopf'],
      ['new', 'New', null],
      ['same', 'One', 'Eins'],
      ['same', 'Two', 'Zwei'],
      ['same', 'Mood', 'Stimmung'],
    ]);
  });

  it('what is in English no more, where it stood', () => {
    expect(seen(page('h Head', 'p Two', 'mood Mood'), OLD, OURS)).toEqual([
      ['same', 'Head', 'Kopf'],
      ['gone', null, 'Eins'],
      ['same', 'Two', 'Zwei'],
      ['same', 'Mood', 'Stimmung'],
    ]);
  });

  it('the old and the new English of what changed', () => {
    const [row] = translationRows({
      english: page('p Now'),
      before: page('p Then'),
      translation: page('p Da'),
    });
    expect(row).toMatchObject({ change: 'changed', was: { text: 'Then' }, english: { text: 'Now' } });
  });

  it('that nobody kept the English of then', () => {
    expect(
      seen(page('p One', 'mood Mood'), null, page('p Eins', 'mood Stimmung')).map(([change]) => change),
    ).toEqual(['unknown', 'unknown']);
  });

  it('everything as new when nothing is translated', () => {
    expect(seen(OLD, null, []).map(([change]) => change)).toEqual(['new', 'new', 'new', 'new']);
  });

  // Without a limit this takes longer than a test may.
  it('pages of which nothing is alike, and nobody waits for it', () => {
    const many = (word: string) => page(...Array.from({ length: 4_000 }, (_, at) => `${word}${at} ${word}`));
    const rows = translationRows({ english: many('a'), before: many('b'), translation: many('c') });
    expect(rows.filter(({ change }) => change === 'new')).toHaveLength(4_000);
  });
});
