/** What somebody filled in about a module, put into what is there. */
import type { PROBLEMS } from '#db/schema/pathway.ts';
import { type About, type AboutSession, nameFrom, type Reference } from './about-text.ts';

/** The form once it is sound. */
export interface FilledIn {
  problems: (typeof PROBLEMS)[number][];
  unlock: About['unlock'];
  /** Those that stay; a new one has an empty id. */
  evidence: Reference[];
  /** Those that stay, in their order. */
  sessions: Pick<AboutSession, 'id' | 'title' | 'summary' | 'minutes'>[];
  /** Ids of those that were ticked to be taken away. */
  removedEvidence: string[];
  removedSessions: string[];
  /** A session at the end, with the title of its first page. */
  added: { title: string; summary: string; minutes: number; page: string } | null;
}

/** A session moves one place up or down. */
export interface Move {
  session: string;
  by: -1 | 1;
}

export interface AboutChange {
  after: About;
  /** The first page of a new session, which is to be written. */
  newPage: { page: string; title: string } | null;
  /** Pages that go with their sessions. */
  oldPages: string[];
}

/**
 * What others added since the form was made stays, after what the form has; sessions that are there no more are left
 * out. `pages` are all names of pages that are taken.
 */
export function aboutAfter(
  now: About,
  filled: FilledIn,
  { move, pages }: { move: Move | null; pages: readonly string[] },
): AboutChange {
  const removed = now.sessions.filter(({ id }) => filled.removedSessions.includes(id));
  const kept = keptSessions(now, filled);
  if (move) moveIn(kept, move);
  const taken = [...pages, 'index', 'print'];
  const page = filled.added && nameFrom(filled.added.page, taken, 'page');
  if (filled.added && page !== null) {
    const { title, summary, minutes } = filled.added;
    const id = nameFrom(
      title,
      now.sessions.map((session) => session.id),
      'session',
    );
    kept.push({ id, minutes, pages: [page], title, summary });
  }
  const after = {
    problems: now.problems.length === filled.problems.length ? sameOrder(now, filled) : filled.problems,
    unlock: filled.unlock,
    evidence: evidenceAfter(now, filled),
    sessions: kept,
  };
  return {
    after,
    newPage: filled.added && page !== null ? { page, title: filled.added.page } : null,
    oldPages: removed.flatMap((session) => session.pages),
  };
}

/** The same problems stay in the order in which the file has them. */
function sameOrder(now: About, { problems }: FilledIn): About['problems'] {
  return problems.every((problem) => now.problems.includes(problem)) ? now.problems : problems;
}

function keptSessions(now: About, { sessions, removedSessions }: FilledIn): AboutSession[] {
  const inForm = sessions.flatMap((session) => {
    const there = now.sessions.find(({ id }) => id === session.id);
    return there ? [{ ...there, ...session }] : [];
  });
  const known = new Set([...removedSessions, ...inForm.map(({ id }) => id)]);
  return [...inForm, ...now.sessions.filter(({ id }) => !known.has(id))];
}

function moveIn(sessions: AboutSession[], { session, by }: Move): void {
  const from = sessions.findIndex(({ id }) => id === session);
  const other = sessions[from + by];
  const moved = sessions[from];
  if (!moved || !other) return;
  sessions[from] = other;
  sessions[from + by] = moved;
}

function evidenceAfter(now: About, { evidence, removedEvidence }: FilledIn): Reference[] {
  const ids = now.evidence.map(({ id }) => id);
  const inForm = evidence.map((reference) => {
    const id =
      reference.id === '' ? nameFrom(shortCitation(reference.citation), ids, 'reference') : reference.id;
    ids.push(id);
    return { ...reference, id };
  });
  const known = new Set([...removedEvidence, ...inForm.map(({ id }) => id)]);
  return [...inForm, ...now.evidence.filter(({ id }) => !known.has(id))];
}

/** `Richards 2016`: the first word and the year, as people call it. */
function shortCitation(citation: string): string {
  const [first = ''] = citation.split(/\s/);
  const year = /\b(?:19|20)\d\d\b/.exec(citation)?.[0] ?? '';
  return `${first} ${year}`;
}
