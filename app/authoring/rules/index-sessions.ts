/** Every language's introduction names every session of the module, and no other. */
import type { Finding } from '#app/modules/finding.ts';
import { INDEX } from '../load-content.ts';
import { atStart, type Rule } from './rule.ts';

export const indexSessions: Rule = ({ module }) => {
  const expected = module.definition?.sessions.map(({ id }) => id);
  if (!expected) return [];
  return [...module.pages.values()].flatMap((pages): Finding[] => {
    const index = pages.get(INDEX);
    if (!index?.sessions) return [];
    const named = Object.keys(index.sessions);
    const finding = (message: string, help: string): Finding => ({
      ...atStart(index.file),
      rule: 'index-sessions',
      message,
      help,
    });
    return [
      ...expected
        .filter((id) => !named.includes(id))
        .map((id) =>
          finding(
            `the session "${id}" has no title here`,
            `add ${id}: with title and summary under sessions:`,
          ),
        ),
      ...named
        .filter((id) => !expected.includes(id))
        .map((id) => finding(`module.json has no session "${id}"`, 'take it out, or mend its id')),
    ];
  });
};
