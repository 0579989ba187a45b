/** Which set of questionnaires a request is about, and in which language. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { currentMoment } from '#app/platform/clock.ts';
import { translator } from '#app/i18n/i18n.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import type { SetInput } from './open-set.server.ts';
import type { SetView } from './set-view.ts';

/** The words that a person chose are in the address; what is there is checked against the languages that there are. */
export async function askedSet(asked: LoaderFunctionArgs): Promise<SetInput & { language: Language }> {
  return {
    set: asked.params.code ?? '',
    words: new URL(asked.request.url).searchParams.get('words'),
    language: await languageOf(asked),
    now: currentMoment(),
  };
}

/** The heading of a set: the questionnaire's own title, or one for several. */
export function setTitle({ title }: Pick<SetView, 'title'>, language: Language): string {
  return title?.text ?? translator(language).t('answering:titles.set');
}

export function emptyTitle(kind: 'nothing-due' | 'no-course', language: Language): string {
  const { t } = translator(language);
  return t(kind === 'nothing-due' ? 'answering:titles.nothingDue' : 'answering:titles.noCourse');
}
