/** Only an author writes content; a lead reads, reviews and publishes. */
import type { Actor, AuthorActor } from '#app/accounts/actor.ts';
import { recordRefusal } from '#app/accounts/audit.server.ts';

/** True for an author. A refusal is audited under `action`. */
export function isWriter(actor: Actor, action: string): actor is AuthorActor {
  if (actor.role === 'author') return true;
  recordRefusal({ actor, action, reason: 'wrong-role' });
  return false;
}
