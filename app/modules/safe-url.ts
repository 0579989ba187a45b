/** Which addresses a link or a picture may have. */

// Browsers drop tabs and line ends inside an address and read a backslash as a slash, so that `/\t/host` is `//host`.
// eslint-disable-next-line no-control-regex -- control characters are exactly what is refused here
const HIDDEN_OR_BACKSLASH = /[\u0000-\u0020\u007f-\u00a0\\\u2028\u2029\ufeff]/;

const MAX_LENGTH = 2_000;

/**
 * What is wrong with `url` in an author's words, or undefined when it may be used: a path on this site and, for links,
 * `https://`, `mailto:`, `tel:` and `#`. A picture from elsewhere would tell that place who reads which page, and when.
 */
export function urlProblem(url: string, use: 'link' | 'image'): string | undefined {
  if (url === '') return 'the address is empty';
  if (url.length > MAX_LENGTH) return `the address is longer than ${MAX_LENGTH} characters`;
  if (HIDDEN_OR_BACKSLASH.test(url))
    return 'the address has a space, a backslash or a hidden character in it';
  if (url.startsWith('//')) return 'an address may not begin with two slashes';
  if (url.startsWith('/')) return undefined;
  if (use === 'image')
    return 'a picture, a sound or a film is a file of this service: put it into public/, its address begins with /';
  if (url.startsWith('#') || /^(?:mailto|tel):./i.test(url)) return undefined;
  if (/^https:\/\//i.test(url)) return webAddressProblem(url);
  if (/^http:/i.test(url) || /^https:/i.test(url)) return 'the address must begin with https://';
  return 'a link must begin with https://, mailto:, tel:, / or #';
}

function webAddressProblem(url: string): string | undefined {
  if (!URL.canParse(url)) return 'the address is not complete';
  const { username, password } = new URL(url);
  // https://www.nhs.uk@example.com goes to example.com.
  return username || password ? 'an address may not have an @ before its host' : undefined;
}
