import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { checkPort, checkWritable, portFrom } from './ground.mjs';
import { nodeProblem } from './node-version.mjs';

const host = '127.0.0.1';

async function listening() {
  const other = createServer().listen(0, host);
  await once(other, 'listening');
  return { other, port: (other.address() as { port: number }).port };
}

describe('before anything is done', () => {
  it('an old Node is told apart and named', () => {
    expect(nodeProblem('18.20.4')).toMatch(/needs Node 20 or newer.*this is Node 18\.20\.4.*nodejs\.org/);
    expect(['20.0.0', '24.21.0', '101.0.0'].map(nodeProblem)).toEqual([null, null, null]);
  });

  it('a port is a number, and 3000 when nobody says', () => {
    expect([portFrom(undefined), portFrom(''), portFrom('8080')]).toEqual([3000, 3000, 8080]);
    for (const wrong of ['abc', '0', '65536', '80.5', '-1'])
      expect(() => portFrom(wrong)).toThrow(/PORT must be a number/);
  });

  it('a busy port is named, with how to choose another', async () => {
    const { other, port } = await listening();
    await expect(checkPort({ port, host, command: 'npm start' })).rejects.toThrow(
      `Port ${port} is in use by another program. Choose another: PORT=${port + 1} npm start`,
    );
    other.close();
    await once(other, 'close');
    await expect(checkPort({ port, host, command: 'npm start' })).resolves.toBeUndefined();
  });

  it('a folder that cannot be written is named', () => {
    expect(() => {
      checkWritable('/', () => false);
    }).toThrow('Files cannot be written to /.');
  });

  it('a folder that is not there yet is judged by the one that will hold it', () => {
    const asked: string[] = [];
    checkWritable('/not-there/at-all', (path: string) => asked.push(path) > 0);
    expect(asked).toEqual(['/']);
  });
});
