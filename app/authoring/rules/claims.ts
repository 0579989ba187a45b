/** Who says that something is shown says by whom: the reference is in `module.json`, in a link, or named in the text. */
import type { Problem } from '#app/modules/finding.ts';
import { placeOf, type PageNode } from '#app/modules/mdx-nodes.ts';
import type { ModuleDefinition } from '#app/modules/module-schema.ts';
import { languageWords } from '../languages/language-words.ts';
import { passagesOf } from '../passages.ts';
import { anyPhrase, normalText } from '../phrases.ts';
import { nodesOf } from './page-walk.ts';
import { perLanguage } from './per-language.ts';
import type { PageRule } from './rule.ts';

const claimIn = perLanguage((locale) => {
  const words = languageWords(locale);
  return words && anyPhrase(words.claims);
});

export const claims: PageRule = ({ module, page, locale }) => {
  const find = claimIn(locale);
  if (!find) return [];
  const evidence = module.definition?.evidence ?? [];
  const names = evidence.flatMap(namesOf);
  return passagesOf(page.tree).flatMap(({ normal, place, node }): Problem[] => {
    const found = find(normal);
    if (!found || hasReference(node) || names.some((name) => normal.includes(name))) return [];
    return [
      {
        ...place,
        rule: 'claim-reference',
        message: `"${found.words}" says that something is shown, and nothing says by whom`,
        help: `add a note such as [^${evidence[0]?.id ?? 'name'}], called as in "evidence" of module.json, or a link to the source`,
      },
    ];
  });
};

/** `[^name]`: a number is a note of the author's own, a name is the id of a reference in `module.json`. */
export const notes: PageRule = ({ module, page }) => {
  const known = new Set(module.definition?.evidence.map(({ id }) => id));
  return [
    ...nodesOf(page.tree, ['footnoteReference']).flatMap((node): Problem[] => {
      const { identifier = '' } = node;
      if (!module.definition || /^\d+$/.test(identifier) || known.has(identifier)) return [];
      const message = `module.json has no reference "${identifier}" under "evidence"`;
      const help = `the references are ${[...known].join(', ')}; a note that is no reference has a number`;
      return [{ ...placeOf(node), rule: 'unknown-reference', message, help }];
    }),
    ...nodesOf(page.tree, ['text']).flatMap((node): Problem[] => {
      const name = /\[\^([^\]\s]+)\]/.exec(node.value ?? '')?.[1];
      if (name === undefined) return [];
      const message = `nothing on this page says what the note "${name}" is, so readers see [^${name}]`;
      return [
        {
          ...placeOf(node),
          rule: 'note-without-text',
          message,
          help: `add a line that begins with [^${name}]:`,
        },
      ];
    }),
  ];
};

function hasReference(node: PageNode | undefined): boolean {
  return nodesOf(node, ['footnoteReference', 'link', 'linkReference']).length > 0;
}

/** How a reference may be called in a sentence: its first author, or an institution by its capitals. */
function namesOf({ citation }: ModuleDefinition['evidence'][number]): string[] {
  const author = /^(\p{Lu}[\p{L}'-]{2,}) \p{Lu}{1,3}[,.]/u.exec(normalText(citation))?.[1];
  return [...(author === undefined ? [] : [author]), ...(citation.match(/\b[A-Z]{3,}\b/g) ?? [])];
}
