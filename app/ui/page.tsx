/** A page's heading and width. */
import classNames from 'classnames';
import { BackLink } from 'nhsuk-react-components';
import type { ReactNode } from 'react';

interface PageProps {
  title: string;
  /** A short line above the title: where this page belongs. */
  caption?: string | undefined;
  back?: { to: string; label: string } | undefined;
  /** Staff tables use the whole width; text is read in a narrow column. */
  wide?: boolean;
  children: ReactNode;
}

export function Page({ title, caption, back, wide = false, children }: PageProps) {
  return (
    <>
      {back && <BackLink href={back.to}>{back.label}</BackLink>}
      <div className={classNames({ reading: !wide })}>
        <h1 className="nhsuk-heading-l">
          {caption && <span className="nhsuk-caption-l">{caption}</span>}
          {title}
        </h1>
        {children}
      </div>
    </>
  );
}
