import { describe, expect, it } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';
import { createContentLibrary } from '#app/modules/content-library.server.ts';
import { answerFields } from '#app/modules/answer-fields.ts';
import { formEntries } from '#app/modules/form-entries.ts';
import { storedAnswers } from '#app/measures/answers.ts';
import { scoreMeasure } from '#app/measures/score-measure.ts';
import { readAnswers } from '#app/modules/read-answers.ts';
import { theMeasure } from '#tests/factories/measures.ts';
import { randomFrom } from './random.ts';
import { isDatabaseEmpty, seedDatabase } from './seed.ts';
import { WORKSHEET_ANSWERS } from './worksheet-answers.ts';

const TODAY = new Date('2026-11-24T10:00:00Z');

function seeded(patients: number, seed = 7, practitioners?: number) {
  const database = openDatabase(':memory:');
  migrateDatabase(database);
  const options = { patients, seed, today: TODAY };
  seedDatabase(database, practitioners === undefined ? options : { ...options, practitioners });
  const all = <Row>(sql: string) => database.$client.prepare(sql).all() as Row[];
  return { database, all };
}

describe('the made-up people', () => {
  const { database, all } = seeded(60);

  it('are patient@ and sixty more, with the people who look after them', () => {
    expect(isDatabaseEmpty(database)).toBe(false);
    expect(
      all<{ role: string; n: number }>('select role, count(*) n from account group by role order by role'),
    ).toEqual([
      { role: 'author', n: 1 },
      { role: 'lead', n: 1 },
      { role: 'patient', n: 61 },
      { role: 'practitioner', n: 2 },
      { role: 'supervisor', n: 1 },
    ]);
  });

  it('are the same from the same seed, and others from another', () => {
    const rows = (seed: number) => seeded(8, seed).all('select * from measure_response order by id');
    expect(rows(7)).toEqual(rows(7));
    expect(rows(7)).not.toEqual(rows(8));
  });

  it('have the same names and stories at every hour of the day', () => {
    const at = (time: string) => {
      const database = openDatabase(':memory:');
      migrateDatabase(database);
      seedDatabase(database, { patients: 60, seed: 7, today: new Date(`2026-11-24T${time}Z`) });
      return database.$client
        .prepare(
          'select reference, name, status, problem from episode e join patient p on p.id = e.patient_id order by 1',
        )
        .all();
    };
    expect(at('00:05:00')).toEqual(at('23:50:00'));
  });

  it('break no rule of the database', () => {
    expect(all('pragma foreign_key_check')).toEqual([]);
  });

  it('have totals that are the sums of their answers, and none where an answer is missing', () => {
    const responses = all<{ measure: string; items: string; total: number | null }>(
      'select measure, items, total from measure_response',
    );
    const wrong = responses.filter(
      ({ measure, items, total }) => scoreMeasure(theMeasure(measure), storedAnswers(items)) !== total,
    );
    expect(responses.length).toBeGreaterThan(400);
    expect(wrong).toEqual([]);
  });

  it('answer the questionnaire of their problem, and those on functioning and avoidance', () => {
    const asked = (problem: string) =>
      all<{ measure: string }>(
        `select distinct measure from measure_response r join episode e on e.id = r.episode_id
         where problem = '${problem}' order by measure`,
      ).map(({ measure }) => measure);
    const everybody = ['gad-7', 'phobia-scales', 'phq-9', 'wsas'];
    expect(asked('depression')).toEqual(everybody);
    expect(asked('panic')).toEqual([...everybody, 'pdss-sr'].sort());
    expect(asked('ocd')).toEqual([...everybody, 'oci'].sort());
    expect(asked('social-anxiety')).toEqual([...everybody, 'spin'].sort());
    expect(asked('health-anxiety')).toEqual([...everybody, 'hai'].sort());
  });

  it('never answer what would raise an alert that is not there', () => {
    const home = all<{ answer: number }>(
      `select json_extract(items, '$."wsas-2"') answer from measure_response where measure = 'wsas'`,
    );
    expect(home.length).toBeGreaterThan(200);
    expect(Math.max(...home.map(({ answer }) => answer))).toBeLessThan(8);
  });

  it('raise an alert for every answer above 0 to item 9, of the right severity', () => {
    const rows = all<{ nine: number; severity: string | null }>(
      `select json_extract(items, '$."phq9-9"') nine, severity from measure_response r
       left join risk_alert a on a.response_id = r.id where measure = 'phq-9' and nine > 0`,
    );
    expect(rows.length).toBeGreaterThan(5);
    for (const { nine, severity } of rows) {
      expect(severity).toBe(nine === 1 ? 'before-next-contact' : 'same-working-day');
    }
  });

  it('leave practitioner@ two open alerts of the day', () => {
    expect(
      all(
        `select severity from risk_alert a join episode e on e.id = a.episode_id
         join practitioner p on p.id = e.practitioner_id join account c on c.id = p.account_id
         where closed_at is null and raised_at > ${TODAY.getTime() - 86_400_000}
         and c.email = 'practitioner@stepwise.example' order by severity`,
      ).length,
    ).toBeGreaterThanOrEqual(2);
  });

  it('did nothing in the future but the check-ins that lie ahead', () => {
    const now = TODAY.getTime();
    expect(all(`select * from measure_response where answered_at > ${now}`)).toEqual([]);
    expect(all(`select * from message where sent_at > ${now} or read_at > ${now}`)).toEqual([]);
    expect(all(`select * from page_progress where opened_at > ${now}`)).toEqual([]);
    expect(all(`select * from check_in where starts_at > ${now} and attendance is not null`)).toEqual([]);
  });

  it('leave practitioner@ one contact to write down, times on offer, and a patient who asks for something else', () => {
    const now = TODAY.getTime();
    const of = `join episode e on e.id = episode_id join practitioner p on p.id = e.practitioner_id
      join account c on c.id = p.account_id where c.email = 'practitioner@stepwise.example'`;
    expect(all(`select 1 from check_in where starts_at <= ${now} and attendance is null`)).toHaveLength(1);
    expect(
      all(`select 1 from check_in ${of} and check_in.starts_at <= ${now} and attendance is null`),
    ).toHaveLength(1);
    expect(all(`select 1 from check_in_offer ${of} and starts_at > ${now}`)).toHaveLength(3);
    expect(all(`select 1 from check_in_request ${of} and answered_at is null`)).toHaveLength(1);
  });

  it('do some homework again and again, and have some of it carried over or dropped', () => {
    const count = (sql: string) => all<{ n: number }>(`select count(*) n from ${sql}`)[0]?.n;
    expect(count('homework_log')).toBeGreaterThan(10);
    for (const status of ['carried-over', 'dropped']) {
      const closed = `homework_task where status = '${status}'`;
      expect(count(closed)).toBeGreaterThan(0);
      expect(count(`${closed} and closed_at is null`)).toBe(0);
    }
    expect(
      count('homework_log l join homework_task t on t.id = l.task_id where l.logged_at < t.set_at'),
    ).toBe(0);
    expect(count(`homework_log where logged_at > ${TODAY.getTime()}`)).toBe(0);
  });

  it('give the demonstration’s patient a week with something to do', () => {
    const patient = `(select e.id from episode e join patient p on p.id = e.patient_id where p.reference = 'SW-000000')`;
    expect(all(`select sessions_opened from module_assignment where episode_id = ${patient}`)).toEqual([
      { sessions_opened: 3 },
    ]);
    expect(
      all(`select status from homework_task where episode_id = ${patient} and due_on >= '2026-11-24'`),
    ).toEqual([{ status: 'open' }, { status: 'open' }]);
    expect(
      all(`select 1 from message where episode_id = ${patient} and from_patient = 'no' and read_at is null`),
    ).toHaveLength(1);
    expect(all(`select 1 from check_in where episode_id = ${patient} and attendance is null`)).toHaveLength(
      1,
    );
    const week = TODAY.getTime() - 6 * 86_400_000;
    expect(
      all(`select 1 from measure_response where episode_id = ${patient} and answered_at > ${week}`),
    ).toEqual([]);
  });
});

describe('a larger service', () => {
  it('leaves practitioner@ the caseload that they have in a small one', () => {
    const caseload = (patients: number, practitioners: number) =>
      seeded(patients, 1, practitioners).all<{ n: number }>(
        `select count(*) n from episode e join practitioner p on p.id = e.practitioner_id
         join account a on a.id = p.account_id where a.email = 'practitioner@stepwise.example' and e.status <> 'ended'`,
      )[0]?.n;
    expect([caseload(200, 10), caseload(1000, 30)]).toEqual([61, 61]);
  });
});

describe('what made-up patients wrote', () => {
  it('fits the worksheets of the module', async () => {
    const library = createContentLibrary({ contentDir: 'content' });
    const placed = await library.answeredBlocks('getting-going-again', 'en');
    for (const { page, block, answers } of WORKSHEET_ANSWERS) {
      const found = placed.find((one) => one.block.id === block && one.pageId === page)?.block;
      if (!found || found.kind === 'homework') throw new Error(`${page} has no block ${block}`);
      const fields = answerFields(found);
      const written = answers(randomFrom(3));
      const form = new FormData();
      for (const [name, value] of formEntries(fields, written)) form.append(name, value);
      expect(readAnswers(form, fields), block).toEqual({ answers: written, errors: [] });
    }
  });
});
