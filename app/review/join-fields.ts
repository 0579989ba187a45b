/** One form's words behind another's, so that neither is lost. Pure. */
import { type Fields, ownTexts, valueOf } from './review-fields.ts';

/** `own` with the texts of `theirs` after its own; what is chosen and ticked stays as it is in `own`. */
export function joinFields(own: Fields, theirs: Fields): Fields {
  const added = ownTexts(theirs);
  const names = new Set<string>(added.map(({ name }) => name));
  return [
    ...own.filter(([name]) => !names.has(name)),
    ...added.map(({ name, text }) => {
      const before = valueOf(own, name).trim();
      return [name, before === '' ? text : `${before}\n\n${text}`] as const;
    }),
  ];
}
