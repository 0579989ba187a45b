/** Room for a pen: lines, gaps with a name, and boxes to tick. To those who listen it is nothing, and is not read out. */
import type { OptionData } from './content-blocks.ts';

/** `count` lines, one below the other. */
export function PaperLines({ count }: { count: number }) {
  return (
    <div className="paper-lines" aria-hidden="true">
      {Array.from({ length: count }, (_line, index) => (
        <span className="paper-line" key={index} />
      ))}
    </div>
  );
}

/** A name with a line after it, as on a form. */
export function PaperGap({
  label,
  unit,
  short = false,
}: {
  label: string;
  unit?: string | undefined;
  short?: boolean;
}) {
  return (
    <p className={short ? 'paper-gap paper-gap--short' : 'paper-gap'}>
      <span>{label}</span>
      <span className="paper-line" aria-hidden="true" />
      {unit && <span>{unit}</span>}
    </p>
  );
}

/** Boxes to tick, each with its words. */
export function PaperBoxes({ options }: { options: readonly OptionData[] }) {
  return (
    <ul className="paper-boxes">
      {options.map(({ value, label }) => (
        <li key={value}>
          <span className="paper-box" aria-hidden="true" /> <span>{label}</span>
        </li>
      ))}
    </ul>
  );
}
