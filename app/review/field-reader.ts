/** Reads one field after the other and remembers what is wrong with each, so that all of it is said at once. Pure. */
import type { z } from 'zod';
import { type FieldName, type Fields, type OneField, valueOf } from './review-fields.ts';

/** The code of what is wrong, by field; its sentence is in the texts `errors`. */
export type FieldErrors = Partial<Record<FieldName, string>>;

export interface FieldReader {
  errors: FieldErrors;
  /** The text as it was typed. */
  text: (name: OneField) => string;
  /** The value that `schema` makes of the text; undefined, and remembered, when it refuses it. */
  read: <Schema extends z.ZodType>(name: OneField, schema: Schema) => z.output<Schema> | undefined;
  /** Remembers what is wrong; the first that is said of a field stays. */
  refuse: (name: FieldName, code: string) => void;
}

export function fieldReader(fields: Fields): FieldReader {
  const errors: FieldErrors = {};
  const refuse = (name: FieldName, code: string) => {
    errors[name] ??= code;
  };
  const text = (name: OneField) => valueOf(fields, name);
  return {
    errors,
    text,
    refuse,
    read: (name, schema) => {
      const parsed = schema.safeParse(text(name));
      if (parsed.success) return parsed.data;
      refuse(name, parsed.error.issues[0]?.message ?? 'missing');
      return undefined;
    },
  };
}
