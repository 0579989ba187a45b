/** What the content check finds in small modules, for its tests. */
import { sourceHash } from '#app/modules/compile-page.server.ts';
import { checkContent } from '#app/authoring/content-check.ts';
import {
  aContentFolder,
  anIndex,
  aPage,
  aSoundModule,
  BODY_LINE,
  HOMEWORK,
} from '#tests/factories/content.ts';

export const EN = 'modules/tiny/en';
export const DE = 'modules/tiny/de';
export const sound = aSoundModule();
export const english = sound[`${EN}/welcome.mdx`] ?? '';

/** The findings in a content folder, each as `rule file:line:column`, with its message. */
export async function findingsIn(
  files: Record<string, string>,
  options: { module?: string; locale?: string } = {},
) {
  const contentDir = aContentFolder(files);
  const findings = await checkContent({ contentDir, ...options });
  return findings.map(({ file, line, column, rule, message, warning }) => ({
    place: `${rule} ${file.slice(contentDir.length + 1)}:${line}:${column}`,
    message: warning ? `(warning) ${message}` : message,
  }));
}

/** The findings when the only English page has this body, besides its homework. */
export async function places(body: string, more: Record<string, string> = {}) {
  const found = await findingsIn({
    ...sound,
    [`${EN}/welcome.mdx`]: aPage(`${HOMEWORK}\n\n${body}`),
    ...more,
  });
  return found.map(({ place }) => place);
}

export const AFTER_HOMEWORK = BODY_LINE + HOMEWORK.split('\n').length + 1;
export const at = (rule: string, line = AFTER_HOMEWORK, column = 1) =>
  `${rule} ${EN}/welcome.mdx:${line}:${column}`;

/** A German translation that is up to date; `body` and `front` say how it differs. */
export function inGerman(
  body: string = HOMEWORK,
  front: Record<string, string> = {},
): Record<string, string> {
  const index = sound[`${EN}/index.mdx`] ?? '';
  return {
    ...sound,
    [`${DE}/index.mdx`]: anIndex(['first'], { status: 'translated', sourceHash: `"${sourceHash(index)}"` }),
    [`${DE}/welcome.mdx`]: aPage(body, {
      status: 'translated',
      sourceHash: `"${sourceHash(english)}"`,
      ...front,
    }),
  };
}
