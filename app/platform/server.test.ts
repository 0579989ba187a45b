import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readServiceSettings } from './service-settings.ts';
import { aContentFolder } from '#tests/factories/content.ts';

/** Starts the server on a folder of content, and waits until it has ended. */
function started(contentDir: string) {
  const { status, stderr } = spawnSync('node_modules/.bin/node', ['app/platform/server.ts'], {
    encoding: 'utf8',
    timeout: 20_000,
    env: { ...process.env, CONTENT_DIR: contentDir, PORT: '0' },
  });
  return { status, stderr };
}

describe('a server whose service has not said when it is at work', () => {
  it('does not start, because no alert could be raised', () => {
    const { status, stderr } = started(aContentFolder({}));
    expect([status, stderr]).toEqual([1, expect.stringContaining('service/service.json cannot be read')]);
  });

  it('says what is wrong with the hours', () => {
    const settings = { ...readServiceSettings('content/service/service.json'), closedOn: ['Christmas'] };
    const { status, stderr } = started(aContentFolder({ 'service/service.json': JSON.stringify(settings) }));
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/service\.json cannot be used\.\nclosedOn\.0: /),
    ]);
  });
});
