/**
 * Prose of a page made ready to stand in a workbook with all the others. Pure. It comes from the compiler, which writes
 * every quotation mark and angle bracket of a text or an attribute as an entity, so that patterns can tell tags from words.
 */

/** A page of the workbook that a link leads to. */
interface LinkedPage {
  anchor: string;
  title: string;
}

export interface PaperContext {
  /** The id of the page in the workbook; ids in its prose begin with it, so that no two pages share one. */
  anchor: string;
  /** How much lower its headings stand than on the screen. */
  levelsDown: 1 | 2;
  /** The page in this workbook at an address such as `/modules/<module>/<page>`. */
  linkedPage: (path: string) => LinkedPage | undefined;
  /** Addresses that stand on this page already: each is printed once. */
  printed: Set<string>;
}

const LINK = /<a ([^>]*?)href="([^"]*)"([^>]*)>(.*?)<\/a>/gs;

/** The HTML of `html` for paper: headings further down, pictures that do not wait, and links that say where they lead. */
export function paperHtml(html: string, context: PaperContext): string {
  return html
    .replaceAll(/<(\/?)h([2-4])(?=[ >])/g, (_tag, end: string, level: string) => {
      return `<${end}h${Number(level) + context.levelsDown}`;
    })
    .replaceAll(' loading="lazy"', '')
    .replaceAll(/ id="([^"]*)"/g, ` id="${context.anchor}-$1"`)
    .replaceAll(LINK, (_link, before: string, href: string, after: string, words: string) => {
      const { to, printed } = linkOnPaper(href, words, context);
      return `<a ${before}href="${to}"${after}>${words}</a>${printed}`;
    });
}

interface PaperLink {
  to: string;
  /** What is printed after its words. */
  printed: string;
}

function linkOnPaper(href: string, words: string, context: PaperContext): PaperLink {
  if (href.startsWith('#')) return { to: `#${context.anchor}-${href.slice(1)}`, printed: '' };
  const page = context.linkedPage(href);
  if (page) {
    const title = escaped(page.title);
    const named = words.includes(title) ? '' : onPaperOnly(` (<q>${title}</q>)`);
    return { to: `#${page.anchor}`, printed: named };
  }
  const address = /^(?:https:|mailto:|tel:)/i.test(href) ? href.replace(/^(?:mailto|tel):/i, '') : '';
  if (address === '' || words.includes(address) || context.printed.has(address)) {
    return { to: href, printed: '' };
  }
  context.printed.add(address);
  return { to: href, printed: onPaperOnly(` (<bdi>${address}</bdi>)`) };
}

function onPaperOnly(html: string): string {
  return `<span class="paper-only">${html}</span>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#x27;');
}
