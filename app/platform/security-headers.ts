/** Security headers: the only file that sets them. */
import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

interface HeaderOptions {
  /** A live deployment, on https. */
  live: boolean;
  development: boolean;
}

/** A fresh nonce per request in `response.locals.nonce`, for the scripts that the server itself writes. */
export const setNonce: RequestHandler = (_request, response, next) => {
  response.locals.nonce = randomBytes(18).toString('base64');
  next();
};

/** What an author's draft looks like: a page that is shown in a frame of the page where it is written. */
const IN_A_FRAME = /^\/author\/[^/]+\/[^/]+\/[^/]+\/preview$/;
const HAS_A_FRAME = /^\/author\/[^/]+\/[^/]+\/[^/]+$/;

/**
 * Every header of DESIGN section 1.4: no inline script or style, no eval, no framing, nothing from elsewhere. A draft
 * that is looked at may stand in a frame of our own, and there it sends nothing and loads no script but ours.
 */
export function securityHeaders(options: HeaderOptions): RequestHandler[] {
  const usual = headersWith(options, { frameSrc: ["'none'"] });
  const withFrame = headersWith(options, { frameSrc: ["'self'"] });
  const inFrame = headersWith(options, LOOKED_AT, 'sameorigin');
  const choose: RequestHandler = (request, response, next) => {
    if (IN_A_FRAME.test(request.path)) inFrame(request, response, next);
    else if (HAS_A_FRAME.test(request.path)) withFrame(request, response, next);
    else usual(request, response, next);
  };
  return [choose, permissionsPolicy];
}

type Directives = Record<string, Iterable<string | ((request: unknown, response: object) => string)>>;

const LOOKED_AT: Directives = {
  scriptSrc: [nonceSource],
  connectSrc: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'self'"],
  // The page around it keeps its place when it is made anew, so it stays of the same origin.
  sandbox: ['allow-scripts', 'allow-same-origin'],
};

function headersWith(
  { live, development }: HeaderOptions,
  special: Directives,
  frames: 'deny' | 'sameorigin' = 'deny',
): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", nonceSource],
        styleSrc: ["'self'"],
        // The design system draws its arrows as data: images in its style sheet.
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        mediaSrc: ["'self'"],
        // Vite reloads the page through a socket while somebody develops.
        connectSrc: development ? ["'self'", 'ws:'] : ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        ...(live ? { upgradeInsecureRequests: [] } : {}),
        ...special,
      },
    },
    // `same-origin`, not `no-referrer`: with that, browsers send `Origin: null` on our own forms.
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: frames },
    strictTransportSecurity: live ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    crossOriginEmbedderPolicy: false,
  });
}

const permissionsPolicy: RequestHandler = (_request, response, next) => {
  response.setHeader(
    'Permissions-Policy',
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()',
  );
  next();
};

function nonceSource(_request: unknown, response: object): string {
  const nonce = 'locals' in response ? String((response.locals as { nonce?: unknown }).nonce) : '';
  return `'nonce-${nonce}'`;
}
