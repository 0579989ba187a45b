import { defineConfig } from 'i18next-cli';

export default defineConfig({
  locales: ['en', 'pl', 'ar'],
  extract: {
    input: ['app/**/*.{ts,tsx}'],
    output: 'public/locales/{{language}}/{{namespace}}.json',
    defaultNS: 'common',
  },
  types: {
    input: ['public/locales/en/*.json'],
    output: 'app/i18n/i18next.d.ts',
    resourcesFile: 'app/i18n/resources.d.ts',
  },
});
