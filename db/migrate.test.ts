/** A database of the first version, with people in it, brought to this one. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from './client.ts';
import { migrateDatabase } from './migrate.ts';

let database: Database;
const all = (sql: string) => database.$client.prepare(sql).all();
const run = (sql: string) => database.$client.exec(sql);

const RAISED = Date.parse('2026-11-03T10:00Z');
const SEEN = Date.parse('2026-11-03T14:00Z');

beforeEach(() => {
  database = openDatabase(':memory:');
  migrateTo(2);
  fill();
  migrateDatabase(database);
});
afterEach(() => {
  database.$client.close();
});

/** The first `count` migrations, as an older version had them. */
function migrateTo(count: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  const journal = JSON.parse(readFileSync('db/migrations/meta/_journal.json', 'utf8')) as {
    entries: { tag: string }[];
  };
  const entries = journal.entries.slice(0, count);
  mkdirSync(join(folder, 'meta'));
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }));
  for (const { tag } of entries) cpSync(`db/migrations/${tag}.sql`, join(folder, `${tag}.sql`));
  migrate(database, { migrationsFolder: folder });
  rmSync(folder, { recursive: true });
}

/** One patient with three responses; an alert that was acted on, and one that nobody has seen. */
function fill(): void {
  run(`insert into account values ('a1', 'pip@example.test', 'Pip', 'x', 'practitioner', null, 1, null),
      ('a2', 'ann@example.test', 'Ann', 'x', 'patient', null, 1, null);
    insert into patient values ('p1', 'a2', 'Ann', 'T-1');
    insert into practitioner values ('r1', 'a1', 'Pip', null);
    insert into episode values ('e1', 'p1', 'r1', 'depression', 'self', '2026-10-01', 2, 'in-treatment', null, null);
    insert into measure_response values
      ('m1', 'e1', 'phq-9', 1, 'en', 'en-1', '{"q1":3}', 17, 'weekly', ${RAISED}, 's1'),
      ('m2', 'e1', 'gad-7', 1, 'en', 'en-1', '{}', 0, 'weekly', ${RAISED}, 's2'),
      ('m3', 'e1', 'phq-9', 1, 'pl', 'pl-1', '{}', null, 'weekly', ${RAISED}, 's3');
    insert into risk_alert values
      ('acted', 'e1', 'phq-9-item-9', 'same-working-day', 'm1', ${RAISED}, ${SEEN}, 'a1', 'Rang, agreed a plan.'),
      ('open', 'e1', 'phq-9-item-9', 'before-next-contact', 'm3', ${RAISED}, null, null, null);
    insert into module_assignment values ('x1', 'e1', 'tiny', 'ed', 'a1', ${RAISED}, 1, null);
    insert into page_progress values ('g1', 'x1', 'welcome', 1, 3, 2), ('g2', 'x1', 'more', 1, 1, null);`);
}

describe('a database of the first version', () => {
  it('keeps every answer, with its total as the number it was, or none', () => {
    expect(
      all('select id, items, total, typeof(total) as kind, replaces from measure_response order by id'),
    ).toEqual([
      { id: 'm1', items: '{"q1":3}', total: 17, kind: 'real', replaces: null },
      { id: 'm2', items: '{}', total: 0, kind: 'real', replaces: null },
      { id: 'm3', items: '{}', total: null, kind: 'null', replaces: null },
    ]);
  });

  it('keeps an alert that was acted on closed, with who, when and what as its steps', () => {
    expect(all(`select state, raised_at, closed_at, response_id from risk_alert where id = 'acted'`)).toEqual(
      [{ state: 'closed', raised_at: RAISED, closed_at: SEEN, response_id: 'm1' }],
    );
    expect(
      all(`select step, at, by, note from risk_alert_step where alert_id = 'acted' order by rowid`),
    ).toEqual([
      { step: 'acknowledged', at: SEEN, by: 'a1', note: null },
      { step: 'acted', at: SEEN, by: 'a1', note: 'Rang, agreed a plan.' },
      { step: 'closed', at: SEEN, by: 'a1', note: null },
    ]);
  });

  it('keeps an alert that nobody has seen open, and lets it go to the supervisor after four hours', () => {
    expect(
      all(`select state, closed_at, escalated_at, respond_by from risk_alert where id = 'open'`),
    ).toEqual([{ state: 'raised', closed_at: null, escalated_at: null, respond_by: RAISED + 4 * 3_600_000 }]);
    expect(all(`select * from risk_alert_step where alert_id = 'open'`)).toEqual([]);
  });

  it('knows of a page that was done when it was done first', () => {
    expect(all('select done_at, first_done_at from page_progress order by id')).toEqual([
      { done_at: 2, first_done_at: 2 },
      { done_at: null, first_done_at: null },
    ]);
  });

  it('is whole: nothing points to nothing', () => {
    expect(database.$client.pragma('foreign_key_check')).toEqual([]);
    expect(database.$client.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(database.$client.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('comes to the same tables, indexes and triggers as a new one', () => {
    const fresh = openDatabase(':memory:');
    migrateDatabase(fresh);
    const shape = `select type, name, sql from sqlite_master order by type, name`;
    expect(all(shape)).toEqual(fresh.$client.prepare(shape).all());
    fresh.$client.close();
  });

  it('is migrated once', () => {
    migrateDatabase(database);
    expect(all('select count(*) as alerts from risk_alert')).toEqual([{ alerts: 2 }]);
  });
});

describe('the database itself refuses', () => {
  it.each([
    ['to change a step', `update risk_alert_step set note = 'Nothing.'`, 'append-only'],
    ['to take away a step', `delete from risk_alert_step`, 'append-only'],
    ['to take away an alert', `delete from risk_alert where id = 'open'`, 'never deleted'],
    ['to change an answer', `update measure_response set total = 1`, 'append-only'],
    ['to take away an answer', `delete from measure_response`, 'append-only'],
    [
      'to close an alert without an action',
      `update risk_alert set state = 'closed', closed_at = 1 where id = 'open'`,
      'only after an action',
    ],
    [
      'to call an alert closed without saying when',
      `update risk_alert set state = 'closed' where id = 'open'`,
      'only after an action',
    ],
    [
      'to say when an alert was closed and leave it open',
      `update risk_alert set closed_at = 1 where id = 'open'`,
      'only after an action',
    ],
    [
      'an action without words',
      `insert into risk_alert_step values ('s', 'open', 'acted', 1, 'a1', '  ')`,
      'says what was found or done',
    ],
    [
      'an assessment without words',
      `insert into risk_alert_step values ('s', 'open', 'assessed', 1, 'a1', null)`,
      'says what was found or done',
    ],
    [
      'a step by nobody',
      `insert into risk_alert_step values ('s', 'open', 'acknowledged', 1, null, null)`,
      'has a person',
    ],
    ['a word where a number belongs', `update risk_alert set respond_by = 'soon'`, 'cannot store TEXT'],
  ])('%s', (_what, sql, reason) => {
    expect(() => run(sql)).toThrow(reason);
  });

  it('but takes the step of the clock, which is nobody’s', () => {
    run(`insert into risk_alert_step values ('s', 'open', 'escalated', 1, null, null)`);
    expect(all(`select step from risk_alert_step where alert_id = 'open'`)).toEqual([{ step: 'escalated' }]);
  });

  it('and closes once an action is there', () => {
    run(`insert into risk_alert_step values ('s', 'open', 'acted', 1, 'a1', 'Rang.')`);
    run(`update risk_alert set state = 'closed', closed_at = 1 where id = 'open'`);
    expect(all(`select state from risk_alert where id = 'open'`)).toEqual([{ state: 'closed' }]);
  });
});
