/** What pages of modules may point at, as the content check needs to know it. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentLibrary } from '#app/modules/content-library.types.ts';
import { pagesOf } from '#app/modules/module-folder.server.ts';
import { readModule } from './load-content.ts';
import { filesInFolder, moduleFolders } from './module-folders.ts';
import type { Site } from './rules/rule.ts';

interface Folders {
  /** The folder that holds `modules/`, and `measures/` if there are any. */
  contentDir: string;
  /** The folder of published files; beside `contentDir` when not given. */
  publicDir?: string;
}

/** The site of a content folder. */
export function siteOfFolder(folders: Folders): Site {
  const modules = moduleFolders(folders.contentDir).flatMap((slug) => {
    const parsed = readModule(slug, filesInFolder(folders.contentDir, slug));
    return parsed.ok ? [parsed.module] : [];
  });
  return siteWith(modules, folders);
}

/** The site as patients see it now: the library's modules, published editions among them, beside the folders. */
export function siteOfLibrary(library: Pick<ContentLibrary, 'modules'>, folders: Folders): Site {
  return siteWith(library.modules(), folders);
}

function siteWith(modules: ReturnType<ContentLibrary['modules']>, { contentDir, publicDir }: Folders): Site {
  const published = publicDir ?? join(contentDir, '..', 'public');
  const measures = join(contentDir, 'measures');
  return {
    modules: new Map(
      modules.map((module) => [module.slug, new Set(pagesOf(module).map(({ pageId }) => pageId))]),
    ),
    measures: existsSync(measures) ? new Set(readdirSync(measures).sort()) : undefined,
    isPublished: (path) => !existsSync(published) || existsSync(join(published, path)),
  };
}
