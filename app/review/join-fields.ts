/** One form's words behind another's, so that neither is lost. Pure. */
import { type Fields, ownTexts, valueOf } from './review-fields.ts';

/** `own` with the texts of `theirs` after its own; what is chosen and ticked stays as it is in `own`. */
export function joinFields(own: Fields, theirs: Fields): Fields {
  const added = ownTexts(theirs);
  const names = new Set<string>(added.map(({ name }) => name));
  return [
    ...own.filter(([name]) => !names.has(name)),
    ...added.map(({ name, text }) => [name, joined(valueOf(own, name).trim(), text)] as const),
  ];
}

/** What one of the two says already is not said twice: a form that somebody goes on typing into comes again and again. */
function joined(before: string, text: string): string {
  if (text.startsWith(before)) return text;
  return before.startsWith(text) || before.endsWith(`\n\n${text}`) ? before : `${before}\n\n${text}`;
}
