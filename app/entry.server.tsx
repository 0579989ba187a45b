/** Renders a page on the server, whole, in the person's language. */
import { PassThrough } from 'node:stream';
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { languageOf } from '#app/accounts/language-of.server.ts';
import { translator } from '#app/i18n/i18n.server.ts';
import { titleOfProblem } from '#app/accounts/problem-title.ts';
import { PageShellProvider } from '#app/ui/page-shell.ts';

const RENDER_LIMIT = 10_000;
export const streamTimeout = RENDER_LIMIT;

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const language = context.pageLanguage ?? (await languageOf({ request, context }));
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Language', language);
  headers.append('Vary', 'Cookie, Accept-Language');
  const problemTitle = titleOfProblem(Object.values(remix.staticHandlerContext.errors ?? {})[0]);
  const { nonce, enhanceScript, editorScript } = context;
  const shell = { nonce, enhanceScript, editorScript, problemTitle };
  return new Promise((resolve, reject) => {
    let shellStatus = status;
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={translator(language)}>
        <PageShellProvider value={shell}>
          <RemixServer context={remix} url={request.url} nonce={context.nonce} />
        </PageShellProvider>
      </I18nextProvider>,
      {
        nonce: context.nonce,
        // The whole page at once: a patient's page has no script that could put late parts in their place.
        onAllReady() {
          const body = new PassThrough();
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: shellStatus }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          shellStatus = 500;
          logFault(context, error);
        },
      },
    );
    setTimeout(abort, RENDER_LIMIT).unref();
  });
}

/** Faults that nobody planned. The message may quote what a person wrote, so only the kind and the place are kept. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
) {
  if (!request.signal.aborted) logFault(context, error);
}

function logFault(context: AppLoadContext, error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error;
  const place =
    error instanceof Error
      ? error.stack
          ?.split('\n')
          .filter((line) => /^\s+at /.test(line))
          .slice(0, 6)
      : [];
  context.logger.error({ fault: name, place }, 'a page could not be made');
}
