/** Content that was published from the workbench, as valid rows in `database()`. */
import { textHash } from '#app/modules/content-hash.server.ts';
import { liveModuleFiles, repositoryFiles } from '#app/modules/content-library.server.ts';
import { keepSet } from '#app/modules/content-sets.server.ts';
import { editionsChanged } from '#app/modules/published-editions.server.ts';
import { database } from '#db/client.ts';
import { contentDraft, contentEdition } from '#db/schema/authoring.ts';
import { type DraftId, type EditionId, newId } from '#db/schema/ids.ts';
import { anAccount } from './people.ts';

interface AnEdition {
  module: string;
  /** Text by path within the module; null takes a file away. */
  changes: Record<string, string | null>;
}

/** Publishes `changes` over what is live in `module`, as somebody's reviewed draft. Returns the edition's id. */
export function publishEdition({ module, changes }: AnEdition): EditionId {
  const files = new Map(liveModuleFiles(module).files);
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) files.delete(path);
    else files.set(path, text);
  }
  const by = anAccount({ role: 'author' }).accountId;
  const [draftId, id] = [newId<DraftId>(), newId<EditionId>()];
  const started = { startedBy: by, startedAt: 1, closedBy: by, closedAt: 1 };
  database()
    .insert(contentDraft)
    .values({ id: draftId, module, locale: 'en', state: 'published', ...started })
    .run();
  const setHash = keepSet(database(), { module, files, now: 1 });
  const origin = Object.fromEntries(
    [...repositoryFiles(module)].map(([path, text]) => [path, textHash(text)]),
  );
  const number = database().select().from(contentEdition).all().length + 1;
  database()
    .insert(contentEdition)
    .values({
      id,
      module,
      number,
      setHash,
      draftId,
      origin: JSON.stringify(origin),
      publishedBy: by,
      publishedAt: 1,
    })
    .run();
  editionsChanged();
  return id;
}
