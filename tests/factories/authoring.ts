/** Made-up people who write and sign off content. */
import type { AuthorActor, LeadActor } from '#app/accounts/actor.ts';
import { anAccount } from './people.ts';

/** An author, as domain functions are told of them. */
export function anAuthor({ name }: { name?: string } = {}): AuthorActor {
  const { accountId, name: called, locale } = anAccount({ role: 'author', name });
  return { role: 'author', accountId, name: called, locale };
}

/** A clinical lead, who signs content off. */
export function aLead({ name }: { name?: string } = {}): LeadActor {
  const { accountId, name: called, locale } = anAccount({ role: 'lead', name });
  return { role: 'lead', accountId, name: called, locale };
}
