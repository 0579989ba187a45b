/** Reading a form's fields, and putting them back. */

/** The names and values that the form would send of what a person fills in. */
export function fieldsOf(form: HTMLFormElement): [string, string][] {
  return textsOf(form).filter(([name]) => name.startsWith('f.') || name === 'shared');
}

/** Everything that the form would send. */
export function textsOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']);
}

/** Puts `fields` into the form; rows that it has no room for are added first. */
export function fillIn(form: HTMLFormElement, fields: [string, string][]): void {
  for (const control of controlsOf(form)) {
    const values = fields.filter(([name]) => name === control.name).map(([, value]) => value);
    setControl(control, values);
  }
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      (element.name.startsWith('f.') || element.name === 'shared'),
  );
}

function setControl(control: Control, values: string[]): void {
  if (control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')) {
    control.checked = values.includes(control.value);
    return;
  }
  control.value = values[0] ?? '';
}
