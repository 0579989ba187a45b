/** A page's heading and width. */
import classNames from 'classnames';
import { BackLink } from 'nhsuk-react-components';
import type { ReactNode } from 'react';

interface PageProps {
  title: string;
  /** Language of the title, when it is not the page's. */
  titleLang?: string | undefined;
  /** A short line above the title: where this page belongs. */
  caption?: string | undefined;
  back?: { to: string; label: string } | undefined;
  /** Staff tables use the whole width; text is read in a narrow column. */
  wide?: boolean;
  children: ReactNode;
}

export function Page({ title, titleLang, caption, back, wide = false, children }: PageProps) {
  return (
    <>
      {back && <BackLink href={back.to}>{back.label}</BackLink>}
      <div className={classNames({ reading: !wide })}>
        <h1 className="nhsuk-heading-l">
          {caption && <span className="nhsuk-caption-l">{caption}</span>}
          <span lang={titleLang}>{title}</span>
        </h1>
        {children}
      </div>
    </>
  );
}
