import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { LeadActor } from '#app/accounts/actor.ts';
import { database } from '#db/client.ts';
import { account, auditEvent, session } from '#db/schema/accounts.ts';
import { newId } from '#db/schema/ids.ts';
import { notification } from '#db/schema/notifications.ts';
import { episode, practitioner } from '#db/schema/pathway.ts';
import { reachEpisode } from '#app/pathway/reach-episode.server.ts';
import { anAlert } from '#tests/factories/alerts.ts';
import { anAnsweredLetter } from '#tests/factories/ending.ts';
import { aLeave } from '#tests/factories/handover.ts';
import {
  type APractitioner,
  anAccount,
  anEpisode,
  aPatient,
  aPractitioner,
} from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import { changeSupervisor, closeAccount, findSupervisors, openAccount } from './change-person.server.ts';
import { moveCaseload } from './move-caseload.server.ts';
import { coversQuery, peopleNamesQuery, peopleQuery, supervisorNamesQuery } from './people.queries.server.ts';
import { people } from './people.server.ts';

useFreshDatabase();

const NOW = Date.parse('2026-11-25T10:00Z');

function aLead(): LeadActor {
  const { accountId, name, locale } = anAccount({ role: 'lead' });
  return { role: 'lead', accountId, name, locale };
}
const supervisorOf = ({ practitionerId }: APractitioner) =>
  database().select().from(practitioner).where(eq(practitioner.id, practitionerId)).get()?.supervisorId;
const anEndedCourse = (person: APractitioner) =>
  anEpisode({ practitioner: person, status: 'ended', endedOn: '2026-01-01', endCode: '46' });
const closedAt = ({ accountId }: { accountId: APractitioner['accountId'] }) =>
  database().select().from(account).where(eq(account.id, accountId)).get()?.disabledAt;

describe('a person’s supervisor', () => {
  const give = (person: APractitioner, to: APractitioner, lead = aLead()) =>
    changeSupervisor(lead, { id: person.accountId, supervisorId: to.practitionerId, now: NOW });

  it('becomes another one, who hears of open alerts; it is written down', () => {
    const person = aPractitioner();
    anAlert(anEpisode({ practitioner: person }));
    const next = aPractitioner({ role: 'supervisor' });
    expect(give(person, next)).toEqual({ kind: 'changed' });
    expect(supervisorOf(person)).toBe(next.practitionerId);
    expect(database().select().from(notification).all()).toMatchObject([
      { kind: 'alert-raised', recipientId: next.accountId },
    ]);
    expect(database().select().from(auditEvent).all()).toMatchObject([{ action: 'supervisor.change' }]);
  });

  it('is never the person, nor somebody below them, nor who is no supervisor or cannot sign in', () => {
    const top = aPractitioner({ role: 'supervisor' });
    const middle = aPractitioner({ role: 'supervisor', supervisorId: top.practitionerId });
    const low = aPractitioner({ role: 'supervisor', supervisorId: middle.practitionerId });
    expect(give(top, top)).toEqual({ kind: 'refused', why: 'self' });
    expect(give(top, middle)).toEqual({ kind: 'refused', why: 'circle' });
    expect(give(top, low)).toEqual({ kind: 'refused', why: 'circle' });
    expect(give(top, aPractitioner())).toEqual({ kind: 'refused', why: 'not-supervisor' });
    const left = aPractitioner({ role: 'supervisor' });
    database().update(account).set({ disabledAt: 1 }).where(eq(account.id, left.accountId)).run();
    expect(give(top, left)).toEqual({ kind: 'refused', why: 'not-supervisor' });
    expect(supervisorOf(top)).toBeNull();
    expect(give(low, top)).toEqual({ kind: 'changed' });
  });

  it('is looked for among supervisors only', () => {
    const found = aPractitioner({ role: 'supervisor', name: 'Nora Above' });
    aPractitioner({ name: 'Nora Beside' });
    const { colleagues } = findSupervisors({ find: 'nora', not: null, now: NOW });
    expect(colleagues.map(({ id }) => id)).toEqual([found.practitionerId]);
  });
});

describe('an account', () => {
  const close = (person: APractitioner, lead = aLead()) =>
    closeAccount(lead, { id: person.accountId, now: NOW });

  it('is closed: its sessions end, and it may be opened again', () => {
    const person = aPractitioner();
    const { accountId } = person;
    database().insert(session).values({ id: 's', accountId, expiresAt: NOW }).run();
    expect(close(person)).toEqual({ kind: 'closed' });
    expect(closedAt(person)).toBe(NOW);
    expect(database().select().from(session).all()).toEqual([]);
    expect(openAccount(aLead(), { id: accountId, now: NOW })).toBe(true);
    expect(closedAt(person)).toBeNull();
  });

  it.each([
    [
      'patients in care',
      (person: APractitioner) => void anEpisode({ practitioner: person }),
      { patients: 1 },
    ],
    [
      'an open alert of a course that has ended',
      (person: APractitioner) => void anAlert(anEndedCourse(person)),
      { patients: 1 },
    ],
    [
      'an answer to a letter of a course that has ended',
      (person: APractitioner) => void anAnsweredLetter(anEndedCourse(person)),
      { patients: 1 },
    ],
    [
      'people whom they supervise',
      ({ practitionerId }: APractitioner) => void aPractitioner({ supervisorId: practitionerId }),
      { supervises: 1 },
    ],
    [
      'a colleague’s leave to cover',
      (person: APractitioner) =>
        void aLeave(aPractitioner(), { cover: person, fromOn: '2027-01-01', untilOn: '2027-01-02' }),
      { covers: 1 },
    ],
  ])('is not closed while they have %s', (_what, give, still) => {
    const person = aPractitioner({ role: 'supervisor' });
    give(person);
    expect(close(person)).toEqual({ kind: 'refused', patients: 0, supervises: 0, covers: 0, ...still });
    expect(closedAt(person)).toBeNull();
  });

  it('is never a patient’s, nor one’s own', () => {
    const lead = aLead();
    expect(closeAccount(lead, { id: lead.accountId, now: NOW })).toEqual({ kind: 'self' });
    expect(closeAccount(lead, { id: aPatient().accountId, now: NOW })).toEqual({ kind: 'not-found' });
    expect(openAccount(lead, { id: newId(), now: NOW })).toBe(false);
  });
});

describe('a lead moves a whole caseload', () => {
  it('with courses that have ended and a letter of which the patient has answered', () => {
    const [from, to] = [aPractitioner(), aPractitioner()];
    const course = anEndedCourse(from);
    anAnsweredLetter(course);
    const toIds = [to.practitionerId];
    moveCaseload(aLead(), { fromId: from.practitionerId, toIds, batch: 'b', sure: false, now: NOW });
    expect(reachEpisode(to.actor, course.id, 'episode.read')).not.toBeNull();
  });

  it('in equal shares, once, and can then close the account', () => {
    const [from, one, two] = [aPractitioner(), aPractitioner(), aPractitioner()];
    Array.from({ length: 5 }, () => anEpisode({ practitioner: from }));
    const lead = aLead();
    const toIds = [one.practitionerId, two.practitionerId];
    const move = () =>
      moveCaseload(lead, { fromId: from.practitionerId, toIds, batch: 'b', sure: false, now: NOW });
    expect([move(), move()]).toMatchObject([{ kind: 'handed-over' }, { kind: 'handed-over' }]);
    const carers = database()
      .select()
      .from(episode)
      .all()
      .map(({ practitionerId }) => practitionerId);
    const shares = toIds.map((id) => carers.filter((carer) => carer === id).length);
    expect(shares).toEqual([3, 2]);
    expect(closeAccount(lead, { id: from.accountId, now: NOW })).toEqual({ kind: 'closed' });
  });
});

describe('the list of people', () => {
  it('has staff with what they have, and no patient', () => {
    const supervisor = aPractitioner({ role: 'supervisor', name: 'Ada Above' });
    const person = aPractitioner({ name: 'Bo Below', supervisorId: supervisor.practitionerId });
    anEpisode({ practitioner: person, patient: aPatient({ name: 'Bo Patient' }) });
    const { rows, count } = people(aLead(), { find: 'bo', page: 1, now: NOW });
    expect(count).toBe(1);
    expect(rows).toMatchObject([
      { name: 'Bo Below', supervisorName: 'Ada Above', activeCases: 1, supervises: 0 },
    ]);
  });

  it('comes in pages, and a page that is not there is the last one', () => {
    Array.from({ length: 60 }, (_, index) => aPractitioner({ name: `Same ${index}` }));
    const page = (wanted: number) => people(aLead(), { find: 'same', page: wanted, now: NOW });
    expect([page(1).rows.length, page(2).rows.length, page(99).page]).toEqual([50, 10, 2]);
  });

  it.each([
    ['people', () => peopleQuery(database(), [newId(), newId()], '2026-11-25')],
    ['the leaves that somebody covers', () => coversQuery(database(), newId(), '2026-11-25')],
  ])('finds %s by an index', (_what, query) => {
    expect(queryPlan(query())).not.toMatch(/SCAN/);
  });

  it('finds names in an index that holds no patient', () => {
    for (const query of [peopleNamesQuery(), supervisorNamesQuery()]) {
      expect(queryPlan(query)).toContain('SCAN account USING INDEX account_staff');
    }
  });
});
