/** What `module.json` and the English introduction say about a module, changed without touching the rest of their texts. */
import { parseDocument, isMap, isScalar, Scalar } from 'yaml';
import { readFrontMatter } from '#app/modules/front-matter.ts';
import type { ModuleFiles } from '#app/modules/module-files.ts';
import { indexFrontMatterSchema, type ModuleDefinition } from '#app/modules/module-schema.ts';
import { pagePath } from './draft-path.ts';
import { ENGLISH, MODULE_FILE } from './load-content.ts';
import { INDEX } from './load-page.ts';
import { definitionIn } from './page-facts.ts';

export const INDEX_FILE = pagePath(ENGLISH, INDEX);

export type Reference = ModuleDefinition['evidence'][number];
export type AboutSession = ModuleDefinition['sessions'][number] & {
  /** In English. */
  title: string;
  summary: string;
};

/** What a module is for, what it rests on, and what its sessions are. */
export interface About extends Pick<ModuleDefinition, 'problems' | 'unlock' | 'evidence'> {
  sessions: AboutSession[];
}

/** Null when `module.json` or the front matter of the English introduction cannot be read. */
export function readAbout(slug: string, files: ModuleFiles): (About & { title: string }) | null {
  const definition = definitionIn(slug, files);
  const index = readFrontMatter(files.get(INDEX_FILE) ?? '', indexFrontMatterSchema).data;
  if (!definition || !index) return null;
  const { problems, unlock, evidence } = definition;
  const sessions = definition.sessions.map((session) => ({
    ...session,
    ...(index.sessions[session.id] ?? { title: '', summary: '' }),
  }));
  return { title: index.title, problems, unlock, evidence, sessions };
}

/** Both texts as `after` has it. `before` is what `readAbout` made of them; what is the same in both stays byte for byte. */
export function withAbout(files: ModuleFiles, before: About, after: About): Map<string, string> {
  return new Map([
    [MODULE_FILE, moduleJsonWith(files.get(MODULE_FILE) ?? '', before, after)],
    [INDEX_FILE, indexWith(files.get(INDEX_FILE) ?? '', before.sessions, after.sessions)],
  ]);
}

function moduleJsonWith(text: string, before: About, after: About): string {
  const was = printed(before);
  const top = parseDocument(text, { version: '1.2', schema: 'core' }).contents;
  const changes = Object.entries(printed(after)).flatMap(([key, value]) => {
    const pair = isMap(top) && top.items.find((item) => isScalar(item.key) && item.key.value === key);
    const range = pair && (pair.value as { range?: [number, number, number] } | null)?.range;
    return range && value !== was[key as keyof typeof was] ? [{ from: range[0], to: range[1], value }] : [];
  });
  return changes
    .sort((a, b) => b.from - a.from)
    .reduce((all, { from, to, value }) => all.slice(0, from) + value + all.slice(to), text);
}

/** Each value as it is laid out in our files: a list of words on one line, a session on a line of its own. */
function printed({ problems, unlock, evidence, sessions }: About) {
  return {
    problems: wordList(problems),
    unlock: JSON.stringify(unlock),
    evidence: JSON.stringify(evidence, null, 2).replaceAll('\n', '\n  '),
    sessions: `[\n${sessions.map((session) => `    ${sessionLine(session)}`).join(',\n')}\n  ]`,
  };
}

function sessionLine({ id, minutes, pages }: AboutSession): string {
  return `{ "id": ${JSON.stringify(id)}, "minutes": ${minutes}, "pages": ${wordList(pages)} }`;
}

function wordList(words: readonly string[]): string {
  return `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
}

function indexWith(source: string, before: readonly AboutSession[], after: readonly AboutSession[]): string {
  const end = source.indexOf('\n---', 3) + 1;
  const start = source.indexOf('\n') + 1;
  const document = parseDocument(source.slice(start, end), { version: '1.2', schema: 'core' });
  const gone = before.filter(({ id }) => after.every((session) => session.id !== id));
  const changed = after.filter((session) => {
    const was = before.find(({ id }) => id === session.id);
    return session.title !== was?.title || session.summary !== was.summary;
  });
  if (gone.length + changed.length === 0) return source;
  for (const { id } of gone) document.deleteIn(['sessions', id]);
  for (const { id, title, summary } of changed) {
    if (document.hasIn(['sessions', id])) {
      document.setIn(['sessions', id, 'title'], title);
      document.setIn(['sessions', id, 'summary'], summary);
    } else {
      const words = { title: quoted(title), summary: quoted(summary) };
      document.setIn(['sessions', id], document.createNode(words, { flow: true }));
    }
  }
  // Without a width no line is folded, and what stood on one line stays on it.
  return source.slice(0, start) + document.toString({ lineWidth: 0 }) + source.slice(end);
}

function quoted(words: string): Scalar {
  const scalar = new Scalar(words);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

/** A name such as `worry-time`, made of the words of a title, that is not in `taken`. */
export function nameFrom(title: string, taken: readonly string[], otherwise: string): string {
  const plain = title
    .normalize('NFKD')
    .replaceAll(/\p{Mark}|['’]/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 50)
    .replace(/-+$/, '');
  const name = plain === '' ? otherwise : plain;
  let number = 1;
  const numbered = () => (number === 1 ? name : `${name}-${number}`);
  while (taken.includes(numbered())) number += 1;
  return numbered();
}
