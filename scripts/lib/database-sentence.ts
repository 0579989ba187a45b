/** Why the database cannot be made ready, for the person who starts Stepwise. */

/** What SQLite and the system call the things that a person can mend. */
const SENTENCES: Record<string, (path: string) => string> = {
  SQLITE_CANTOPEN: (path) =>
    `The database ${path} cannot be opened. May this user read and write that folder?`,
  SQLITE_READONLY: (path) =>
    `The database ${path} cannot be written. May this user write that file and its folder?`,
  SQLITE_NOTADB: (path) => `${path} is not a database of Stepwise. Set DATABASE_PATH to another file.`,
  SQLITE_CORRUPT: (path) =>
    `The database ${path} is damaged. Restore the last copy (docs/operations.md says how).`,
  SQLITE_FULL: (path) => `The disk that holds ${path} is full.`,
  SQLITE_BUSY: (path) => `Another program is changing the database ${path}. Stop it and try again.`,
  EACCES: (path) => `The folder for the database ${path} cannot be made: this user may not write there.`,
  EROFS: (path) => `The folder for the database ${path} cannot be made: the disk is read-only.`,
  EEXIST: (path) => `The folder for the database ${path} cannot be made: a file has its name.`,
  ENOTDIR: (path) => `The folder for the database ${path} cannot be made: a file has its name.`,
  ENOSPC: (path) => `The disk that holds ${path} is full.`,
};

/** One sentence for `error`: ours where the cause is known, else the error's own words. */
export function databaseSentence(error: unknown, path: string): string {
  for (const cause of causes(error)) {
    const known = SENTENCES[plainCode(cause)];
    if (known) return known(path);
  }
  return error instanceof Error ? error.message : String(error);
}

/** `error` and what it was caused by: Drizzle wraps what SQLite throws. */
function causes(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causes(error.cause)] : [];
}

/** SQLite's extended codes add a detail: SQLITE_READONLY_DIRECTORY is a kind of SQLITE_READONLY. */
function plainCode(error: Error): string {
  const code = 'code' in error ? String(error.code) : '';
  return code.startsWith('SQLITE_') ? code.split('_').slice(0, 2).join('_') : code;
}
