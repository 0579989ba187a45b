/** Pictures, sounds and films: described for those who do not see them, and there. */
import type { Problem } from '#app/modules/finding.ts';
import { placeOf } from '#app/modules/mdx-nodes.ts';
import type { LoadedPage } from '../load-page.ts';
import { nodesOf } from './page-walk.ts';
import type { PageRule, Site } from './rule.ts';

interface Picture {
  place: { line: number; column: number };
  src: string;
  /** Undefined for what needs none: a sound or a film has a transcript. */
  alt: string | undefined;
}

export const pictures: PageRule = ({ page, site }) =>
  picturesOn(page).flatMap(({ place, src, alt }): Problem[] => [
    ...(alt?.trim() === '' ? [{ ...place, ...NO_ALT }] : []),
    ...sourceProblem(src, site).map((message) => ({ ...place, rule: 'broken-picture', message })),
  ]);

const NO_ALT = {
  rule: 'no-alt',
  message: 'the picture has no words for those who do not see it',
  help: 'write ![what it shows](…), or alt="…" in <Media>',
};

function picturesOn({ tree, outline }: LoadedPage): Picture[] {
  const inText = nodesOf(tree, ['image', 'imageReference']).map((node) => ({
    place: placeOf(node),
    src: node.url ?? '',
    alt: node.alt ?? '',
  }));
  const media = outline
    .filter(({ block }) => block === 'Media')
    .map(({ attributes, place }) => ({
      place,
      src: textOf(attributes.get('src')),
      alt: attributes.get('kind') === 'image' ? textOf(attributes.get('alt')) : undefined,
    }));
  return [...inText, ...media];
}

function sourceProblem(src: string, { isPublished }: Site): string[] {
  const path = src.replace(/[?#].*$/s, '');
  return !path.startsWith('/') || isPublished(path) ? [] : [`there is no file "${path}" in public/`];
}

function textOf(value: string | true | undefined): string {
  return typeof value === 'string' ? value : '';
}
