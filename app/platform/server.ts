/** The web server: an ordered list of what happens to a request before Remix answers it. */
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { startJobs } from '#app/jobs.server.ts';
import { database } from '#db/client.ts';
import { environment, type Environment } from './environment.ts';
import { refuseOtherSites, refuseTooLarge } from './refuse.ts';
import { createLogger, requestLog } from './request-log.ts';
import { securityHeaders, setNonce } from './security-headers.ts';
import { serviceSettings } from './service-settings.ts';

const settings = readSettings();
const logger = createLogger(settings.LOG_LEVEL);
const development = settings.NODE_ENV === 'development';
const vite = development ? await startVite() : undefined;

const app = express();
app.disable('x-powered-by');
app.set('trust proxy', settings.TRUST_PROXY);
app.use(setNonce, ...securityHeaders({ live: settings.live, development }));
setUpHealth(app);
app.use(requestLog(logger), compression());
setUpStaticFiles(app);
app.use(neverStore, refuseOtherSites(settings.APP_ORIGIN), refuseTooLarge);
app.all('*', remixHandler());
app.use(lastResort);
listen();

/** Ends the process when they cannot be used; also when the service's hours cannot, without which no alert is raised. */
function readSettings(): Environment {
  try {
    serviceSettings();
    return environment();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'The settings cannot be read.'}\n`);
    process.exit(1);
  }
}

async function startVite() {
  const { createServer } = await import('vite');
  return createServer({ server: { middlewareMode: true } });
}

/** `/healthz`: the process answers. `/readyz`: its database does too. */
function setUpHealth(target: Express): void {
  target.get('/healthz', (_request, response) => {
    response.type('text').send('ok');
  });
  target.get('/readyz', (_request, response) => {
    try {
      database().$client.prepare('select 1 from account limit 1').get();
      response.type('text').send('ready');
    } catch {
      response.status(503).type('text').send('the database does not answer');
    }
  });
}

function setUpStaticFiles(target: Express): void {
  if (vite) {
    target.use(vite.middlewares);
    return;
  }
  target.use(
    '/assets',
    express.static('build/client/assets', { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  target.use(express.static('build/client', { maxAge: '1h', index: false }));
}

/** Pages hold private things: neither the browser nor anything between keeps a copy. */
function neverStore(...[, response, next]: Parameters<RequestHandler>): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}

function remixHandler(): RequestHandler {
  const { script, editor } = browserScripts();
  return createRequestHandler({
    build: vite
      ? () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
      : () => import(pathToFileURL('build/server/index.js').href) as Promise<ServerBuild>,
    mode: settings.NODE_ENV,
    getLoadContext: (request, response) => ({
      nonce: String(response.locals.nonce),
      address: request.ip ?? 'unknown',
      logger: request.log,
      enhanceScript: script,
      editorScript: editor,
    }),
  });
}

/** Addresses of the scripts for pages that React does not take over; empty without a build. */
function browserScripts(): { script: string; editor: string } {
  if (development)
    return { script: '/app/enhance/enhance.ts', editor: '/app/authoring/browser/page-editor.ts' };
  if (!existsSync('build/enhance.json')) return { script: '', editor: '' };
  return JSON.parse(readFileSync('build/enhance.json', 'utf8')) as { script: string; editor: string };
}

/** Only for a request that Remix could not even begin to answer; a page of plain words, never a stack trace. */
function lastResort(...[error, request, response, next]: Parameters<ErrorRequestHandler>): void {
  const status = (error as { status?: number }).status ?? 500;
  if (status >= 500) request.log.error({ err: { name: (error as Error).name } }, 'a request failed');
  if (response.headersSent) {
    next(error);
    return;
  }
  response
    .status(status)
    .type('html')
    .send(
      '<!doctype html><html lang="en"><title>This page cannot be shown - Stepwise</title>' +
        '<h1>This page cannot be shown</h1><p>What you saved before is safe. ' +
        '<a href="/">Go to the start page</a> or <a href="/crisis">get help now</a>.</p></html>',
    );
}

function listen(): void {
  const server = app.listen(settings.PORT, settings.HOST);
  server.on('listening', () => {
    logger.info({ port: settings.PORT }, 'serving');
    startJobs(logger);
  });
  server.on('error', (error: NodeJS.ErrnoException) => {
    const busy = `Port ${settings.PORT} is in use. Choose another: PORT=3001 npm start`;
    process.stderr.write(`${error.code === 'EADDRINUSE' ? busy : 'The server could not start.'}\n`);
    process.exit(1);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeIdleConnections();
    });
  }
}
