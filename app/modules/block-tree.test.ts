/** The second allow-list by itself: trees that could only come from a hole in the guard. */
import { createElement as h, Fragment } from 'react';
import { describe, expect, it } from 'vitest';
import { blockTree } from './block-tree.ts';

describe('the second allow-list', () => {
  it.each([
    ['a script', h('script', null, 'alert(1)')],
    ['an iframe', h('iframe', { src: 'https://evil.example' })],
    ['a form', h('form', { action: '/x' })],
    ['a tick box', h('ul', null, h('li', null, h('input', { type: 'checkbox', disabled: true })))],
    ['a component', h(() => 'x')],
    ['a function as text', h('p', null, (() => 'x') as never)],
    ['a symbol as text', h('p', null, Symbol('x') as never)],
    ['an object as text', h('p', null, { toString: () => 'x' } as never)],
    ['raw HTML', h('p', { dangerouslySetInnerHTML: { __html: '<script>' } })],
    ['a style', h('p', { style: { color: 'red' } })],
    ['a handler', h('p', { onClick: () => 1 })],
    ['a handler in words', h('p', { onclick: 'alert(1)' })],
    ['a class of its own', h('p', { className: 'x' })],
    ['a prototype name', h('constructor')],
    ['a link that runs', h('a', { href: 'javascript:alert(1)' }, 'x')],
    ['a link without an address', h('a', null, 'x')],
    ['a picture from elsewhere', h('img', { src: '//evil.example/x.png' })],
    ['a function as an address', h('a', { href: () => '/x' })],
    ['a heading of the page', h('h1', null, 'x')],
    ['a block in prose', h('p', null, h('KeyPoint', null, 'x'))],
    ['a block inside a block', h('KeyPoint', null, h('CrisisHelp'))],
  ])('%s is refused and left out', (_what, node) => {
    const { blocks, problems } = blockTree(h(Fragment, null, h('p', null, 'Hello'), node));
    expect(problems.length).toBeGreaterThan(0);
    expect(JSON.stringify(blocks)).not.toMatch(/script|evil|onclick|style|red|alert/i);
  });

  it.each([
    ['nothing', null],
    ['a text', 'Hello'],
    ['a list', [h('p', { key: 1 }, 'Hello')]],
  ])('takes %s for a page', (_what, root) => {
    expect(blockTree(root).problems).toEqual([]);
  });

  it('refuses attributes that no schema knows', () => {
    const tree = h('Reflection', { id: 'a', label: 'A', onClick: 'x' });
    expect(blockTree(tree)).toMatchObject({ blocks: [], problems: [{ rule: 'structure' }] });
  });
});
