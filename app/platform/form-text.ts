/** The texts of a form. Ours have no files. */

/** The value of `name`, or an empty text when it was not sent. */
export function formText(form: FormData, name: string): string {
  return asText(form.get(name));
}

/** Every name and value, in the order they were sent. */
export function formTexts(form: FormData): [name: string, value: string][] {
  return [...form].map(([name, value]) => [name, asText(value)]);
}

function asText(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}
