/** What was pressed on the page of a module. */
import type { Actor } from '#app/accounts/actor.ts';
import { formText } from '#app/platform/form-text.ts';
import { type ModuleFormReply, MODULE_INTENTS, type ModuleIntent } from './module-forms.tsx';
import { addPage, removePage, startLanguage, type StartResult } from './start-module.server.ts';

export type PostModuleResult =
  | { kind: 'done'; intent: ModuleIntent }
  | { kind: 'refused'; reply: ModuleFormReply }
  | { kind: 'not-found' };

/** Reads one of the forms of the page and does what it asks for. */
export function postModule(
  actor: Actor,
  { module, form, now }: { module: string; form: FormData; now: number },
): PostModuleResult {
  const intent = MODULE_INTENTS.find((each) => each === form.get('intent'));
  if (!intent) return { kind: 'not-found' };
  const field = (name: string) => formText(form, name).trim();
  const typed = {
    page: field('page'),
    title: field('title'),
    session: field('session'),
    locale: field('locale'),
    other: field('other'),
  };
  if (intent === 'add-page' && (typed.title === '' || typed.title.length > 120))
    return { kind: 'refused', reply: { intent, error: 'no-title', typed } };
  const result = changeModule(actor, intent, { ...typed, module, now });
  if (result.kind === 'not-found') return result;
  if (result.kind === 'started') return { kind: 'done', intent };
  return { kind: 'refused', reply: { intent, error: result.kind, typed } };
}

function changeModule(
  actor: Actor,
  intent: ModuleIntent,
  input: ModuleFormReply['typed'] & { module: string; now: number },
): StartResult {
  switch (intent) {
    case 'add-page':
      return addPage(actor, input);
    case 'add-language':
      return startLanguage(actor, { ...input, locale: input.other || input.locale });
    case 'remove-page':
      return removePage(actor, input);
  }
}
