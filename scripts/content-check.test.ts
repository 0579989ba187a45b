/** The two commands for authors, as they are typed. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { aContentFolder, aPage, aSoundModule, writeContent } from '#tests/factories/content.ts';

function run(script: string, args: string[], contentDir: string, more: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: contentDir, NODE_NO_WARNINGS: '1', ...more },
  });
  return { status, stdout, stderr };
}

const broken = () => aContentFolder({ ...aSoundModule(), 'modules/tiny/en/welcome.mdx': aPage('{1}') });

/** Each starts a Node of its own, which takes its time on a busy machine. */
const SLOW = { timeout: 30_000 };

describe('content-check', SLOW, () => {
  it('succeeds on sound content and says what it checked', () => {
    const { status, stdout } = run('content-check.ts', [], aContentFolder(aSoundModule()));
    expect({ status, stdout }).toEqual({ status: 0, stdout: '2 pages checked, 0 findings\n' });
  });

  it('fails on a finding, with its place and how to mend it', () => {
    const { status, stdout } = run('content-check.ts', ['tiny', '--locale', 'en'], broken());
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /welcome\.mdx:8:1 {2}no-expression {2}curly brackets begin code.*\n {4}write \\\{/,
    );
    expect(stdout).toMatch(/\n2 pages checked, 1 finding\n$/);
  });

  it('writes JSON, and comments for GitHub', () => {
    const dir = broken();
    const json = JSON.parse(run('content-check.ts', ['--format', 'json'], dir).stdout) as { pages: number };
    expect(json.pages).toBe(2);
    expect(run('content-check.ts', ['--format=github'], dir).stdout).toMatch(
      /^::error file=.*,line=8,col=1/m,
    );
  });

  it('looks at the licensed words of a service too', () => {
    const licensed = aContentFolder({ 'oci-2/en.json': '{}' });
    const { status, stdout } = run('content-check.ts', [], aContentFolder(aSoundModule()), {
      MEASURES_DIR: licensed,
    });
    expect(status).toBe(1);
    expect(stdout).toContain('there is no questionnaire "oci-2"');
  });

  it.each([[['--format', 'xml']], [['--unknown']], [['one', 'two']]])('explains itself for %j', (args) => {
    const { status, stderr } = run('content-check.ts', args, broken());
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Usage: /);
  });
});

describe('content-stamp', SLOW, () => {
  it('stamps a translation', () => {
    const dir = aContentFolder({
      ...aSoundModule(),
      'modules/tiny/de/welcome.mdx': aPage('Hallo', { status: 'translated' }),
    });
    const { status, stdout } = run('content-stamp.ts', ['tiny', 'de'], dir);
    expect(status).toBe(0);
    expect(stdout).toMatch(/de\/welcome\.mdx {2}stamped\n$/);
  });

  it('writes down the ids of a module, and once that is done refuses that one asks for something else', () => {
    const dir = aContentFolder(aSoundModule());
    expect(run('content-stamp.ts', ['tiny'], dir).stdout).toMatch(/tiny\/blocks\.json {2}stamped\n$/);
    expect(run('content-stamp.ts', ['tiny'], dir).stdout).toMatch(/was up to date\n$/);
    writeContent(dir, 'modules/tiny/en/welcome.mdx', aPage('<Reflection id="task" label="Why?" />'));
    const { status, stderr } = run('content-stamp.ts', ['tiny'], dir);
    expect(status).toBe(1);
    expect(stderr).toMatch(/"task" was a homework in an earlier edition, and is a reflection now\n {4}give /);
  });

  it.each([[['gone']], [['tiny', 'de', 'x']], [['../tiny', 'de']], [['tiny', 'fr']]])(
    'refuses %j',
    (args) => {
      const { status, stderr } = run('content-stamp.ts', args, aContentFolder(aSoundModule()));
      expect(status).not.toBe(0);
      expect(stderr).not.toContain('node:');
    },
  );
});
