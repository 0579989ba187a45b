/** What the server tells the document that no loader carries. In the browser both are empty. */
import { createContext, useContext } from 'react';
import type { TitleKey } from './page-handle.ts';

interface PageShell {
  nonce: string;
  enhanceScript: string;
  editorScript: string;
  /** Title of the page that tells of a problem, when this is one. */
  problemTitle?: TitleKey | undefined;
}

const PageShellContext = createContext<PageShell>({ nonce: '', enhanceScript: '', editorScript: '' });

export const PageShellProvider = PageShellContext.Provider;

export function usePageShell(): PageShell {
  return useContext(PageShellContext);
}
