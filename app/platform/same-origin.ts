/** Refuses forms that another site makes a signed-in person's browser send. */
import type { IncomingHttpHeaders } from 'node:http';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

interface Sent {
  method: string;
  headers: IncomingHttpHeaders;
  /** The origin that people use, such as https://stepwise.example. */
  origin: string;
}

/**
 * True when a request may change something: it is a read, or the browser says that it comes from our own pages.
 * A browser always says one of the two on a form; what says neither is no browser and carries nobody's cookie by itself.
 */
export function comesFromOurPages({ method, headers, origin }: Sent): boolean {
  if (READS.has(method)) return true;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  return headers.origin === undefined || headers.origin === origin;
}
