/** Something that is folded away until it is wanted; it opens without JavaScript. */
import classNames from 'classnames';
import type { ReactNode } from 'react';

interface DisclosureProps {
  /** What is read while it is closed. */
  title: ReactNode;
  /** Whether it is open at first. */
  open?: boolean;
  className?: string;
  children: ReactNode;
}

export function Disclosure({ title, open, className, children }: DisclosureProps) {
  return (
    <details className={classNames('nhsuk-details', className)} open={open}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{title}</span>
      </summary>
      <div className="nhsuk-details__text">{children}</div>
    </details>
  );
}
