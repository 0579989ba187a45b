/** Prose of a page, or of a block: the one place that puts ready-made HTML into a page. */

interface ProseProps {
  /** HTML that the compiler made of an author's page: it has passed the guard and the second allow-list. */
  html: string;
  className?: string;
}

export function Prose({ html, className = 'prose' }: ProseProps) {
  return html === '' ? null : <div className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
