/** A module as its files, wherever they are kept: in the repository, in a draft, or in an edition of long ago. */

/** Text by path within the module's folder: `module.json`, `en/index.mdx`, `pl/welcome.mdx`. */
export type ModuleFiles = ReadonlyMap<string, string>;
