/** Loaders run side by side, so that no layout protects a page: each loader and action guards itself. */
import { describe, expect, it } from 'vitest';
import { handlersOf, isGuarded } from './handlers.ts';
import { sources } from './sources.ts';

/** Pages for everybody, that neither know nor ask who is there. */
const PUBLIC = [
  'app/accounts/routes/language.tsx',
  'app/accounts/routes/sign-in.tsx',
  'app/accounts/routes/sign-out.tsx',
  'app/platform/routes/not-found.tsx',
  'app/platform/routes/problem.tsx',
  'app/safety/routes/crisis.tsx',
];

const routes = sources(['app'], /\/routes\/.*\.tsx?$/);

describe('guards', () => {
  it('every loader and action asks first who is there', () => {
    const open = routes
      .filter(({ path }) => !PUBLIC.includes(path))
      .flatMap(({ path, text }) => handlersOf(text).map((handler) => ({ path, ...handler })))
      .filter(({ body }) => !isGuarded(body))
      .map(({ path, name }) => `${path}: ${name}`);
    expect(open).toEqual([]);
  });

  it('finds the handlers in each way of writing them', () => {
    const text = `
      export async function loader({ request }) {\n  const a = await requirePatient(request);\n}\n
      export const action = async () => {\n  return null;\n};\n`;
    expect(handlersOf(text).map(({ name, body }) => [name, isGuarded(body)])).toEqual([
      ['loader', true],
      ['action', false],
    ]);
  });
});
