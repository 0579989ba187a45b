/** The facts that a letter begins with, in words; the practitioner changes them as they see fit. */
import type { TFunction } from 'i18next';
import { formatDate, formatNumber } from '#app/i18n/format.ts';
import { translator } from '#app/i18n/i18n.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { outcomeOf } from '#app/measures/judged-course.server.ts';
import { answersOf } from '#app/measures/measure-course.server.ts';
import { measureLibrary } from '#app/measures/measure-library.server.ts';
import { assignmentsOf } from '#app/modules/assignments-of.server.ts';
import { treatmentContacts } from '#app/pathway/attended.ts';
import { checkInsOf } from '#app/pathway/check-ins.server.ts';
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import type { LetterParts } from './letter.ts';

/** Who it is about, what was done and the scores; what only people can say is left empty, but for `ask`. */
export async function letterFacts(
  episode: Episode,
  { language, ask }: { language: Language; ask: string },
): Promise<LetterParts> {
  const t = translator(language).getFixedT(language, 'ending');
  const problems = translator(language).getFixedT(language, 'caseload');
  const contacts = treatmentContacts(checkInsOf(episode));
  const modules = (await assignmentsOf(episode, language)).map(({ title }) => title);
  return {
    about: t('facts.about', {
      name: episode.patientName,
      reference: episode.reference,
      problem: problems(`problems.${episode.problem}`),
      date: formatDate(language, episode.referredOn),
    }),
    treatment: [
      t('facts.contacts', { count: contacts, name: episode.practitionerName }),
      ...(modules.length > 0
        ? [t('facts.modules', { modules: new Intl.ListFormat(language).format(modules) })]
        : []),
    ].join('\n'),
    scores: scores(episode, { t, language, contacts }).join('\n'),
    now: '',
    wishes: '',
    ask,
  };
}

function scores(
  episode: Episode,
  { t, language, contacts }: { t: TFunction<'ending'>; language: string; contacts: number },
): string[] {
  const outcome = outcomeOf(episode, { answered: answersOf(episode), treatmentContacts: contacts });
  const pairs = [
    { code: 'phq-9', ...outcome.depression },
    { code: outcome.anxiety.measure, ...outcome.anxiety },
  ];
  return pairs.flatMap(({ code, first, last }) => {
    if (first === null) return [];
    const measure = measureLibrary().find(code)?.name ?? code;
    const said = { measure, first: formatNumber(language, first) };
    return [
      last === null ? t('facts.one', said) : t('facts.two', { ...said, last: formatNumber(language, last) }),
    ];
  });
}
