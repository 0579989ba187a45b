/** What a rule says, with the figures that it was applied to. */
import type { ReactNode } from 'react';

interface ReasonsPanelProps {
  title: string;
  /** The answer in a few words. */
  headline: string;
  /** Why, in whole sentences. */
  sentences: readonly string[];
  /** What else belongs to it, such as its limits. */
  children?: ReactNode;
}

export function ReasonsPanel({ title, headline, sentences, children }: ReasonsPanelProps) {
  return (
    <section className="panel">
      <h2 className="nhsuk-heading-m">{title}</h2>
      <p>
        <strong>{headline}</strong>
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {children}
    </section>
  );
}
