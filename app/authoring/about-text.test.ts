/** What the page about a module writes into `module.json` and the English introduction. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aboutAfter, type FilledIn } from './about-change.ts';
import { type About, INDEX_FILE, nameFrom, readAbout, withAbout } from './about-text.ts';

const MODULE = 'getting-going-again';
const folder = `content/modules/${MODULE}`;
const json = readFileSync(`${folder}/module.json`, 'utf8');
const index = readFileSync(`${folder}/${INDEX_FILE}`, 'utf8');
const files = new Map([
  ['module.json', json],
  [INDEX_FILE, index],
]);
const about = readAbout(MODULE, files)!;

function written(after: About, from: ReadonlyMap<string, string> = files) {
  const texts = withAbout(from, readAbout(MODULE, from)!, after);
  return { json: texts.get('module.json') ?? '', index: texts.get(INDEX_FILE) ?? '' };
}

const unchanged = (): FilledIn => ({
  problems: about.problems,
  unlock: about.unlock,
  evidence: about.evidence,
  sessions: about.sessions,
  removedEvidence: [],
  removedSessions: [],
  added: null,
});
const changed = (filled: Partial<FilledIn>, move: Parameters<typeof aboutAfter>[2]['move'] = null) =>
  aboutAfter(about, { ...unchanged(), ...filled }, { move, pages: ['welcome'] });

describe('the two files', () => {
  it('stay byte for byte when nothing is changed', () => {
    expect(written(changed({}).after)).toEqual({ json, index });
  });

  it('keep every line except the ones that say what was changed', () => {
    const problems: About['problems'] = ['depression', 'gad'];
    const sessions = about.sessions.with(1, { ...about.sessions[1]!, minutes: 30, title: 'Your "week"' });
    expect(written(changed({ problems, sessions, unlock: 'when-done' }).after)).toEqual({
      json: json
        .replace('["depression", "mixed"]', '["depression", "gad"]')
        .replace('"practitioner"', '"when-done"')
        .replace('"your-week", "minutes": 26', '"your-week", "minutes": 30'),
      index: index.replace('"What your week shows"', String.raw`"Your \"week\""`),
    });
  });

  it('keep the laid out evidence when a reference is added, and find it a name', () => {
    const reference = {
      id: '',
      kind: 'trial' as const,
      citation: 'Richards DA, and others. Another trial. Lancet. 2016.',
      supports: 'Another thing.',
    };
    const after = written(changed({ evidence: [...about.evidence, reference] }).after).json;
    expect(after).toContain('"id": "richards-2016-2",\n      "kind": "trial",\n');
    expect(after.startsWith(json.slice(0, json.indexOf('\n    }\n  ],')))).toBe(true);
    expect(after.endsWith(json.slice(json.indexOf('"sessions"')))).toBe(true);
  });

  it('keep what this page does not know: comments, answers of old pages, the order of keys', () => {
    const retired =
      '"retired": [{ "block": "old-one",   "reason": "Nobody could answer it." }],\n  "sessions"';
    const odd = new Map([
      ['module.json', json.replace('"sessions"', retired)],
      [INDEX_FILE, index.replace('sessions:\n', '# A note of ours\nsessions:\n  # in order\n')],
    ]);
    const sessions = about.sessions.with(0, { ...about.sessions[0]!, title: 'Round and round', minutes: 35 });
    expect(written(changed({ sessions }).after, odd)).toEqual({
      json: odd.get('module.json')?.replace('"minutes": 34', '"minutes": 35'),
      index: odd.get(INDEX_FILE)?.replace('The cycle of low mood', 'Round and round'),
    });
  });
});

describe('a session', () => {
  it('changes places with the one before it, and takes its pages along', () => {
    const lines = (text: string) => text.split('\n').filter((line) => line.startsWith('    { "id"'));
    const [first, second, ...rest] = lines(json);
    const moved = written(changed({}, { session: 'your-week', by: -1 }).after);
    expect(lines(moved.json)).toEqual([`${second}`, first, ...rest]);
    expect(moved.index).toBe(index);
    expect(written(changed({}, { session: 'the-cycle', by: -1 }).after).json).toBe(json);
  });

  it('is added at the end with a first page, each with a name of its own', () => {
    const added = { title: 'The cycle', summary: 'Once "more".', minutes: 20, page: 'Welcome' };
    const { after, newPage } = changed({ added });
    expect(newPage).toEqual({ page: 'welcome-2', title: 'Welcome' });
    const texts = written(after);
    expect(texts.json).toContain(
      '"your-plan-to-stay-well"] },\n    { "id": "the-cycle-2", "minutes": 20, "pages": ["welcome-2"] }\n  ]\n}\n',
    );
    expect(texts.index).toContain(
      String.raw`  the-cycle-2: { title: "The cycle", summary: "Once \"more\"." }` + '\n---\n',
    );
  });

  it('goes with its line and its title', () => {
    const sessions = about.sessions.filter(({ id }) => id !== 'your-week');
    const { after, oldPages } = changed({ sessions, removedSessions: ['your-week'] });
    expect(oldPages).toEqual(['look-back-at-diary', 'find-patterns', 'what-matters']);
    expect(written(after)).toEqual({
      json: json.replace(/.*"your-week".*\n/, ''),
      index: index.replace(/.*your-week:.*\n/, ''),
    });
  });

  it('that somebody else added stays when an older form is saved', () => {
    const sessions = about.sessions.slice(0, -1);
    expect(changed({ sessions }).after.sessions.at(-1)?.id).toBe('staying-well');
  });
});

it.each([
  ['Worry time!', 'worry-time'],
  ['Étape 2: Don’t stop', 'etape-2-dont-stop'],
  ['2016', 'page'],
  ['القلق', 'page'],
  ['Taken', 'taken-3'],
])('the title %j gives the name %s', (title, name) => {
  expect(nameFrom(title, ['taken', 'taken-2'], 'page')).toBe(name);
});
