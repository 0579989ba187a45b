/** What was typed about a module, field by field, whether it is sound or not. */
import { blockId } from '#app/modules/block-registry.ts';
import { formText } from '#app/platform/form-text.ts';
import type { About } from './about-text.ts';

export interface TypedReference extends Record<'id' | 'kind' | 'citation' | 'url' | 'supports', string> {
  removed: boolean;
}
export interface TypedSession extends Record<'id' | 'title' | 'summary' | 'minutes', string> {
  removed: boolean;
}

/** The form as it was typed, or as it stands before anybody has. */
export interface TypedAbout {
  problems: string[];
  unlock: string;
  evidence: TypedReference[];
  sessions: TypedSession[];
  added: Record<'title' | 'summary' | 'minutes' | 'page', string>;
}

const NO_REFERENCE: TypedReference = {
  id: '',
  kind: '',
  citation: '',
  url: '',
  supports: '',
  removed: false,
};
const NO_SESSION = { title: '', summary: '', minutes: '', page: '' };

/** The form filled in with what is there. */
export function typedOf({ problems, unlock, evidence, sessions }: About): TypedAbout {
  return {
    problems,
    unlock,
    evidence: [...evidence.map((each) => ({ url: '', ...each, removed: false })), NO_REFERENCE],
    sessions: sessions.map(({ id, title, summary, minutes }) => ({
      id,
      title,
      summary,
      minutes: String(minutes),
      removed: false,
    })),
    added: NO_SESSION,
  };
}

/** What was posted, line by line: every row sends each of its fields. */
export function typedIn(form: FormData): TypedAbout {
  const all = (name: string) =>
    form.getAll(name).map((value) => (typeof value === 'string' ? oneLine(value) : ''));
  const columns = <Name extends string>(row: string, names: readonly Name[]) => {
    const lists = names.map((name) => [name, all(`${row}-${name}`)] as const);
    const gone = all(`remove-${row}`);
    return all(`${row}-id`).map((sent, at) => {
      const id = blockId.safeParse(sent).success ? sent : '';
      const words = Object.fromEntries(lists.map(([name, list]) => [name, list[at] ?? '']));
      return { ...(words as Record<Name, string>), id, removed: id !== '' && gone.includes(id) };
    });
  };
  const added = (name: string) => oneLine(formText(form, `added-${name}`));
  return {
    problems: all('problems'),
    unlock: formText(form, 'unlock'),
    evidence: columns('reference', ['kind', 'citation', 'url', 'supports']).slice(0, 200),
    sessions: columns('session', ['title', 'summary', 'minutes']).slice(0, 50),
    added: {
      title: added('title'),
      summary: added('summary'),
      minutes: added('minutes'),
      page: added('page'),
    },
  };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** What was typed, with the rows that others added since; their sessions that are gone are gone. */
export function withOthers(typed: TypedAbout, now: TypedAbout): TypedAbout {
  const here = (rows: readonly { id: string }[]) => new Set(rows.map(({ id }) => id));
  const [references, sessions, sessionsNow] = [
    here(typed.evidence),
    here(typed.sessions),
    here(now.sessions),
  ];
  const isNew = typed.evidence.filter(({ id }) => id === '');
  return {
    ...typed,
    evidence: [
      ...typed.evidence.filter(({ id }) => id !== ''),
      ...now.evidence.filter(({ id }) => !references.has(id)),
      ...isNew,
    ],
    sessions: [
      ...typed.sessions.filter(({ id }) => sessionsNow.has(id)),
      ...now.sessions.filter(({ id }) => !sessions.has(id)),
    ],
  };
}
