/** Form fields whose label, hint and error belong together, made from what conform knows of the field. */
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

/** What conform knows of a field, as far as it is shown. */
interface FieldState {
  id: string;
  name: string;
  errors?: string[] | undefined;
  initialValue?: unknown;
}

interface FieldProps {
  field: FieldState;
  label: string;
  hint?: string | undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function useField({ field, label, hint }: FieldProps) {
  const errorText = useErrorText();
  const code = field.errors?.[0];
  return {
    id: field.id,
    name: field.name,
    label,
    ...(hint ? { hint } : {}),
    ...(code ? { error: errorText(code) } : {}),
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
  const value = type === 'password' ? undefined : textOf(rest.field.initialValue);
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

interface TextareaFieldProps extends FieldProps {
  rows?: number;
  /** Language of what the box holds, when it may not be the page's. */
  lang?: string | undefined;
}

export function TextareaField({ rows = 5, lang, ...rest }: TextareaFieldProps) {
  const shared = useField(rest);
  return <Textarea {...shared} rows={rows} lang={lang} defaultValue={textOf(rest.field.initialValue)} />;
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
    <Select {...shared} defaultValue={textOf(rest.field.initialValue)}>
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
  const errorText = useErrorText();
  const errors = Object.entries(form.allErrors).flatMap(([name, codes]) =>
    (codes ?? []).slice(0, 1).map((code) => ({
      text: errorText(code),
      fieldId: name === '' ? undefined : `${form.id}-${name}`,
    })),
  );
  return <ErrorSummary errors={errors} />;
}
