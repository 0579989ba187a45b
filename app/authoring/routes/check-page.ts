/** `/author/:module/:locale/:page/check`: what is to be mended in a text, for the editor's script. Answers in JSON. */
import type { ActionFunctionArgs } from '@remix-run/node';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { optionalActor } from '#app/accounts/require-actor.server.ts';
import { checkText } from '#app/authoring/check-text.server.ts';
import { browserHelp } from '#app/authoring/finding-help.tsx';
import { findingsText } from '#app/authoring/findings-text.ts';
import { translator } from '#app/i18n/i18n.server.ts';
import { formText } from '#app/platform/form-text.ts';
import { readForm } from '#app/platform/read-form.ts';

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await optionalActor({ request, context });
  if (!actor) return Response.json({ state: 'signed-out' }, { status: 401 });
  if (actor.role !== 'author' && actor.role !== 'lead') return gone();
  const { module = '', locale = '', page = '' } = params;
  const text = formText(await readForm(request), 'text');
  const findings = await checkText(actor, { module, locale, page, text });
  if (findings === null) return gone();
  const t = translator(await languageOf({ request, context })).getFixedT(null, 'editor');
  return Response.json({
    summary: findingsText(t, findings),
    findings: findings.map(({ line, column, rule, message, help = '', warning = false }) => {
      const own = browserHelp({ rule });
      const where = t('findings.line', { line });
      return { where, line, column, message, help: own ? t(`help.${own}`) : help, warning };
    }),
  });
}

function gone(): Response {
  return Response.json({ state: 'gone' }, { status: 404 });
}
