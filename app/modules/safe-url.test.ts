import { describe, expect, it } from 'vitest';
import { urlProblem } from './safe-url.ts';

describe('addresses of links', () => {
  it.each([
    'https://www.nhs.uk/mental-health/?a=1#b',
    'HTTPS://WWW.NHS.UK',
    'mailto:help@example.org',
    'tel:111',
    '/crisis',
    '/',
    '#heading',
    '#',
  ])('%j may be used', (url) => {
    expect(urlProblem(url, 'link')).toBeUndefined();
  });

  it.each([
    '',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    ' javascript:alert(1)',
    'javascript%3Aalert(1)',
    'data:text/html,<b>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://x',
    'http://www.nhs.uk',
    'ftp://x',
    '//evil.example',
    '/\t/evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https:evil.example',
    'https:/evil.example',
    'https://',
    'https://www.nhs.uk@evil.example',
    'https://a:b@evil.example',
    'https://a b.example',
    'www.nhs.uk',
    'page.html',
    '../page',
    '?a=1',
    'mailto:',
    'constructor',
  ])('%j is refused', (url) => {
    expect(urlProblem(url, 'link')).toEqual(expect.any(String));
  });
});

describe('addresses of pictures', () => {
  it.each(['/a.png', '/media/a.mp4'])('%j may be used', (url) => {
    expect(urlProblem(url, 'image')).toBeUndefined();
  });

  it.each([
    'mailto:a@b.c',
    'tel:1',
    '#a',
    'https://www.nhs.uk/a.png',
    'data:image/svg+xml,x',
    '//x/a.png',
    'a.png',
  ])('%j is refused', (url) => {
    expect(urlProblem(url, 'image')).toEqual(expect.any(String));
  });
});
