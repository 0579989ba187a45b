/** A thread with what the practitioner's page has beside it: what messages were made into, and ready-made messages. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import type { Language } from '#app/i18n/languages.ts';
import type { EpisodeId } from '#db/schema/ids.ts';
import { usesOfEpisodeQuery } from './message-uses.queries.server.ts';
import { type Chosen, templateDraft } from './template-draft.server.ts';
import { threadOf } from './thread.server.ts';

export type EpisodeThread = NonNullable<Awaited<ReturnType<typeof episodeThread>>>;

/** As `threadOf`, which also marks it as read and audits it. */
export async function episodeThread(
  actor: PractitionerActor,
  episodeId: EpisodeId,
  asked: Chosen & { language: Language; now: number },
) {
  const thread = threadOf(actor, episodeId, asked.now);
  if (!thread) return null;
  const { episode, messages } = thread;
  const uses = Map.groupBy(usesOfEpisodeQuery(episodeId).all(), ({ messageId }) => messageId);
  return {
    episode,
    messages: messages.map((message) => ({ ...message, uses: uses.get(message.id) ?? [] })),
    draft: await templateDraft(actor, episode, asked),
  };
}
