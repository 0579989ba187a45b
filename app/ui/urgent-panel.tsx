/** A panel that nobody overlooks: what is urgent, the facts a line each, and what can be done about it. */
import type { ReactNode } from 'react';

interface UrgentPanelProps {
  id: string;
  title: string;
  /** A line that says `late` stands out. */
  lines: { text: string; late?: boolean }[];
  children?: ReactNode;
}

export function UrgentPanel({ id, title, lines, children }: UrgentPanelProps) {
  return (
    <section className="panel panel--urgent" id={id} aria-labelledby={`${id}-title`}>
      <h2 className="nhsuk-heading-m" id={`${id}-title`}>
        {title}
      </h2>
      <ul className="nhsuk-list">
        {lines.map(({ text, late }) => (
          <li key={text}>{late ? <strong className="alert-word">{text}</strong> : text}</li>
        ))}
      </ul>
      {children}
    </section>
  );
}
