/** Something written in parts: a box for each, and the parts to read. Whoever shows it gives the words. */
import { TextareaField } from './form-fields.tsx';

interface Field {
  id: string;
  name: string;
  errors?: string[] | undefined;
  initialValue?: unknown;
}

interface PartsFieldsProps<Part extends string> {
  parts: readonly Part[];
  fields: Record<Part, Field>;
  label: (part: Part) => string;
  hint: (part: Part) => string;
  rows?: number;
}

/** A box for each part, in their order. */
export function PartsFields<Part extends string>({
  parts,
  fields,
  label,
  hint,
  rows = 4,
}: PartsFieldsProps<Part>) {
  return (
    <>
      {parts.map((part) => (
        <TextareaField key={part} field={fields[part]} label={label(part)} hint={hint(part)} rows={rows} />
      ))}
    </>
  );
}

interface PartsTextProps<Part extends string> {
  parts: readonly Part[];
  words: Record<Part, string>;
  label: (part: Part) => string;
  /** Said of a part in which nothing is written; such a part is left out without it. */
  empty?: string;
  headingLevel?: 'h2' | 'h3';
}

/** The parts to read, each under its heading. */
export function PartsText<Part extends string>({
  parts,
  words,
  label,
  empty,
  headingLevel: Heading = 'h2',
}: PartsTextProps<Part>) {
  return (
    <>
      {parts
        .filter((part) => words[part] !== '' || empty !== undefined)
        .map((part) => (
          <section key={part}>
            <Heading className="nhsuk-heading-s">{label(part)}</Heading>
            {words[part] === '' ? (
              <p className="quiet">{empty}</p>
            ) : (
              <p className="own-words">{words[part]}</p>
            )}
          </section>
        ))}
    </>
  );
}
