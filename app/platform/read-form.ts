/** Reads a posted form strictly: the edge between a browser's bytes and our text. */
import { problem } from './problems.ts';

/**
 * The fields of an urlencoded form. Throws the reply 415 for another kind of body and 400 for bytes that are not
 * UTF-8, rather than store a damaged text. Line ends become \n; a character 0 is left out, SQLite would end there.
 */
export async function readForm(request: Request): Promise<FormData> {
  const kind = request.headers.get('Content-Type') ?? '';
  if (!kind.startsWith('application/x-www-form-urlencoded')) throw problem('not-a-form');
  const form = new FormData();
  for (const pair of strictText(await request.arrayBuffer()).split('&')) {
    if (pair === '') continue;
    const [name, value] = splitOnce(pair);
    form.append(decode(name), decode(value).replaceAll(/\r\n?/g, '\n').replaceAll('\0', ''));
  }
  return form;
}

function strictText(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw problem('not-understood');
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    throw problem('not-understood');
  }
}

function splitOnce(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
}
