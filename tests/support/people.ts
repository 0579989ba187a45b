/** The made-up people who sign in (DESIGN section 9). */

export type Person = 'patient' | 'practitioner' | 'supervisor' | 'lead' | 'author';

/** What a person types into the sign-in form. */
export function signInFields(person: Person) {
  return { email: `${person}@stepwise.example`, password: 'stepwise-demo' };
}
