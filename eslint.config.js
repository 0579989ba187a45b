/** Lint rules. Formatting is Prettier's; what only reading several files can tell is in tests/architecture. */
import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const ONE_DATABASE = 'Only db/client.ts opens a database: ask database() of #db/client.ts.';
const ONE_SESSIONS_FILE = 'Only app/accounts/sessions.server.ts knows lucia (docs/decisions).';

const noDatabase = { group: ['better-sqlite3', 'libsql', 'node:sqlite'], message: ONE_DATABASE };
const noLucia = { group: ['lucia', '@lucia-auth/*'], message: ONE_SESSIONS_FILE };

/** Forbids importing `patterns`. ESLint keeps only the last of these for a file, so each names all that it forbids. */
const mayNotImport = (...patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
});

export default tseslint.config(
  {
    ignores: [
      'build/',
      'var/',
      '.cache/',
      'node_modules/',
      'content/',
      'test-results/',
      'playwright-report/',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...mayNotImport(noDatabase, noLucia),
      // A number in a sentence reads well as it is.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => send()` is the shortest handler there is.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Express and React take a handler that returns a promise, and deal with it.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, returns: false } },
      ],
      // A function that makes a branded id names its brand only once.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // A loader throws a redirect or a 404: that is how Remix answers early.
      '@typescript-eslint/only-throw-error': 'off',
      // An interface of Express or lucia asks for a promise where we have none to wait for.
      '@typescript-eslint/require-await': 'off',
      eqeqeq: 'error',
    },
  },
  {
    files: ['app/**/*.{ts,tsx}'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['app/**/*.tsx'],
    extends: [jsxA11y.flatConfigs.recommended, reactHooks.configs.flat.recommended],
  },
  { files: ['app/accounts/sessions.server.ts'], rules: mayNotImport(noDatabase) },
  { files: ['db/**/*.ts'], rules: mayNotImport(noLucia) },
  {
    files: ['tests/**/*.{ts,tsx}', '**/*.test.{ts,tsx}'],
    rules: {
      // A test may insist: when it is wrong, it fails.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        URL: 'readonly',
        fetch: 'readonly',
      },
    },
  },
  {
    // Their globals are those of Node; TypeScript checks them by `@ts-check`.
    files: ['scripts/**/*.mjs'],
    rules: { 'no-undef': 'off' },
  },
);
