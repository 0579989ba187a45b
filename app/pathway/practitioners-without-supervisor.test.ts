import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { account } from '#db/schema/accounts.ts';
import { anEpisode, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { withoutSupervisorQuery } from './pathway.queries.server.ts';
import { practitionersWithoutSupervisor } from './practitioners-without-supervisor.server.ts';

useFreshDatabase();

it('practitioners with open courses and nobody above them are counted, each once', () => {
  const supervisor = aPractitioner({ role: 'supervisor' });
  anEpisode({ practitioner: aPractitioner({ supervisorId: supervisor.practitionerId }) });
  anEpisode({ status: 'ended' });
  aPractitioner();
  expect(practitionersWithoutSupervisor()).toBe(0);
  const alone = aPractitioner();
  anEpisode({ practitioner: alone });
  anEpisode({ practitioner: alone, status: 'referred' });
  expect(practitionersWithoutSupervisor()).toBe(1);
  anEpisode({ practitioner: supervisor });
  expect(practitionersWithoutSupervisor()).toBe(2);
});

it('a supervisor whose account is closed counts as none', () => {
  const supervisor = aPractitioner({ role: 'supervisor' });
  anEpisode({ practitioner: aPractitioner({ supervisorId: supervisor.practitionerId }) });
  database().update(account).set({ disabledAt: 1 }).where(eq(account.id, supervisor.accountId)).run();
  expect(practitionersWithoutSupervisor()).toBe(1);
});

it('they are counted over the list of staff; courses are found by their index', () => {
  const plan = queryPlan(withoutSupervisorQuery());
  expect(plan).toMatch(/SEARCH episode .*INDEX episode_practitioner/);
  expect(plan).not.toMatch(/SCAN (?!practitioner\b)/);
});
