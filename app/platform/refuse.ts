/** Requests that are answered before any domain sees them: from another site, or too large. */
import type { Request, RequestHandler } from 'express';
import { comesFromOurPages } from './same-origin.ts';

/** The largest form in bytes: a whole worksheet in a script of three bytes a character, percent-encoded, fits. */
export const MAX_FORM_BYTES = 2_000_000;

/** Answers a form from another site with a 403 page. `appOrigin` is what people use; without it, the Host header says. */
export function refuseOtherSites(appOrigin: string | undefined): RequestHandler {
  return (request, _response, next) => {
    const origin = appOrigin ?? `${request.protocol}://${request.headers.host ?? ''}`;
    if (!comesFromOurPages({ method: request.method, headers: request.headers, origin })) {
      showProblem(request, 'from-elsewhere');
    }
    next();
  };
}

/** Answers a form over the limit with a 413 page, before its body is read into memory. */
export const refuseTooLarge: RequestHandler = (request, _response, next) => {
  const declared = Number(request.headers['content-length'] ?? 0);
  // Browsers declare the length of a form; a body without one could grow for ever.
  const undeclared = request.headers['transfer-encoding'] !== undefined;
  if (declared > MAX_FORM_BYTES || undeclared) showProblem(request, 'too-large');
  next();
};

/** Turns the request into a read of the problem page, which knows the person's language; the address bar stays. */
function showProblem(request: Request, kind: string): void {
  request.resume();
  request.method = 'GET';
  request.url = `/problem/${kind}`;
  request.originalUrl = request.url;
}
