/** A long scale, such as 0 to 8, as squares that a thumb can hit at 320 px, with what the figures mean under them. */
import classNames from 'classnames';
import type { ReactNode } from 'react';
import { NOT_APPLICABLE } from './answers.ts';
import type { MeasureQuestion } from './measure-form-view.ts';

/** Radio buttons without a group of their own: they stand in the question's. */
export function FigureScale({ question }: { question: MeasureQuestion }) {
  const { id, options, notApplicable, answer } = question;
  return (
    <>
      <div className="scale scale--even">
        {options.map(({ value, label, named }, index) => (
          <Step
            key={value}
            name={id}
            id={index === 0 ? id : `${id}-${index + 1}`}
            value={value}
            chosen={String(answer) === value}
          >
            <span className="figure">{value}</span>
            {named && <span className="nhsuk-u-visually-hidden"> – {label}</span>}
          </Step>
        ))}
      </div>
      {/* Each is said with its figure already. */}
      <ul className="scale__meanings quiet" aria-hidden="true">
        {options
          .filter(({ named }) => named)
          .map(({ value, label }) => (
            <li key={value}>
              <span className="figure">{value}</span> – {label}
            </li>
          ))}
      </ul>
      {notApplicable !== null && (
        <Step
          name={id}
          id={`${id}-${options.length + 1}`}
          value={NOT_APPLICABLE}
          chosen={answer === NOT_APPLICABLE}
          wide
        >
          {notApplicable}
        </Step>
      )}
    </>
  );
}

interface StepProps {
  name: string;
  id: string;
  value: string;
  chosen: boolean;
  wide?: boolean;
  children: ReactNode;
}

function Step({ name, id, value, chosen, wide = false, children }: StepProps) {
  return (
    <span className={classNames('scale__step', { 'scale__step--wide': wide })}>
      <input type="radio" id={id} name={name} value={value} defaultChecked={chosen} />
      <label htmlFor={id}>{children}</label>
    </span>
  );
}
