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

/** Every header of DESIGN section 1.4: no inline script or style, no eval, no framing, nothing from elsewhere. */
export function securityHeaders({ live, development }: HeaderOptions): RequestHandler[] {
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
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
      },
    },
    // `same-origin`, not `no-referrer`: with that, browsers send `Origin: null` on our own forms.
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    strictTransportSecurity: live ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    crossOriginEmbedderPolicy: false,
  });
  return [headers, permissionsPolicy];
}

const permissionsPolicy: RequestHandler = (_request, response, next) => {
  response.setHeader(
    'Permissions-Policy',
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()',
  );
  next();
};

function nonceOf(response: object): string {
  return 'locals' in response ? String((response.locals as { nonce?: unknown }).nonce) : '';
}
