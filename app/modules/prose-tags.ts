/** The tags of prose, the attributes each may bring, and the classes of the design system that it gets. */
import { asElement, textOf, type PageElement, type PageReading } from './page-elements.ts';
import { urlProblem } from './safe-url.ts';

type Props = Record<string, string | number | undefined>;

interface TagRule {
  className?: string;
  /** Attributes that the compiler may bring; any other is refused. */
  reads?: readonly string[];
  /** The attributes that go out, besides the class. */
  own?: (element: PageElement, page: PageReading) => Props;
}

const LINK_READS =
  'href title id className data-footnote-ref data-footnote-backref aria-describedby aria-label';
const heading: TagRule = {
  reads: ['id', 'className'],
  own: ({ children }, page) => ({ id: headingId(children, page) }),
};

export const TAGS: Readonly<Record<string, TagRule>> = {
  p: {},
  h2: heading,
  h3: heading,
  h4: heading,
  ul: { className: 'nhsuk-list nhsuk-list--bullet' },
  ol: {
    className: 'nhsuk-list nhsuk-list--number',
    reads: ['start'],
    own: ({ props }) => ({ start: firstNumber(props.start) }),
  },
  li: { reads: ['id'], own: ({ props }) => ({ id: footnoteId(props.id) }) },
  strong: {},
  em: {},
  del: {},
  a: { reads: LINK_READS.split(' '), own: linkProps },
  blockquote: { className: 'nhsuk-inset-text' },
  // The language of a code fence comes as a class.
  code: { reads: ['className'] },
  pre: {},
  hr: { className: 'nhsuk-section-break nhsuk-section-break--l nhsuk-section-break--visible' },
  br: {},
  table: { className: 'nhsuk-table' },
  thead: { className: 'nhsuk-table__head' },
  tbody: { className: 'nhsuk-table__body' },
  tr: { className: 'nhsuk-table__row' },
  th: {
    reads: ['align'],
    own: ({ props }) => ({ scope: 'col', className: cellClass('header', props.align) }),
  },
  td: { reads: ['align'], own: ({ props }) => ({ className: cellClass('cell', props.align) }) },
  img: { className: 'nhsuk-image__img', reads: ['src', 'alt', 'title'], own: imageProps },
  sup: {},
  section: {
    className: 'app-footnotes',
    reads: ['className', 'data-footnotes'],
    own: () => ({ role: 'doc-endnotes' }),
  },
};

/** The attributes with which a tag goes out. One that the tag may not have is reported. */
export function readTagProps(element: PageElement, page: PageReading): Props {
  const rule: TagRule = TAGS[element.name] ?? {};
  for (const [name, value] of Object.entries(element.props)) {
    const plain = typeof value === 'string' || typeof value === 'number' || value === true;
    if (rule.reads?.includes(name) && plain) continue;
    refuse(element, page, `<${element.name}> may not have "${name}"`);
  }
  const props = { className: rule.className, ...rule.own?.(element, page) };
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));
}

/** The heading that is made for footnotes is English in every language; the section's role says the same. */
export function isFootnoteTitle(node: unknown): boolean {
  const element = asElement(node);
  return element?.name === 'h2' && element.props.id === 'footnote-label';
}

function headingId(children: unknown[], { ids }: PageReading): string {
  const words = textOf(children)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '-');
  const wanted = words.replaceAll(/^-|-$/g, '').slice(0, 80) || 'section';
  const slug = isFootnoteId(wanted) ? `section-${wanted}` : wanted;
  let id = slug;
  for (let count = 2; ids.has(id); count += 1) id = `${slug}-${count}`;
  ids.add(id);
  return id;
}

function linkProps(element: PageElement, page: PageReading): Props {
  const { href, title, id } = element.props;
  const to = address(element, page, { value: href, use: 'link' });
  return {
    href: to,
    title: textValue(title),
    id: footnoteId(id),
    // These roles are announced in the reader's own language; the compiler's label would be English.
    role: footnoteRole(element.props),
    rel: to !== undefined && /^https:/i.test(to) ? 'noreferrer' : undefined,
  };
}

function footnoteRole(props: Record<string, unknown>): string | undefined {
  if (Object.hasOwn(props, 'data-footnote-ref')) return 'doc-noteref';
  return Object.hasOwn(props, 'data-footnote-backref') ? 'doc-backlink' : undefined;
}

function imageProps(element: PageElement, page: PageReading): Props {
  const { src, alt, title } = element.props;
  return {
    src: address(element, page, { value: src, use: 'image' }),
    alt: textValue(alt) ?? '',
    title: textValue(title),
    loading: 'lazy',
  };
}

function address(
  element: PageElement,
  page: PageReading,
  { value, use }: { value: unknown; use: 'link' | 'image' },
): string | undefined {
  const url = textValue(value) ?? '';
  const problem = urlProblem(url, use);
  if (problem === undefined) return url;
  refuse(element, page, problem);
  return undefined;
}

function refuse({ place }: PageElement, page: PageReading, message: string): void {
  page.problems.push({ ...place, rule: 'unsupported', message });
}

function cellClass(kind: 'header' | 'cell', align: unknown): string {
  const side = { center: ' nhsuk-u-text-align-centre', right: ' nhsuk-u-text-align-right' };
  return `nhsuk-table__${kind}${align === 'center' || align === 'right' ? side[align] : ''}`;
}

function footnoteId(id: unknown): string | undefined {
  return typeof id === 'string' && isFootnoteId(id) ? id : undefined;
}

/** True for the ids that the compiler gives to footnotes. */
export function isFootnoteId(id: string): boolean {
  return id.startsWith('user-content-fn');
}

function textValue(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function firstNumber(start: unknown): number | undefined {
  return typeof start === 'string' && /^\d{1,9}$/.test(start) ? Number(start) : undefined;
}
