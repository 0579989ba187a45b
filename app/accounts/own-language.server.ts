/** The language that a signed-in person chose for themselves. */
import type { Language } from '#app/i18n/languages.ts';
import { setAccountLocale } from './accounts.queries.server.ts';
import type { Actor } from './actor.ts';

/** Keeps `language` for `actor`, on every device they use. */
export function chooseOwnLanguage(actor: Actor, language: Language): void {
  setAccountLocale(actor.accountId, language);
}
