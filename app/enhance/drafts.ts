/** What somebody typed and the server does not have yet, kept in this browser window until it does. */

export interface Draft {
  /** The revision that it was written over. */
  base: string;
  /** Names and values of the form. */
  fields: [name: string, value: string][];
}

// Session storage: it survives a reload and a new sign-in in this window, and goes with the window. Signing out
// clears it, so that nobody who comes after on a shared device reads it.
export function keepDraft(key: string, draft: Draft): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // Storage may be full or switched off: then the page itself is the only copy, and it is still there.
  }
}

export function dropDraft(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // As above.
  }
}

export function draftOf(key: string): Draft | null {
  try {
    const draft = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Partial<Draft> | null;
    return Array.isArray(draft?.fields) && typeof draft.base === 'string' ? (draft as Draft) : null;
  } catch {
    return null;
  }
}

/** A form with `data-drops-draft` sends what the draft holds, or the choice against it: the draft has done its work. */
export function dropChosenDrafts(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-drops-draft]')) {
    form.addEventListener('submit', () => dropDraft(form.dataset.dropsDraft ?? ''));
  }
}
