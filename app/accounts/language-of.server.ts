/** The language that a request's person reads. */
import type { AppLoadContext } from '@remix-run/node';
import type { Language } from '#app/i18n/languages.ts';
import { requestLanguage } from '#app/i18n/request-language.server.ts';
import { actorIfReachable } from './require-actor.server.ts';

/** The account's language when somebody is signed in, else what the browser asks for. */
export async function languageOf(asked: { request: Request; context: AppLoadContext }): Promise<Language> {
  const actor = await actorIfReachable(asked);
  return requestLanguage(asked.request, actor?.locale ?? null);
}
