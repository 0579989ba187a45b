import { expect, it } from 'vitest';
import { publishEdition } from '#tests/factories/editions.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { textHash } from './content-hash.server.ts';
import { liveModuleFiles } from './content-library.server.ts';
import { keptPageText } from './content-sets.server.ts';
import { keepLiveSets } from './keep-live-sets.server.ts';

useFreshDatabase();

it('the English of yesterday is there when another is published today', () => {
  const module = 'getting-going-again';
  const before = liveModuleFiles(module).files.get('en/welcome.mdx') ?? '';
  keepLiveSets(1);
  keepLiveSets(2);
  publishEdition({ module, changes: { 'en/welcome.mdx': before.replace('Welcome', 'Hello') } });
  expect(keptPageText(textHash(before).slice(0, 16))).toBe(before);
});
