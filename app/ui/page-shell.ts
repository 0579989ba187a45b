/** What the server tells the document that no loader carries. In the browser both are empty. */
import { createContext, useContext } from 'react';

interface PageShell {
  nonce: string;
  enhanceScript: string;
}

const PageShellContext = createContext<PageShell>({ nonce: '', enhanceScript: '' });

export const PageShellProvider = PageShellContext.Provider;

export function usePageShell(): PageShell {
  return useContext(PageShellContext);
}
