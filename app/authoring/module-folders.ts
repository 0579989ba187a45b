/** The modules of a content folder, as files by path. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModuleFiles } from '#app/modules/module-files.ts';

/** The names of the module folders in `contentDir`, sorted; empty when there is no such folder. */
export function moduleFolders(contentDir: string): string[] {
  return entriesOf(join(contentDir, 'modules')).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}

/** The text files of a module: what lies in its folder and in the folders of its languages. */
export function filesInFolder(contentDir: string, slug: string): ModuleFiles {
  const folder = join(contentDir, 'modules', slug);
  const paths = entriesOf(folder).flatMap((entry) =>
    entry.isDirectory()
      ? entriesOf(join(folder, entry.name)).flatMap((inside) =>
          inside.isFile() ? [`${entry.name}/${inside.name}`] : [],
        )
      : [entry.name],
  );
  const texts = paths.filter((path) => /\.(?:mdx|json)$/.test(path));
  return new Map(texts.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
