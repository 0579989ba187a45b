/** Turns the MDX parser's complaint about a page that cannot be read at all into an author's words. */
import type { Problem } from './finding.ts';
import type { Place } from './mdx-nodes.ts';

const RULE = 'mdx-syntax';

/** What the parser throws; the fields of `VFileMessage` that are used. */
export interface ParserComplaint {
  reason?: string;
  ruleId?: string;
  source?: string;
  place?: { start?: Place } & Partial<Place>;
}

interface Words {
  when: (complaint: { reason: string; source: string }) => boolean;
  message: string;
  help?: string;
}

const WORDS: Words[] = [
  {
    when: ({ reason }) => reason.includes('to create a comment in MDX'),
    message: 'HTML comments cannot be used',
    help: 'write {/* … */} instead of <!-- … -->',
  },
  {
    when: ({ reason }) => reason.includes('to create a link in MDX'),
    message: 'an address in < > cannot be used',
    help: 'write [words](https://…)',
  },
  {
    when: ({ source }) => source.includes('mdxjs-esm'),
    message: 'a paragraph may not begin with the word import or export',
    help: 'begin it with another word',
  },
  {
    when: ({ source }) => source.includes('mdx-expression'),
    message: 'curly brackets begin code, which a page may not have',
    help: 'write \\{ for a curly bracket',
  },
  {
    when: ({ reason }) => reason.includes('before attribute value'),
    message: 'the value of an attribute must stand in quotes',
    help: 'write name="…"',
  },
  {
    when: ({ reason }) => /(?:before|in) (?:local |member )?name/.test(reason),
    message: 'a < begins a block, and no name of a block follows',
    help: 'write &lt; or "less than" for the sign itself',
  },
  {
    when: ({ reason }) => reason.includes('closing quote'),
    message: 'a quote that begins the value of an attribute is not closed',
  },
  {
    when: ({ reason }) => reason.startsWith('Unexpected closing slash'),
    message: 'this closes a block that was not begun',
  },
];

/** The problem in words, at the place where the mistake began as far as the parser can tell. */
export function parseProblem(complaint: ParserComplaint): Problem {
  const reason = complaint.reason ?? '';
  const start = complaint.place?.start ?? complaint.place;
  const place = { line: start?.line ?? 1, column: start?.column ?? 1 };
  if (complaint.ruleId === 'end-tag-mismatch') return { ...place, ...notClosed(reason) };
  const found = WORDS.find(({ when }) => when({ reason, source: complaint.source ?? '' }));
  if (found) return { ...place, rule: RULE, message: found.message, help: found.help };
  const words = firstWords(reason);
  return {
    ...place,
    rule: RULE,
    message: words === '' ? 'this cannot be read' : `this cannot be read: ${words}`,
  };
}

/** The parser reports where it noticed; the author needs to know where the open block began. */
function notClosed(reason: string): Problem | Pick<Problem, 'rule' | 'message' | 'help'> {
  const open = /closing tag for `<([^>`]*)>` \((\d+):(\d+)/.exec(reason);
  if (!open) return { rule: RULE, message: 'a block is not closed' };
  const [, name = '', line = '1', column = '1'] = open;
  const help = `close it with </${name}> at the same indentation, or write <${name} … /> when nothing is inside`;
  return { line: Number(line), column: Number(column), rule: RULE, message: `<${name}> is not closed`, help };
}

function firstWords(reason: string): string {
  return reason
    .split(/[,(\n]/, 1)
    .join('')
    .trim()
    .slice(0, 120);
}
