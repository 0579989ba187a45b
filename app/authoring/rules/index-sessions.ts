/** Every language's introduction names every session of the module, and no other. */
import { AT_START, type PageRule } from './rule.ts';

export const indexSessions: PageRule = ({ module, page }) => {
  const expected = module.definition?.sessions.map(({ id }) => id);
  if (!expected || !page.sessions) return [];
  const named = Object.keys(page.sessions);
  const problem = (message: string, help: string) => ({ ...AT_START, rule: 'index-sessions', message, help });
  return [
    ...expected
      .filter((id) => !named.includes(id))
      .map((id) =>
        problem(`the session "${id}" has no title here`, `add ${id}: with title and summary under sessions:`),
      ),
    ...named
      .filter((id) => !expected.includes(id))
      .map((id) => problem(`module.json has no session "${id}"`, 'take it out, or mend its id')),
  ];
};
