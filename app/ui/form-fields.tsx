/** Form fields whose label, hint and error belong together, made from what conform knows of the field. */
import type { FieldMetadata } from '@conform-to/react';
import type { CustomTypeOptions } from 'i18next';
import { Radios, Select, Textarea, TextInput } from 'nhsuk-react-components';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from './error-summary.tsx';

type ErrorCode = Exclude<keyof CustomTypeOptions['resources']['errors'], 'summary' | 'prefix'>;

/** The sentence for an error code; the message of each rule in a form's schema is such a code. */
export function useErrorText(): (code: string) => string {
  const { t } = useTranslation('errors');
  return (code) => t(code as Exclude<ErrorCode, `${string}_${string}`>, { defaultValue: t('missing') });
}

interface FieldProps {
  field: FieldMetadata<string> | FieldMetadata<string | undefined>;
  label: string;
  hint?: string | undefined;
}

function useField({ field, label, hint }: FieldProps) {
  const textOf = useErrorText();
  const code = field.errors?.[0];
  return {
    id: field.id,
    name: field.name,
    label,
    ...(hint ? { hint } : {}),
    ...(code ? { error: textOf(code) } : {}),
  };
}

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'password' | 'date' | 'time' | 'number';
  autoComplete?: string;
  /** Width of the box in characters, for answers of a known length. */
  width?: 5 | 10 | 20;
}

export function TextField({ type = 'text', autoComplete, width, ...rest }: TextFieldProps) {
  const shared = useField(rest);
  // A password is never sent back to the browser.
  const value = type === 'password' ? undefined : rest.field.initialValue;
  return (
    <TextInput
      {...shared}
      type={type}
      defaultValue={value}
      {...(autoComplete ? { autoComplete } : {})}
      {...(width ? { width } : {})}
    />
  );
}

export function TextareaField({ rows = 5, ...rest }: FieldProps & { rows?: number }) {
  const shared = useField(rest);
  return <Textarea {...shared} rows={rows} defaultValue={rest.field.initialValue} />;
}

interface ChoiceFieldProps extends FieldProps {
  options: readonly { value: string; label: string; hint?: string }[];
}

/** Radio buttons. The error summary leads to the first of them. */
export function RadiosField({ options, ...rest }: ChoiceFieldProps) {
  const { id, name, label, hint, error } = useField(rest) as ReturnType<typeof useField> & { error?: string };
  return (
    <Radios
      name={name}
      idPrefix={id}
      legend={label}
      legendProps={{ size: 's' }}
      {...(hint ? { hint } : {})}
      {...(error ? { error } : {})}
    >
      {options.map((option, index) => (
        <Radios.Item
          key={option.value}
          id={index === 0 ? id : `${id}-${index + 1}`}
          value={option.value}
          defaultChecked={rest.field.initialValue === option.value}
          {...(option.hint ? { hint: option.hint } : {})}
        >
          {option.label}
        </Radios.Item>
      ))}
    </Radios>
  );
}

export function SelectField({ options, ...rest }: ChoiceFieldProps) {
  const shared = useField(rest);
  return (
    <Select {...shared} defaultValue={rest.field.initialValue}>
      {options.map(({ value, label }) => (
        <Select.Option key={value} value={value}>
          {label}
        </Select.Option>
      ))}
    </Select>
  );
}

/** The summary of everything that is wrong with a form, each line leading to its field. */
export function FormErrors({
  form,
}: {
  form: { id: string; allErrors: Record<string, string[] | undefined> };
}) {
  const textOf = useErrorText();
  const errors = Object.entries(form.allErrors).flatMap(([name, codes]) =>
    (codes ?? []).slice(0, 1).map((code) => ({
      text: textOf(code),
      fieldId: name === '' ? undefined : `${form.id}-${name}`,
    })),
  );
  return <ErrorSummary errors={errors} />;
}
