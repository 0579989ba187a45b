/** Reading the element tree that evaluating a page gives: only plain elements, texts and lists of them. */
import { Fragment, isValidElement } from 'react';
import { BLOCKS, type BlockName } from './block-registry.ts';
import type { Problem } from './finding.ts';
import type { Place } from './mdx-nodes.ts';
import type { z } from 'zod';

/** Where a block began in the file, as an attribute that outlives compiling. No author can write it: no schema has it. */
export const PLACE_ATTRIBUTE = 'data-at';

export interface PageElement {
  name: string;
  props: Record<string, unknown>;
  children: unknown[];
  place: Place;
}

/** What is gathered while the tree of one page is read. */
export interface PageReading {
  problems: Problem[];
  /** Ids of the page's headings and blocks, so that no two are the same. */
  ids: Set<string>;
}

/** The element `node` is, or undefined for text and for everything that is not allowed. */
export function asElement(node: unknown): PageElement | undefined {
  if (!isValidElement<Record<string, unknown>>(node) || typeof node.type !== 'string') return undefined;
  const { children, [PLACE_ATTRIBUTE]: at, ...props } = node.props;
  return { name: node.type, props, children: listOf(children), place: readPlace(at) };
}

/** The nodes of a page: the children of the fragment that holds them, or the one node there is. */
export function rootNodes(root: unknown): unknown[] {
  return isValidElement<{ children?: unknown }>(root) && root.type === Fragment
    ? listOf(root.props.children)
    : listOf(root);
}

/** True for text between blocks that only separates lines. */
export function isBlankText(node: unknown): boolean {
  return typeof node === 'string' && node.trim() === '';
}

/** The words in a list of nodes, without markup. */
export function textOf(nodes: unknown[]): string {
  return nodes
    .map((node) => (typeof node === 'string' ? node : textOf(asElement(node)?.children ?? [])))
    .join('');
}

/** The attributes of a block as the registry's schema gives them, or undefined after reporting what is wrong. */
export function readAttributes<Name extends BlockName>(
  element: PageElement,
  name: Name,
  page: PageReading,
): z.output<(typeof BLOCKS)[Name]['props']> | undefined {
  const parsed = BLOCKS[name].props.safeParse(element.props);
  // The registry is one object of many schemas; the type of one output cannot follow its name through that.
  if (parsed.success) return parsed.data as z.output<(typeof BLOCKS)[Name]['props']>;
  report(page, element, `the attributes of <${name}> are not right`);
  return undefined;
}

/** Adds a problem of how blocks are put together. */
export function report(page: PageReading, { place }: PageElement, message: string, help?: string): void {
  page.problems.push({ ...place, rule: 'structure', message, help });
}

function listOf(children: unknown): unknown[] {
  if (Array.isArray(children)) return (children as unknown[]).flatMap(listOf);
  return children === null || children === undefined || typeof children === 'boolean' ? [] : [children];
}

function readPlace(at: unknown): Place {
  const [line = 1, column = 1] = typeof at === 'string' ? at.split(':').map(Number) : [];
  return { line, column };
}
