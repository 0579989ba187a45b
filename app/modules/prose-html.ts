/** The second allow-list: what prose may be made of. Elements are built anew, so nothing that is not named here passes. */
import { createElement, Fragment, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { asElement, isBlankText, textOf, type PageElement, type PageReading } from './page-elements.ts';
import { isFootnoteTitle, readTagProps, TAGS } from './prose-tags.ts';

const INLINE = new Set(['strong', 'em', 'del', 'a', 'code', 'br', 'img', 'sup']);

/** The HTML of `nodes`, with classes and without `style`. What is not allowed is reported and left out. */
export function proseHtml(nodes: unknown[], page: PageReading): string {
  const rebuilt = inParagraphs(nodes).map((node) => rebuild(node, page));
  return renderToStaticMarkup(createElement(Fragment, null, ...rebuilt));
}

/** `<KeyPoint>words</KeyPoint>` on one line has words without a paragraph around them. */
function inParagraphs(nodes: unknown[]): unknown[] {
  const result: unknown[] = [];
  let run: unknown[] = [];
  const endRun = () => {
    if (!run.every(isBlankText)) result.push(createElement('p', null, ...(run as ReactNode[])));
    run = [];
  };
  for (const node of nodes) {
    const name = asElement(node)?.name;
    if (typeof node === 'string' || (name !== undefined && INLINE.has(name))) {
      run.push(node);
    } else {
      endRun();
      result.push(node);
    }
  }
  endRun();
  return result;
}

function rebuild(node: unknown, page: PageReading): ReactNode {
  if (typeof node === 'string') return node;
  const element = asElement(node);
  if (!element || !Object.hasOwn(TAGS, element.name)) {
    const message = element
      ? `<${element.name}> may not stand in the text`
      : 'something in the text is no text';
    page.problems.push({ ...(element?.place ?? { line: 1, column: 1 }), rule: 'unsupported', message });
    return null;
  }
  return element.name === 'table' ? scrollingTable(element, page) : plain(element, page);
}

function plain(element: PageElement, page: PageReading): ReactNode {
  // A header cell without words announces nothing and fails the accessibility check.
  const wordless = element.name === 'th' && textOf(element.children).trim() === '';
  const name = wordless ? 'td' : element.name;
  const inside = element.children.filter((child) => !isFootnoteTitle(child));
  return createElement(
    name,
    readTagProps({ ...element, name }, page),
    ...inside.map((child) => rebuild(child, page)),
  );
}

/** A wide table scrolls by itself at 320 px; a keyboard must be able to reach and name what scrolls. */
function scrollingTable(element: PageElement, page: PageReading): ReactNode {
  const label = headerTexts(element).join(', ');
  return createElement(
    'div',
    { className: 'nhsuk-scroll' },
    createElement(
      'div',
      { className: 'nhsuk-scroll__content', role: 'region', tabIndex: 0, 'aria-label': label || undefined },
      plain(element, page),
    ),
  );
}

function headerTexts({ name, children }: PageElement): string[] {
  if (name === 'th') return [textOf(children).trim()].filter((text) => text !== '');
  return children.flatMap((child) => {
    const element = asElement(child);
    return element ? headerTexts(element) : [];
  });
}
