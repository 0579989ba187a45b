import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { anAlert } from '#tests/factories/alerts.ts';
import { aTask } from '#tests/factories/homework.ts';
import { anEpisode, aPatient, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { caseload } from './caseload.server.ts';

useFreshDatabase();

/** The statements that are prepared while `work` runs, with the plan of each. */
function statementsOf(work: () => void): { sql: string; plan: string }[] {
  const { $client } = database();
  const prepare = $client.prepare.bind($client);
  const prepared: string[] = [];
  $client.prepare = (sql: string) => {
    prepared.push(sql);
    return prepare(sql);
  };
  work();
  $client.prepare = prepare;
  return prepared.map((sql) => {
    const steps = prepare(`explain query plan ${sql}`).all(Array(sql.split('?').length - 1).fill('x')) as {
      detail: string;
    }[];
    return { sql, plan: steps.map(({ detail }) => detail).join('\n') };
  });
}

describe('the caseload', () => {
  it('asks the database as often for thirty patients as for one, and never reads a whole table', () => {
    const practitioner = aPractitioner();
    const add = (count: number) => {
      for (let index = 0; index < count; index += 1) {
        const episode = anEpisode({ practitioner, patient: aPatient() });
        aTask(episode);
        anAlert(episode);
      }
    };
    add(1);
    const one = statementsOf(() => caseload(practitioner.actor, Date.now()));
    add(29);
    const thirty = statementsOf(() => caseload(practitioner.actor, Date.now()));
    expect(thirty).toHaveLength(one.length);
    expect(thirty.length).toBeGreaterThan(6);
    expect(thirty.length).toBeLessThan(14);
    for (const { sql, plan } of thirty.filter((each) => each.sql.startsWith('select'))) {
      // A scan of what a subquery made is a scan of this caseload, not of a table.
      expect(
        plan.replaceAll(/SCAN \(subquery.*|SCAN (newest|ranked|first|sq|totals)\b.*/g, ''),
        sql,
      ).not.toMatch(/\bSCAN\b/);
    }
  });
});
