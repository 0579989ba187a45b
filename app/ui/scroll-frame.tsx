/** A frame in which a wide table scrolls, also by keyboard, so that the page itself never does. */
import type { ReactNode } from 'react';

interface ScrollFrameProps {
  /** What the table shows, for those who hear the frame's name. */
  label: string;
  children: ReactNode;
}

export function ScrollFrame({ label, children }: ScrollFrameProps) {
  return (
    // WCAG asks that what scrolls can be scrolled from the keyboard, so it has to take the focus.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="scroll-frame" tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}
