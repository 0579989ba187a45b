/** `/autosave/:module/:page`: a sheet, sent by the script of its page while somebody types. Answers in JSON. */
import type { ActionFunctionArgs } from '@remix-run/node';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { optionalActor } from '#app/accounts/require-actor.server.ts';
import { formatTime } from '#app/i18n/format.ts';
import { postAnswers } from '#app/modules/post-answers.server.ts';
import { readForm } from '#app/platform/read-form.ts';

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await optionalActor({ request, context });
  // Another person may have signed in in this browser meanwhile: the page that asks belongs to the first.
  const form = await readForm(request);
  if (actor?.role !== 'patient' || actor.accountId !== form.get('account'))
    return reply(401, { state: 'signed-out' });
  const language = await languageOf({ request, context });
  const { module = '', page = '' } = params;
  const posted = await postAnswers(actor, { module, page, language, form });
  switch (posted.kind) {
    case 'saved':
      return reply(200, {
        state: 'saved',
        revision: posted.revision,
        time: formatTime(language, posted.savedAt),
      });
    case 'invalid':
      return reply(400, { state: 'invalid' });
    case 'conflict':
      return reply(409, { state: 'conflict' });
    case 'not-found':
      return reply(404, { state: 'gone' });
  }
}

function reply(status: number, body: Record<string, string | number>): Response {
  return Response.json(body, { status });
}
