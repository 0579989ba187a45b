/** Staff pages only: takes the server's page over, in the language it was written in. */
import { RemixBrowser } from '@remix-run/react';
import i18next from 'i18next';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { translationOptions } from '#app/i18n/translation-options.ts';

const { lang } = document.documentElement;
const namespaces = (document.documentElement.dataset.texts ?? 'common').split(' ');

async function texts(namespace: string): Promise<[string, object]> {
  const reply = await fetch(`/locales/${lang}/${namespace}.json`);
  return [namespace, reply.ok ? ((await reply.json()) as object) : {}];
}

const resources = { [lang]: Object.fromEntries(await Promise.all(namespaces.map(texts))) };
await i18next.use(initReactI18next).init({ ...translationOptions(lang), resources });

startTransition(() => {
  hydrateRoot(
    document,
    <I18nextProvider i18n={i18next}>
      <StrictMode>
        <RemixBrowser />
      </StrictMode>
    </I18nextProvider>,
  );
});
