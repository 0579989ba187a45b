/** The servers that the bench compares: ours, a bare one, and a minimal Remix page. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';

export interface Running {
  origin: string;
  stop: () => Promise<void>;
}

/** Stepwise as the demonstration runs it, on `databasePath`. */
export async function startOurs(databasePath: string): Promise<Running> {
  const port = await freePort();
  const child = spawn(process.execPath, ['app/platform/server.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      STEPWISE_DEMO: '1',
      LOG_LEVEL: 'silent',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATABASE_PATH: databasePath,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const origin = `http://127.0.0.1:${port}`;
  await answers(origin, child);
  return {
    origin,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** Sends `body` to whoever asks: what the machine and Node need at the least. */
export function startBare(body: string): Promise<Running> {
  return listen((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(body);
  });
}

/** One Remix route whose component renders `text` and nothing else: what Remix and React need at the least. */
export async function startMinimalRemix(text: string): Promise<Running> {
  const handle = createRequestHandler(minimalBuild(text), 'production');
  return listen((request, response) => {
    request.resume();
    void (async () => {
      const answer = await handle(new Request(`http://localhost${request.url ?? '/'}`));
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(await answer.text());
    })();
  });
}

function minimalBuild(text: string): ServerBuild {
  const page = () => createElement('html', null, createElement('body', null, createElement('p', null, text)));
  return {
    mode: 'production',
    entry: {
      module: {
        default: (_request, status, headers) => {
          headers.set('Content-Type', 'text/html; charset=utf-8');
          return new Response(`<!doctype html>${renderToString(createElement(page))}`, { status, headers });
        },
      },
    },
    routes: {
      root: { id: 'root', path: '', module: { default: page, loader: () => ({ length: text.length }) } },
    },
    assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '' },
    publicPath: '/',
    assetsBuildDirectory: '',
    isSpaMode: false,
    future: { v3_singleFetch: true } as ServerBuild['future'],
  };
}

async function listen(listener: RequestListener): Promise<Running> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { origin: `http://127.0.0.1:${portOf(server)}`, stop: () => close(server) };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  await close(server);
  return port;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

async function answers(origin: string, child: ChildProcess): Promise<void> {
  const TRIES = 100;
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (child.exitCode !== null) throw new Error('The server ended before it answered.');
    const ready = await fetch(`${origin}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error('The server did not answer.');
}
