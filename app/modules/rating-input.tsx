/** A figure on a scale whose ends have words. Buttons for short scales, a box for long ones. */
import { describedBy, FieldFrame, GroupFrame, inputId } from './field-frame.tsx';
import type { FieldInputProps } from './field-input-props.ts';
import { inputName, limitsOf } from './read-answers.ts';

/** More buttons than these are harder to hit than a number is to type. */
const MOST_BUTTONS = 11;

export function RatingInput({ field, block, answers, errors }: FieldInputProps) {
  const name = inputName(field.id);
  const { min, max } = limitsOf(field);
  const frame = {
    id: inputId(block, name),
    label: field.label,
    hint: field.hint,
    error: errors.find(({ input }) => input === name),
  };
  const answer = answers[field.id];
  const steps = Number.isInteger(max - min) ? max - min + 1 : Infinity;
  if (steps > MOST_BUTTONS) {
    return (
      <FieldFrame {...frame}>
        <input
          className="nhsuk-input nhsuk-input--width-5"
          inputMode="decimal"
          id={frame.id}
          name={name}
          defaultValue={typeof answer === 'object' ? undefined : answer}
          aria-describedby={describedBy(frame)}
        />
        <Ends low={field.low} high={field.high} min={min} max={max} />
      </FieldFrame>
    );
  }
  return (
    <GroupFrame {...frame}>
      <div className="scale">
        {Array.from({ length: steps }, (_step, index) => min + index).map((value, index) => {
          const id = index === 0 ? frame.id : `${frame.id}.${value}`;
          return (
            <span className="scale__step" key={value}>
              <input type="radio" id={id} name={name} value={value} defaultChecked={answer === value} />
              <label htmlFor={id}>{value}</label>
            </span>
          );
        })}
      </div>
      <Ends low={field.low} high={field.high} min={min} max={max} />
    </GroupFrame>
  );
}

interface EndsProps {
  low: string | undefined;
  high: string | undefined;
  min: number;
  max: number;
}

function Ends({ low, high, min, max }: EndsProps) {
  if (!low && !high) return null;
  return (
    <p className="scale__ends quiet">
      <span>{low ? `${min} – ${low}` : min}</span>
      <span>{high ? `${max} – ${high}` : max}</span>
    </p>
  );
}
