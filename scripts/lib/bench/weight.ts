/** What a page makes a browser download, compressed. */
import { gzipSync } from 'node:zlib';

export interface Weight {
  html: number;
  css: number;
  js: number;
}

/** The bytes of a page and of everything in /assets that it names, each compressed by itself. */
export async function weigh(url: string, cookie: string): Promise<Weight> {
  const { origin } = new URL(url);
  const page = await (await fetch(url, { headers: { Cookie: cookie } })).text();
  const named = new Set(page.match(/\/assets\/[^"'\s]+\.(?:js|css)/g));
  const weight: Weight = { html: gzipSync(page).length, css: 0, js: 0 };
  for (const path of named) {
    const file = await (await fetch(origin + path)).arrayBuffer();
    weight[path.endsWith('.css') ? 'css' : 'js'] += gzipSync(file).length;
  }
  return weight;
}
