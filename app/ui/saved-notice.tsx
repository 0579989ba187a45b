/** Says at the top of a page that something was saved. A screen reader says it first. */
import type { ReactNode } from 'react';

export function SavedNotice({ children }: { children: ReactNode }) {
  return (
    <div className="saved-notice" role="status" data-takes-focus tabIndex={-1}>
      <p>{children}</p>
    </div>
  );
}
