/** Leave with a cover, over midnight in England, and what a lead may do about people; through the pages. */
import { eq } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { database } from '#db/client.ts';
import { account, session } from '#db/schema/accounts.ts';
import { leave } from '#db/schema/handover.ts';
import { practitioner as practitionerTable } from '#db/schema/pathway.ts';
import { anAccount, anEpisode, aPatient, aPractitioner } from '#tests/factories/people.ts';
import { useTwoProcesses } from '#tests/support/two-processes.ts';
import { hidden, signedIn, type Visitor, wordsOf } from '#tests/support/visitors.ts';

/** In summer the day begins in England at 23:00 UTC. */
const EVENING = Date.parse('2026-07-14T22:59Z');
const MIDNIGHT = Date.parse('2026-07-14T23:00Z');
const LAST_MINUTE = Date.parse('2026-07-16T22:59Z');
const OVER = Date.parse('2026-07-16T23:00Z');

const two = useTwoProcesses(EVENING);
const server = () => two.servers[0]!;
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 15_000, interval: 50 });

async function arrange(staff: Visitor, more: Record<string, string>) {
  const page = (await staff.get('/leave')).text;
  const form = { whose: hidden(page, 'whose'), submission: hidden(page, 'submission'), find: '' };
  return staff.post('/leave', { ...form, intent: 'arrange', ...more });
}

describe('leave with a cover', () => {
  it('opens patients, messages and news to the cover from midnight in England until midnight, and tells the patient', async () => {
    two.setClock(EVENING);
    const away = aPractitioner({ name: 'Ada Away' });
    const cover = aPractitioner({ name: 'Ben Cover' });
    const course = anEpisode({ practitioner: away, patient: aPatient({ name: 'Pat Cared' }) });
    const [staff, substitute, patient] = [
      await signedIn(server(), away),
      await signedIn(server(), cover),
      await signedIn(server(), course.patient),
    ];
    const days = { fromOn: '2026-07-15', untilOn: '2026-07-16', cover: cover.practitionerId };
    expect((await arrange(staff, days)).location).toBe('/leave?saved=arranged');
    const page = `/caseload/${course.id}/messages`;
    expect((await substitute.get(page)).status).toBe(404);
    two.setClock(MIDNIGHT);
    expect((await substitute.get(page)).status).toBe(200);
    expect(wordsOf((await substitute.get('/caseload')).text)).toContain('Pat Cared');
    await eventually(() => expect(two.mail.messages(cover.email)).toHaveLength(1));
    expect(two.mail.messages(cover.email)[0]).toContain('You cover for a colleague');
    expect(two.mail.messages(cover.email)[0]).not.toMatch(/Ada|Pat/);
    for (const path of ['/home', '/messages']) {
      expect(wordsOf((await patient.get(path)).text)).toContain(
        'Ada Away is away until Thursday 16 July. Ben Cover looks after you until then and reads your messages.',
      );
    }
    await patient.post('/not-safe', { submission: 'pressed' });
    await eventually(() => expect(two.mail.messages(cover.email)).toHaveLength(2));
    expect(two.mail.messages(away.email)).toHaveLength(1);
    expect(wordsOf((await patient.get('/not-safe/told')).text)).toContain('Ben Cover has had an alert');
    two.setClock(LAST_MINUTE);
    expect((await substitute.get(page)).status).toBe(200);
    two.setClock(OVER);
    expect((await substitute.get(page)).status).toBe(404);
    expect(wordsOf((await substitute.get('/caseload')).text)).not.toContain('Pat Cared');
    expect(wordsOf((await patient.get('/home')).text)).not.toContain('is away until');
    expect(wordsOf((await staff.get('/caseload')).text)).toContain('Pat Cared');
  });

  it('is refused with a cover who is away then, and what was typed is kept', async () => {
    two.setClock(EVENING);
    const [away, cover] = [aPractitioner(), aPractitioner({ name: 'Cas Gone' })];
    const [staff, other] = [await signedIn(server(), away), await signedIn(server(), cover)];
    const third = aPractitioner().practitionerId;
    await arrange(other, { fromOn: '2026-08-03', untilOn: '2026-08-05', cover: third });
    const days = { fromOn: '2026-08-05', untilOn: '2026-08-07' };
    const refused = await arrange(staff, { ...days, find: 'Cas Gone', cover: cover.practitionerId });
    expect(refused.status).toBe(400);
    expect(wordsOf(refused.text)).toContain('Cas Gone is on leave in these days');
    expect(refused.text).toContain('value="2026-08-07"');
    const mine = database().select().from(leave).where(eq(leave.practitionerId, away.practitionerId)).all();
    expect(mine).toEqual([]);
  });

  it('of a neighbour cannot be seen, arranged or ended', async () => {
    two.setClock(EVENING);
    const [away, cover] = [aPractitioner(), aPractitioner()];
    const staff = await signedIn(server(), away);
    await arrange(staff, { fromOn: '2026-08-03', untilOn: '2026-08-05', cover: cover.practitionerId });
    const [row] = database().select().from(leave).where(eq(leave.practitionerId, away.practitionerId)).all();
    const neighbour = await signedIn(server(), aPractitioner({ role: 'supervisor' }));
    expect((await neighbour.get(`/leave?practitioner=${away.practitionerId}`)).status).toBe(404);
    expect((await neighbour.post('/leave', { intent: 'end', leave: row?.id ?? '' })).status).toBe(404);
    const days = { fromOn: '2026-09-03', untilOn: '2026-09-05', cover: cover.practitionerId };
    expect((await arrange(neighbour, { ...days, whose: away.practitionerId })).status).toBe(404);
    expect(
      database()
        .select()
        .from(leave)
        .where(eq(leave.id, row?.id ?? ('' as never)))
        .get()?.endedAt,
    ).toBeNull();
  });
});

describe('a lead', () => {
  async function aLead() {
    const lead = anAccount({ role: 'lead' });
    return signedIn(server(), lead);
  }

  it('finds people, changes a supervisor, and sees no patient', async () => {
    const lead = await aLead();
    const person = aPractitioner({ name: 'Nell Person' });
    anEpisode({ practitioner: person, patient: aPatient({ name: 'Private Patient' }) });
    const next = aPractitioner({ role: 'supervisor', name: 'Nell Super' });
    const list = await lead.get('/service/people?find=nell');
    expect(wordsOf(list.text)).toMatch(/2 people.*Nell Person.*Nell Super/);
    const path = `/service/people/${person.accountId}`;
    const changed = await lead.post(`${path}/supervisor`, {
      intent: 'change',
      find: '',
      supervisor: next.practitionerId,
    });
    expect(changed.location).toBe(`${path}?saved=supervisor`);
    const row = database()
      .select()
      .from(practitionerTable)
      .where(eq(practitionerTable.id, person.practitionerId))
      .get();
    expect(row?.supervisorId).toBe(next.practitionerId);
    const pages = [
      list,
      await lead.get(path),
      await lead.get(`${path}/supervisor`),
      await lead.get(`${path}/caseload`),
    ];
    for (const { status, text } of pages) {
      expect(status).toBe(200);
      expect(text).not.toContain('Private Patient');
    }
  });

  it('cannot close an account with patients, moves them, and then it is closed and signed out at once', async () => {
    const lead = await aLead();
    const [person, next] = [aPractitioner(), aPractitioner({ name: 'Nora Next' })];
    const course = anEpisode({ practitioner: person });
    const staff = await signedIn(server(), person);
    const path = `/service/people/${person.accountId}`;
    const refused = await lead.post(path, { intent: 'close' });
    expect([refused.status, wordsOf(refused.text)]).toEqual([
      400,
      expect.stringContaining('1 patient is still theirs'),
    ]);
    const batch = hidden((await lead.get(`${path}/caseload`)).text, 'batch');
    const move = { intent: 'move', batch, find: '', with: next.practitionerId };
    expect((await lead.post(`${path}/caseload`, move)).location).toBe(`${path}?saved=moved`);
    expect((await lead.post(path, { intent: 'close' })).location).toBe(`${path}?saved=closed`);
    expect((await staff.get('/caseload')).location).toContain('/sign-in');
    expect(database().select().from(session).where(eq(session.accountId, person.accountId)).all()).toEqual(
      [],
    );
    const after = await signedIn(server(), next);
    expect((await after.get(`/caseload/${course.id}`)).status).toBe(200);
    expect((await lead.post(path, { intent: 'open' })).location).toBe(`${path}?saved=opened`);
    expect(
      database().select().from(account).where(eq(account.id, person.accountId)).get()?.disabledAt,
    ).toBeNull();
  });

  it('alone may: a supervisor, a practitioner and a patient are told that there is no such page', async () => {
    const person = aPractitioner();
    for (const other of [aPractitioner({ role: 'supervisor' }), aPractitioner(), aPatient()]) {
      const visitor = await signedIn(server(), other);
      const path = `/service/people/${person.accountId}`;
      const asked = [await visitor.get('/service/people'), await visitor.post(path, { intent: 'close' })];
      expect(asked.map(({ status }) => status)).toEqual([404, 404]);
    }
  });
});
