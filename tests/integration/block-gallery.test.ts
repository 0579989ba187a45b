/** The gallery of blocks over real HTTP: complete, searchable without JavaScript, and for authors alone. */
import { describe, expect, it } from 'vitest';
import { BLOCKS, FIELD_TYPES } from '#app/modules/block-registry.ts';
import { client } from '#tests/support/http.ts';
import type { Person } from '#tests/support/people.ts';
import { useAppServer } from '#tests/support/shared-server.ts';

const server = useAppServer();
const GALLERY = '/author/blocks';

async function seenBy(person: Person, path = GALLERY) {
  const visitor = client(server.current.origin);
  await visitor.signIn(person);
  return visitor.get(path);
}

describe('the gallery of blocks', () => {
  it('shows an author each block and each type of field, with its lines and as its patient sees it', async () => {
    const { status, text } = await seenBy('author');
    expect(status).toBe(200);
    const inner = new Set(['Question', 'Option', 'Field', 'Column']);
    const names = [...Object.keys(BLOCKS).filter((name) => !inner.has(name)), ...FIELD_TYPES];
    for (const name of names) expect(text, name).toContain(`id="block-${name}"`);
    expect(text).toContain('&lt;KeyPoint&gt;');
    expect(text).toContain('class="block block--key-point"');
    expect(text).not.toContain('This cannot be shown at the moment');
  });

  it('finds a block by what it is for', async () => {
    const { text } = await seenBy('lead', `${GALLERY}?find=whom+to+call`);
    expect(text.match(/<h2[^>]* id="block-[^"]*"/g)).toHaveLength(1);
    expect(text).toContain('id="block-CrisisHelp"');
    expect(text).toContain('1 entry found.');
  });

  it.each<Person>(['patient', 'practitioner', 'supervisor'])('is not there for a %s', async (person) => {
    expect((await seenBy(person)).status).toBe(404);
  });
});
