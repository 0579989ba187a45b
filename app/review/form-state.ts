/** What the form shows: its fields as they were typed, and what is wrong with them. */
import type { FieldErrors } from './field-reader.ts';
import { type Fields, formName, type OneField, valueOf, valuesOf } from './review-fields.ts';
import type { SeveralField } from './review-fields.ts';
import type { TakenTime } from './write-ahead.server.ts';

export interface FormState {
  fields: Fields;
  errors: FieldErrors;
  /** What else is at the time of the next check-in; null when nothing was found. */
  clash: TakenTime | null;
}

/** The id that `ErrorSummary` and the labels lead to. */
export const FORM_ID = 'review';

/** A field as the components of app/ui/form-fields.tsx want it. */
export function fieldState({ fields, errors }: Pick<FormState, 'fields' | 'errors'>, name: OneField) {
  const code = errors[name];
  return {
    id: `${FORM_ID}-${name}`,
    name: formName(name),
    initialValue: valueOf(fields, name),
    ...(code ? { errors: [code] } : {}),
  };
}

export function isTicked({ fields }: FormState, name: SeveralField, value: string): boolean {
  return valuesOf(fields, name).includes(value);
}

/** Whether something was typed into one of these, or is wrong there: then what is folded away must be open. */
export function isInUse({ fields, errors }: FormState, names: readonly OneField[]): boolean {
  return names.some((name) => valueOf(fields, name).trim() !== '' || errors[name] !== undefined);
}

/** As `FormErrors` lists them. */
export function allErrors(errors: FieldErrors): Record<string, string[]> {
  return Object.fromEntries(Object.entries(errors).map(([name, code]) => [name, [code]]));
}
