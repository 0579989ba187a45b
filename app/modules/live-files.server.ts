/** The content that counts, read as files: what is published stands over what is in `content/`. */
import { join, sep } from 'node:path';
import type { ContentFiles } from './content-files.server.ts';
import { textHash } from './content-hash.server.ts';
import { type LiveModule, liveModule, type PublishedFiles } from './live-module.ts';
import type { ModuleFiles } from './module-files.ts';

export interface LiveFiles extends ContentFiles {
  /** Every file of a module that counts; empty for an unknown one. */
  module: (slug: string) => LiveModule;
  /** The files of a module as they stand in `content/`. */
  onDisk: (slug: string) => ModuleFiles;
}

interface LiveOptions {
  /** The folder of the modules: `content/modules`. */
  folder: string;
  disk: ContentFiles;
  /** What is published now, by module. The same object as long as it is the same edition. */
  editions: () => ReadonlyMap<string, PublishedFiles>;
  /** Look at the disk at every call. */
  watch: boolean;
}

/** Reads through `disk` and what is published. Nothing here throws for what is, or is not, there. */
export function createLiveFiles({ folder, disk, editions, watch }: LiveOptions): LiveFiles {
  const known = new Map<string, { edition: PublishedFiles; live: LiveModule }>();
  const unpublished = new Map<string, LiveModule>();
  const onDisk = (slug: string) => fromRepository(slug).files;

  /** The same object as long as nothing can have changed, so that what is made of it can be kept. */
  const fromRepository = (slug: string): LiveModule => {
    const before = unpublished.get(slug);
    if (before && !watch) return before;
    const live = { files: filesIn(join(folder, slug), disk), newerInRepository: [] };
    unpublished.set(slug, live);
    return live;
  };

  const published = (slug: string): LiveModule | undefined => {
    const edition = editions().get(slug);
    if (!edition) return undefined;
    const before = known.get(slug);
    if (before?.edition === edition && !watch) return before.live;
    const live = liveModule(onDisk(slug), edition, textHash);
    known.set(slug, { edition, live });
    return live;
  };

  return {
    module: (slug) => published(slug) ?? fromRepository(slug),
    onDisk,
    read: (path) => {
      const [slug = '', ...rest] = within(folder, path);
      const live = published(slug);
      return live ? live.files.get(rest.join('/')) : disk.read(path);
    },
    list: (path) => {
      if (path === folder) return [...new Set([...disk.list(folder), ...editions().keys()])].sort();
      const [slug = '', ...rest] = within(folder, path);
      const live = published(slug);
      return live ? namesIn(live.files, rest.join('/')) : disk.list(path);
    },
  };
}

/** A module of long ago, read as the one module of a folder. */
export function createSetFiles(folder: string, slug: string, files: ModuleFiles): ContentFiles {
  const inside = (path: string) => {
    const [name, ...rest] = within(folder, path);
    return name === slug ? rest.join('/') : undefined;
  };
  return {
    read: (path) => files.get(inside(path) ?? ''),
    list: (path) => (path === folder ? [slug] : namesIn(files, inside(path) ?? '?')),
  };
}

/** The parts of `path` below `folder`; none for a path that is not below it. */
function within(folder: string, path: string): string[] {
  return path.startsWith(folder + sep) ? path.slice(folder.length + 1).split(sep) : [];
}

function namesIn(files: ModuleFiles, folder: string): string[] {
  const start = folder === '' ? '' : `${folder}/`;
  const names = [...files.keys()].filter((path) => path.startsWith(start));
  return [...new Set(names.map((path) => path.slice(start.length).split('/')[0] ?? ''))].sort();
}

function filesIn(folder: string, disk: ContentFiles): ModuleFiles {
  const names = disk.list(folder);
  const paths = names.flatMap((name) =>
    name.endsWith('.json')
      ? [name]
      : disk
          .list(join(folder, name))
          .filter((file) => file.endsWith('.mdx'))
          .map((file) => `${name}/${file}`),
  );
  return new Map(
    paths.flatMap((path) => {
      const text = disk.read(join(folder, ...path.split('/')));
      return text === undefined ? [] : [[path, text] as const];
    }),
  );
}
