/** The cookie by which a device is known that may show a plan without signing in. */
import { createCookie } from '@remix-run/node';
import { z } from 'zod';
import { environment } from '#app/platform/environment.ts';

const A_YEAR = 365 * 24 * 60 * 60;
const tokenSchema = z.string().regex(/^[\w-]{43}$/);

function cookie() {
  const { live } = environment();
  // `__Host-` ties the cookie to this origin; browsers accept it over https only.
  return createCookie(live ? '__Host-safety-plan' : 'safety-plan', {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: live,
    maxAge: A_YEAR,
  });
}

/** The token that the browser of `request` holds; null when it holds none, or one that we never made. */
export async function deviceToken(request: Request): Promise<string | null> {
  const parsed = tokenSchema.safeParse(await cookie().parse(request.headers.get('Cookie')));
  return parsed.success ? parsed.data : null;
}

/** The Set-Cookie value that gives the browser `token` for a year; null takes it away. */
export function deviceCookie(token: string | null): Promise<string> {
  return token === null ? cookie().serialize('', { maxAge: 0 }) : cookie().serialize(token);
}
