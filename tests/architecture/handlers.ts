/** The loaders and actions in a route's source. */
import { withoutComments } from './sources.ts';

interface Handler {
  name: string;
  body: string;
}

/** Each exported loader and action, with its text up to the next declaration at the margin. */
export function handlersOf(text: string): Handler[] {
  const code = withoutComments(text);
  const begin = /export (?:async function|function|const) (loader|action)\b/g;
  return [...code.matchAll(begin)].map(({ 1: name = '', 0: found, index }) => {
    const rest = code.slice(index + found.length);
    const end = rest.search(/\n\s*(?:export |function |async function |const \w+ = \()/);
    return { name, body: end === -1 ? rest : rest.slice(0, end) };
  });
}

/** Whether a guard is called: `requirePatient(…)` and its like, or `optionalActor(…)` on pages that greet. */
export function isGuarded(body: string): boolean {
  return /\b(require[A-Z]\w*|optionalActor)\(/.test(body);
}
