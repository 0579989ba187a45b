/** The modules that a practitioner may choose from for an episode. */
import type { Episode } from '#app/pathway/reach-episode.server.ts';
import { contentLibrary } from './content-library.server.ts';
import { assignmentsOfEpisode } from './modules.queries.server.ts';
import { recommendedFor } from './recommended.ts';

export interface AssignableModule {
  slug: string;
  title: string;
  summary: string;
  /** False when assigning it needs a reason (CLINICAL section 1). */
  recommended: boolean;
}

/** Those the episode does not have as a whole yet, the recommended ones first. */
export async function assignableModules(episode: Episode, language: string): Promise<AssignableModule[]> {
  const whole = assignmentsOfEpisode(episode.id).filter(({ extent }) => extent === 'whole');
  const had = new Set(whole.map(({ module }) => module));
  const others = contentLibrary()
    .modules()
    .filter(({ slug }) => !had.has(slug));
  const described = await Promise.all(
    others.map(async (definition) => {
      const { title, summary } = await contentLibrary().moduleIndex(definition.slug, language);
      const recommended = recommendedFor(definition, episode.problem);
      return { slug: definition.slug, title, summary, recommended };
    }),
  );
  return described.sort((one, other) => Number(other.recommended) - Number(one.recommended));
}
