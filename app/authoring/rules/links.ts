/** Links to this site lead somewhere. Addresses elsewhere are not asked: a check must not depend on their servers. */
import type { Problem } from '#app/modules/finding.ts';
import { placeOf, type PageNode } from '#app/modules/mdx-nodes.ts';
import type { LoadedPage } from '../load-page.ts';
import { nodesOf } from './page-walk.ts';
import type { PageRule, Site } from './rule.ts';

/** The pages that every patient can reach (DESIGN section 9). */
const SITE_PATHS = new Set(
  '/ /crisis /sign-in /refer /home /modules /homework /measures /progress /messages /diary /goals /safety-plan /account'.split(
    ' ',
  ),
);

export const links: PageRule = ({ page, site }) =>
  nodesOf(page.tree, ['link', 'definition']).flatMap((node): Problem[] => {
    const problem = linkProblem(node, page, site);
    return problem ? [{ ...placeOf(node), rule: 'broken-link', ...problem }] : [];
  });

function linkProblem(
  { url = '' }: PageNode,
  page: LoadedPage,
  site: Site,
): { message: string; help?: string } | undefined {
  if (url.startsWith('#')) return anchorProblem(url.slice(1), page);
  if (!url.startsWith('/') || url.startsWith('//')) return undefined;
  const path = url.replace(/[?#].*$/s, '').replace(/(?<=.)\/$/, '');
  if (SITE_PATHS.has(path)) return undefined;
  const [, area = '', name = '', pageId, ...rest] = path.split('/');
  if (area === 'modules' && rest.length === 0) return moduleProblem(site, name, pageId);
  if (area === 'measures' && pageId === undefined) {
    if (!site.measures || site.measures.has(name)) return undefined;
    return { message: `there is no questionnaire "${name}"` };
  }
  if (/\.[a-z0-9]+$/i.test(path) && site.isPublished(path)) return undefined;
  return {
    message: `"${path}" is no page of this site`,
    help: `patients can go to ${[...SITE_PATHS].join(' ')}`,
  };
}

function moduleProblem(
  site: Site,
  slug: string,
  pageId: string | undefined,
): { message: string } | undefined {
  const pages = site.modules.get(slug);
  if (!pages) return { message: `there is no module "${slug}"` };
  if (pageId === undefined || pageId === 'print' || pages.has(pageId)) return undefined;
  return { message: `the module "${slug}" has no page "${pageId}"` };
}

function anchorProblem(id: string, { page }: LoadedPage): { message: string; help: string } | undefined {
  if (!page) return undefined;
  const headings = [...JSON.stringify(page.blocks).matchAll(/<h[2-4] id=\\"([^"\\]*)\\"/g)].map(
    ([, found]) => found,
  );
  const blocks = page.blocks.flatMap((block) => ('id' in block ? [block.id] : []));
  if ([...headings, ...blocks].includes(decode(id))) return undefined;
  return {
    message: `nothing on this page is called "${id}"`,
    help: 'headings are called by their words, small and with hyphens',
  };
}

function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
