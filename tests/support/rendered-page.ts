/** A compiled page as a browser meets it: shown by the real components, read by a real HTML parser. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { translator } from '#app/i18n/i18n.server.ts';
import type { Block } from '#app/modules/content-blocks.ts';
import { PageBlocks } from '#app/modules/page-blocks.tsx';

const PAGE = 'https://stepwise.example/modules/m/p';
const ACTION = '/modules/m/p';

/** Ids that stand around the blocks. */
const OUTSIDE = ['main', 'error-summary-title'];

const TAGS = new Set(
  `a aside audio blockquote br button code del details div em fieldset figcaption figure form h2 h3 h4 hr img input label
  legend li ol option output p pre row-list saved-form section select span strong sub summary sup table tbody td textarea
  th thead tr ul video week-grid dl dt dd`.split(/\s+/),
);
const ATTRIBUTES = new Set(
  `action alt checked class controls dir for hidden href id inputmode lang loading method name novalidate open placeholder
  preload rel role rows scope selected src start tabindex title type value`.split(/\s+/),
);
const CLASSES =
  /^(?:nhsuk|app|block|prose|panel|quiet|worksheet|scale|sheet-row|grid|with-unit|quiz-question|button-link|crisis|reading)(?:$|[-_])/;
const SCHEMES = { a: ['https:', 'mailto:', 'tel:', 'sms:'], other: ['https:'] };

/** The HTML of blocks, with empty forms. */
export function renderedPage(blocks: Block[]): string {
  const stateOf = () => ({
    action: ACTION,
    autosave: '/autosave/m/p',
    versions: `${ACTION}/worksheets/w`,
    otherForms: [],
    account: 'account',
    answers: {},
    base: 1,
    edition: '0123456789abcdef',
    shared: false,
    savedAt: null,
    justSaved: false,
    errors: [],
  });
  const page = createElement(PageBlocks, { blocks, lang: 'en', serviceLine: null, stateOf });
  return renderToStaticMarkup(createElement(I18nextProvider, { i18n: translator('en') }, page));
}

/** What may not be on the page of these blocks: a tag, an attribute, an address, a name or an id, each in a few words. */
export function faultsOfPage(blocks: Block[]): string[] {
  return faultsOfHtml(renderedPage(blocks));
}

/** What may not be in this HTML. */
export function faultsOfHtml(html: string): string[] {
  const elements = elementsIn(parseFragment(html));
  const ids = [...OUTSIDE, ...elements.flatMap(({ attributes }) => attributes.get('id') ?? [])];
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the id ${id} twice`);
  return [...elements.flatMap(faultsOf), ...twice];
}

interface Element {
  tag: string;
  attributes: Map<string, string>;
}

function elementsIn(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return node.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return [];
    const attributes = new Map(child.attrs.map(({ name, value }) => [name, value]));
    return [{ tag: child.tagName, attributes }, ...elementsIn(child)];
  });
}

function faultsOf({ tag, attributes }: Element): string[] {
  const faults = TAGS.has(tag) ? [] : [`<${tag}>`];
  for (const [name, value] of attributes) {
    if (!ATTRIBUTES.has(name) && !/^(?:aria|data)-[a-z-]+$/.test(name)) faults.push(`<${tag} ${name}>`);
    if (name === 'class') faults.push(...value.split(/\s+/).filter((one) => !CLASSES.test(one)));
    if ((name === 'href' || name === 'src') && !mayLead(tag, value))
      faults.push(`<${tag} ${name}="${value}">`);
    if (name === 'action' && !value.startsWith(`${ACTION}#`)) faults.push(`<${tag} action="${value}">`);
    if (name === 'name' && !/^(?:intent|block|base|edition|shared|f\.[a-z0-9.-]+)$/.test(value))
      faults.push(`the name ${value}`);
  }
  return faults;
}

/** Where the browser would go, or from where it would fetch. */
function mayLead(tag: string, value: string): boolean {
  if (!URL.canParse(value, PAGE)) return false;
  const to = new URL(value, PAGE);
  if (tag === 'a') return SCHEMES.a.includes(to.protocol) && !to.username;
  return SCHEMES.other.includes(to.protocol) && to.host === new URL(PAGE).host;
}
