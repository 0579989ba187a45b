/** One of several answers, or some of them. */
import type { FieldInputProps } from './field-input-props.ts';
import { GroupFrame, inputId } from './field-frame.tsx';
import { inputName } from './read-answers.ts';

export function ChoiceInput({ field, block, answers, errors }: FieldInputProps) {
  const name = inputName(field.id);
  const id = inputId(block, name);
  const answer = answers[field.id];
  const chosen = Array.isArray(answer) ? (answer as unknown[]) : [answer];
  const kind = field.type === 'choices' ? 'checkboxes' : 'radios';
  return (
    <GroupFrame
      id={id}
      label={field.label}
      hint={field.hint}
      error={errors.find(({ input }) => input === name)}
    >
      <div className={`nhsuk-${kind}`}>
        {field.options.map(({ value, label }, index) => {
          const optionId = index === 0 ? id : `${id}.${value}`;
          return (
            <div className={`nhsuk-${kind}__item`} key={value}>
              <input
                className={`nhsuk-${kind}__input`}
                type={field.type === 'choices' ? 'checkbox' : 'radio'}
                id={optionId}
                name={name}
                value={value}
                defaultChecked={chosen.includes(value)}
              />
              <label className={`nhsuk-label nhsuk-${kind}__label`} htmlFor={optionId}>
                {label}
              </label>
            </div>
          );
        })}
      </div>
    </GroupFrame>
  );
}
