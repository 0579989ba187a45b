/** The language switch: keeps the choice and comes back to the same place. */
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { chooseOwnLanguage } from '#app/accounts/own-language.server.ts';
import { optionalActor } from '#app/accounts/require-actor.server.ts';
import { isLanguage } from '#app/i18n/languages.ts';
import { languageCookie } from '#app/i18n/request-language.server.ts';
import { formText } from '#app/platform/form-text.ts';
import { problem } from '#app/platform/problems.ts';
import { readForm } from '#app/platform/read-form.ts';
import { safePath } from '#app/platform/safe-path.ts';

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await optionalActor({ request, context });
  const form = await readForm(request);
  const language = form.get('language');
  if (!isLanguage(language)) throw problem('not-understood');
  if (actor) chooseOwnLanguage(actor, language);
  const path = safePath(formText(form, 'path')) ?? '/';
  return redirect(path, { headers: { 'Set-Cookie': await languageCookie.serialize(language) } });
}

export function loader() {
  return redirect('/');
}
