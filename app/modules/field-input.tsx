/** One field of a worksheet, by its type. */
import type { ReactNode } from 'react';
import { ChoiceInput } from './choice-input.tsx';
import type { FieldData } from './content-blocks.ts';
import type { FieldInputProps } from './field-input-props.ts';
import { describedBy, FieldFrame, inputId } from './field-frame.tsx';
import { GridInput } from './grid-input.tsx';
import { LadderInput } from './ladder-input.tsx';
import { RatingInput } from './rating-input.tsx';
import { inputName, limitsOf } from './read-answers.ts';
import { TableInput } from './table-input.tsx';

export function FieldInput(props: FieldInputProps) {
  switch (props.field.type) {
    case 'choice':
    case 'choices':
      return <ChoiceInput {...props} />;
    case 'rating':
      return <RatingInput {...props} />;
    case 'table':
      return <TableInput {...props} />;
    case 'ladder':
      return <LadderInput {...props} />;
    case 'week-grid':
      return <GridInput {...props} />;
    default:
      return <TypedInput {...props} />;
  }
}

/** Text, long text, number, date and time: one box. */
function TypedInput({ field, block, answers, errors, labelledBy }: FieldInputProps) {
  const name = inputName(field.id);
  const frame = {
    id: inputId(block, name),
    label: field.label,
    hint: field.hint,
    error: errors.find(({ input }) => input === name),
  };
  const answer = answers[field.id];
  const shared = {
    id: frame.id,
    name,
    defaultValue: typeof answer === 'string' || typeof answer === 'number' ? answer : undefined,
    'aria-describedby': describedBy(frame),
    'aria-labelledby': labelledBy,
  };
  return (
    <FieldFrame {...frame} labelledBy={labelledBy}>
      {field.type === 'longtext' ? (
        <textarea className="nhsuk-textarea" rows={4} {...shared} />
      ) : (
        <WithUnit unit={field.unit}>
          <input className={widthOf(field)} type={inputType(field)} {...numberLimits(field)} {...shared} />
        </WithUnit>
      )}
    </FieldFrame>
  );
}

function WithUnit({ unit, children }: { unit: string | undefined; children: ReactNode }) {
  if (!unit) return children;
  return (
    <span className="with-unit">
      {children} <span>{unit}</span>
    </span>
  );
}

function inputType({ type }: FieldData): 'text' | 'date' | 'time' {
  // A number is a text box with a number pad: `type=number` drops what it cannot read before we could answer.
  return type === 'date' || type === 'time' ? type : 'text';
}

function numberLimits(field: FieldData) {
  if (field.type !== 'number') return {};
  const { min } = limitsOf(field);
  return { inputMode: min < 0 ? ('text' as const) : ('decimal' as const) };
}

function widthOf({ type }: FieldData): string {
  return type === 'text' ? 'nhsuk-input' : 'nhsuk-input nhsuk-input--width-10';
}
