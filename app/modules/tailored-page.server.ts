/** One page of a module as its practitioner tailors it for a patient: the note beside it and its worksheets. */
import type { PractitionerActor } from '#app/accounts/actor.ts';
import { recordRead } from '#app/accounts/audit.server.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { type EpisodeId, newId } from '#db/schema/ids.ts';
import type { Block } from './content-blocks.ts';
import { pagesOf } from './module-folder.server.ts';
import { courseOf } from './own-module.server.ts';
import { noteBeside } from './page-note.server.ts';
import { pathTitles } from './path-titles.server.ts';
import { isSimpler } from './swap-worksheets.ts';

/** A worksheet that has simpler forms. */
export interface SwappableSheet {
  block: string;
  title: string;
  /** The one that the patient is shown. */
  shown: { block: string; title: string };
  simpler: { block: string; title: string }[];
}

interface Asked {
  episodeId: EpisodeId;
  module: string;
  page: string;
  language: string;
}

/** Null when the episode, or the page in it, is not one that `actor` may see; audited, and so is reading it. */
export async function tailoredPage(actor: PractitionerActor, { episodeId, module, page, language }: Asked) {
  const episode = reachEpisode(actor, episodeId, 'page-note.read');
  const own = episode && courseOf(episode).find(({ assignment }) => assignment.module === module);
  if (!own || !pagesOf(own.definition).some(({ pageId }) => pageId === page)) return null;
  const { assignment, path } = own;
  recordRead({ actor, action: 'page-note.read', subject: { type: 'module_assignment', id: assignment.id } });
  const shown = await own.content.modulePage(module, page, language);
  const titles = await pathTitles([module], language, () => own.content);
  return {
    episode,
    module,
    page,
    ...titles.page(module, page),
    moduleTitle: titles.module(module).title,
    revision: assignment.pathRevision,
    note: noteBeside(assignment.id, page),
    sheets: shown.state === 'ok' ? swappableSheets(shown.page.blocks, path.swaps) : [],
    submission: newId<string>(),
  };
}

function swappableSheets(
  blocks: readonly Block[],
  swaps: Readonly<Record<string, string>>,
): SwappableSheet[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'worksheet') return [];
    const forms = blocks.filter(isSimpler).filter(({ simplerOf }) => simplerOf === block.id);
    if (forms.length === 0) return [];
    const simpler = forms.map(({ id, title }) => ({ block: id, title }));
    const chosen = simpler.find((form) => form.block === swaps[block.id]);
    const full = { block: block.id, title: block.title };
    return [{ ...full, shown: chosen ?? full, simpler }];
  });
}
