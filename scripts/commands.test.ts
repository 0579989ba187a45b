/** The commands as a person meets them when something is in the way: one plain sentence, and nothing was done. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';

async function run(script: string, env: Record<string, string>) {
  const child = spawn('node_modules/.bin/node', [`scripts/${script}`], {
    env: { PATH: process.env.PATH, ...env } as unknown as NodeJS.ProcessEnv,
  });
  let said = '';
  child.stderr.on('data', (text) => (said += String(text)));
  const [status] = (await once(child, 'close')) as [number];
  return { status, said: said.trim() };
}

/** What `script` says when it takes this Node for another version. */
function runAsNode(version: string, script: string) {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`;
  const args = ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, `scripts/${script}`];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, said: stderr.trim() };
}

describe('the commands', () => {
  it.each(['start.mjs', 'test.mjs', 'dev.mjs', 'serve.mjs', 'build.mjs'])(
    '%s tells an old Node',
    (script) => {
      expect(runAsNode('16.20.2', script)).toEqual({
        status: 1,
        said: 'Stepwise needs Node 20 or newer to begin, and this is Node 16.20.2. Get a newer one from https://nodejs.org and try again.',
      });
    },
  );

  it('npm start says that the port is busy before it does anything', async () => {
    const other = createServer().listen(0, '0.0.0.0');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const { status, said } = await run('start.mjs', { PORT: String(port) });
    other.close();
    expect(status).toBe(1);
    expect(said).toBe(
      `Port ${port} is in use by another program. Choose another: PORT=${port + 1} npm start`,
    );
  });

  it('npm run serve names every secret and setting that is missing', async () => {
    const { status, said } = await run('serve.mjs', {});
    expect(status).toBe(1);
    expect(said).toMatch(/^Stepwise cannot start yet\./);
    expect(said).toContain('- APP_ORIGIN is missing');
    expect(said).toContain('- SECRET_KEY is missing');
    expect(said).toContain('- MAIL_URL is missing');
  });
});
