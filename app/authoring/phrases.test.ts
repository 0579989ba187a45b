/** The notation in which translators write what the check looks for, and the lists themselves. */
import { describe, expect, it } from 'vitest';
import { arabic } from './languages/ar.ts';
import { english } from './languages/en.ts';
import { polish } from './languages/pl.ts';
import { anyPhrase, normalText } from './phrases.ts';

const finds = (phrases: readonly string[], text: string) => anyPhrase(phrases)(normalText(text))?.words;

describe('a phrase', () => {
  it.each([
    ['a word', ['sleep'], 'I Sleep well', 'Sleep'],
    ['a whole word only', ['sleep'], 'I am sleepy', undefined],
    ['an ending', ['sleep*'], 'I am sleepy', 'sleepy'],
    ['a beginning', ['*sleep'], 'I oversleep', 'oversleep'],
    ['one word or the other', ['good/bad night'], 'a bad  night', 'bad night'],
    ['words between', ['study … shows'], 'a study of many people shows it', 'study of many people shows'],
    ['no word between', ['study … shows'], 'a study shows it', 'study shows'],
    ['too many words between', ['study … shows'], 'a study a b c d e f g shows it', undefined],
    ['words of two sentences', ['study … shows'], 'a study. It shows', undefined],
    ['any apostrophe', ["don't"], 'I don’t', "don't"],
    ['any alef, and no vowel signs', ['أحمر'], 'لون اَحمر', 'احمر'],
    ['what is special in a pattern', ['(a.b)'], 'it is (a.b)', '(a.b)'],
  ])('is found by %s', (_what, phrases, text, found) => {
    expect(finds(phrases, text)).toBe(found);
  });

  it('is not looked for without words', () => {
    expect(() => anyPhrase([])).toThrow();
  });
});

describe('the lists of a language', () => {
  it.each([
    [english, 'I do not want to live any more'],
    [english, 'thinking about ending your life'],
    [english, 'others would be better off without you'],
    [english, 'about hurting yourself, or about not living any more'],
    [english, 'Some people self-harm.'],
    [polish, 'Jeśli myślisz o odebraniu sobie życia'],
    [polish, 'Możesz myśleć o samobójstwie'],
    [polish, 'nie chcesz już żyć'],
    [polish, 'chcesz zrobić sobie krzywdę'],
    [arabic, 'إذا كنت تفكر في إنهاء حياتك'],
    [arabic, 'أفكار الانتحار'],
    [arabic, 'قد تفكر في إيذاء نفسك'],
    [arabic, 'لا تريد أن تعيش'],
  ])('know a crisis: %#', (language, text) => {
    expect(finds(language.crisis, text)).toBeDefined();
  });

  it.each([
    [english, 'I do not live alone, and I want to be here'],
    [polish, 'Żyję sam i nie chcę wstawać'],
    [arabic, 'أريد أن أعيش حياة أفضل'],
  ])('know what is none: %#', (language, text) => {
    expect(finds(language.crisis, text)).toBeUndefined();
  });

  it.each([
    [english, 'Research shows that it helps', 'The teacher studies maths'],
    [english, 'This is clinically proven', 'Look for evidence against the thought'],
    [polish, 'Badania pokazują, że to działa', 'Idę na badania krwi'],
    [arabic, 'تظهر الأبحاث أن هذا يساعد', 'ابحث عن صديق'],
  ])('tell a claim from what is none: %#', (language, claim, none) => {
    expect(finds(language.claims, claim)).toBeDefined();
    expect(finds(language.claims, none)).toBeUndefined();
  });

  it.each([
    [english, 'in the green box', 'a green apple'],
    [english, 'The days marked in red are hard.', 'I was in the red car'],
    [polish, 'w czerwonym polu', 'czerwone jabłko'],
    [polish, 'zaznaczone na czerwono', 'czerwiec'],
    [arabic, 'في المربع الأحمر', 'تفاحة حمراء'],
  ])('tell a thing called by its colour from a coloured thing: %#', (language, called, coloured) => {
    expect(finds(language.colours, called)).toBeDefined();
    expect(finds(language.colours, coloured)).toBeUndefined();
  });

  it.each([',', ', ', 'study ', 'study,', 'a', 'red ', 'لا ', 'انتحا', 'nie chcę '])(
    'take no time over a long line of "%s"',
    (piece) => {
      const text = normalText(piece.repeat(5_000 / piece.length));
      const start = performance.now();
      for (const { crisis, claims, colours, toExplain } of [english, polish, arabic]) {
        for (const list of [crisis, claims, colours, toExplain]) finds(list, text);
      }
      expect(performance.now() - start).toBeLessThan(2_000);
    },
  );
});
