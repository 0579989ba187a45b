/** What a block's form shows: what was just typed, else what is stored, else nothing. */
import type { FormState } from './answers-form.tsx';
import type { PageData } from './page-data.server.ts';
import type { PostedSheet } from './post-answers.server.ts';
import type { StoredEntry } from './read-page.server.ts';

interface FormSource {
  block: string;
  data: Pick<PageData, 'module' | 'pageId' | 'account' | 'saved' | 'opened'>;
  entry: StoredEntry | undefined;
  posted: PostedSheet | undefined;
}

export function formState({ block, data, entry, posted }: FormSource): FormState {
  const action = `/modules/${data.module}/${data.pageId}`;
  const where = {
    action,
    autosave: `/autosave/${data.module}/${data.pageId}`,
    versions: `${action}/worksheets/${block}`,
    otherForms: (data.opened?.writtenBefore[block] ?? []).map((other) => `${action}/worksheets/${other}`),
    account: data.account,
    edition: data.opened?.page.sourceHash ?? '',
  };
  const savedAt = entry?.savedAt ?? null;
  if (posted?.kind === 'invalid' && posted.block === block) {
    const { answers, base, shared, errors } = posted;
    return { ...where, answers, base, shared, errors, savedAt, justSaved: false };
  }
  return {
    ...where,
    answers: entry?.answers ?? {},
    base: entry?.revision ?? 0,
    shared: entry?.shared ?? false,
    errors: [],
    savedAt,
    justSaved: data.saved === block,
  };
}

/** The state of a form that is only looked at: empty, and sent nowhere. */
export function unsentState(): FormState {
  return {
    action: '',
    autosave: null,
    versions: '',
    otherForms: [],
    account: '',
    edition: '',
    answers: {},
    base: 0,
    shared: false,
    savedAt: null,
    justSaved: false,
    errors: [],
  };
}
