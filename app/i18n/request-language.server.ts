/** The language of one request. */
import { createCookie } from '@remix-run/node';
import { chooseLanguage } from './choose-language.ts';
import type { Language } from './languages.ts';

/** What a person who is not signed in chose. Readable by no script; it says nothing but a language. */
export const languageCookie = createCookie('language', {
  path: '/',
  sameSite: 'lax',
  httpOnly: true,
  maxAge: 365 * 24 * 60 * 60,
});

/** The language of `request`: the account's, else the cookie's, else the browser's (DESIGN section 8). */
export async function requestLanguage(request: Request, accountLocale: string | null): Promise<Language> {
  const cookie: unknown = await languageCookie.parse(request.headers.get('Cookie'));
  return chooseLanguage({
    account: accountLocale,
    cookie: typeof cookie === 'string' ? cookie : null,
    header: request.headers.get('Accept-Language'),
  });
}
