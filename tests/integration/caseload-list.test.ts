import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import { savedView } from '#db/schema/caseload.ts';
import { leave } from '#db/schema/handover.ts';
import { newId } from '#db/schema/ids.ts';
import { episode } from '#db/schema/pathway.ts';
import { anAlert } from '#tests/factories/alerts.ts';
import { aResponse } from '#tests/factories/measures.ts';
import { aMessage } from '#tests/factories/messages.ts';
import {
  type APractitioner,
  anAccount,
  anEpisode,
  aPatient,
  aPractitioner,
} from '#tests/factories/people.ts';
import { useAppServer } from '#tests/support/shared-server.ts';
import { signedIn, twice, type Visitor, wordsOf } from '#tests/support/visitors.ts';

const server = useAppServer();
const DAY = 86_400_000;

function aCourse(practitioner: APractitioner, name: string) {
  return anEpisode({ practitioner, patient: aPatient({ name }), referredOn: '2026-11-24' });
}

/** A practitioner with an alert, a message and somebody calm on their list, signed in. */
async function aMorning() {
  const practitioner = aPractitioner();
  anAlert(aCourse(practitioner, 'Alma Alert'));
  aMessage(aCourse(practitioner, 'Wim Waits'), { sentAt: Date.now() - 2 * DAY, readAt: Date.now() });
  const calm = aCourse(practitioner, 'Calla Calm');
  return { practitioner, calm, visitor: await signedIn(server.current, practitioner) };
}

const wordsAt = async (visitor: Visitor, path: string) => wordsOf((await visitor.get(path)).text);
const actionsOf = ({ accountId }: APractitioner) =>
  database()
    .select({ action: auditEvent.action })
    .from(auditEvent)
    .where(eq(auditEvent.accountId, accountId))
    .all()
    .map(({ action }) => action);

/** The address of the first link with these words; with its entities read. */
function linkTo(html: string, words: string): string {
  const link = new RegExp(`<a [^>]*href="([^"]*)"[^>]*>${words}</a>`).exec(html)?.[1] ?? '';
  return link.replaceAll('&amp;', '&');
}

describe('the list', () => {
  it('says why each needs somebody, and how many do', async () => {
    const { visitor } = await aMorning();
    const words = await wordsAt(visitor, '/caseload');
    expect(words).toContain('Everybody: 3 1 with an open alert 1 waiting for an answer');
    expect(words).toContain('Wrote 2 days ago, no answer yet');
    expect(words).toMatch(/Alma Alert.*Wim Waits.*Calla Calm/);
  });

  it('has counts that lead to those who are counted', async () => {
    const { visitor } = await aMorning();
    const { text } = await visitor.get('/caseload');
    const words = await wordsAt(visitor, linkTo(text, '1 waiting for an answer'));
    expect(words).toContain('1 of 3 patients found');
    expect(words).toContain('Wim Waits');
    expect(words).not.toMatch(/Alma Alert|Calla Calm/);
  });

  it('is narrowed and sorted by its address, and what is not understood there is left out', async () => {
    const { visitor, calm } = await aMorning();
    database().update(episode).set({ problem: 'panic' }).where(eq(episode.id, calm.id)).run();
    expect(await wordsAt(visitor, '/caseload?problem=panic')).toContain('1 of 3 patients found');
    expect(await wordsAt(visitor, '/caseload?sort=name')).toMatch(/Alma Alert.*Calla Calm.*Wim Waits/);
    const odd = '/caseload?need=lunch&problem=%00&sort=down&layout=&after=..&practitioner=nobody&find=';
    expect(await wordsAt(visitor, odd)).toContain('3 patients, most in need first');
  });

  it('has a link to the review of each patient', async () => {
    const { visitor, calm } = await aMorning();
    expect((await visitor.get('/caseload')).text).toContain(`href="/caseload/${calm.id}/review"`);
  });

  it('says kindly that nobody fits', async () => {
    const { visitor } = await aMorning();
    const words = await wordsAt(visitor, '/caseload?find=nobody+at+all');
    expect(words).toMatch(/0 of 3 patients found.*Nobody on your list fits this/);
  });

  it('is in Polish for who reads Polish', async () => {
    const { visitor } = await aMorning();
    await visitor.post('/language', { language: 'pl', path: '/caseload' });
    const words = await wordsAt(visitor, '/caseload');
    expect(words).toContain('Wiadomość sprzed 2 dni, jeszcze bez odpowiedzi');
    expect(words).toContain('3 osoby, najpierw najpilniejsze');
  });
});

describe('a list of several pages', () => {
  it('shows everybody once while somebody is moved and another becomes urgent', async () => {
    const practitioner = aPractitioner();
    const courses = Array.from({ length: 65 }, (_, index) => aCourse(practitioner, `Number ${100 + index}`));
    const visitor = await signedIn(server.current, practitioner);
    const first = await visitor.get('/caseload');
    const last = courses.at(-1);
    const moved = courses.at(-2);
    if (!last || !moved) throw new Error('There are sixty-five.');
    anAlert(last);
    const colleague = aPractitioner();
    database()
      .update(episode)
      .set({ practitionerId: colleague.practitionerId })
      .where(eq(episode.id, moved.id))
      .run();
    const second = await visitor.get(linkTo(first.text, 'Next page'));
    const seen = [first, second].flatMap(({ text }) => text.match(/Number \d{3}/g) ?? []);
    expect(new Set(seen).size).toBe(64);
    expect(seen).toHaveLength(64);
    expect(wordsOf(second.text)).toContain('Somebody who stood here has left your list');
    expect(wordsOf(second.text)).toContain('61 to 65 of 65');
    const neighbour = await signedIn(server.current, colleague);
    const theirs = await wordsAt(neighbour, linkTo(first.text, 'Next page'));
    expect(theirs).toContain('This is the list as it is now, from the start');
    expect(theirs).not.toContain('Number 164');
  });
});

describe('saved views', () => {
  it('are kept once, opened, replaced only when that is meant, and deleted', async () => {
    const { visitor, practitioner } = await aMorning();
    const views = () =>
      database().select().from(savedView).where(eq(savedView.accountId, practitioner.accountId)).all();
    const idOf = (wanted: string) => views().find(({ name }) => name === wanted)?.id ?? '';
    const view = { intent: 'save-view', name: ' Mondays ', query: 'sort=name&need=nonsense&find=alma' };
    const [kept] = await twice(() => visitor.post('/caseload', view));
    expect(kept.location).toBe('/caseload?sort=name&saved=saved');
    const page = await visitor.get(kept.location ?? '');
    expect(wordsOf(page.text)).toContain('The view is saved.');
    expect(linkTo(page.text, 'Mondays')).toBe('/caseload?sort=name');

    const other = { ...view, query: 'sort=phq9' };
    const taken = await visitor.post('/caseload', other);
    expect([taken.status, taken.text.includes('name="replace" value="Mondays"')]).toEqual([400, true]);
    expect(wordsOf(taken.text)).toContain('You already have a view with this name');
    expect(taken.text).toContain('value=" Mondays "');
    const elsewhere = { ...other, name: 'Fridays' };
    await visitor.post('/caseload', { ...elsewhere, query: '' });
    // Told of one name, typed another that is taken too: that one is told first as well.
    expect((await visitor.post('/caseload', { ...elsewhere, replace: 'Mondays' })).status).toBe(400);
    await visitor.post('/caseload', { intent: 'delete-view', view: idOf('Fridays') });
    await visitor.post('/caseload', { ...other, replace: 'Mondays' });
    expect(views().map(({ name, query }) => [name, query])).toEqual([['Mondays', 'sort=phq9']]);

    const remove = { intent: 'delete-view', view: views()[0]?.id ?? '' };
    const neighbour = await signedIn(server.current, aPractitioner());
    await neighbour.post('/caseload', remove);
    expect(views()).toHaveLength(1);
    expect(await wordsAt(neighbour, '/caseload')).not.toContain('Mondays');
    await twice(() => visitor.post('/caseload?sort=name', remove));
    expect(views()).toEqual([]);
  });

  it.each([
    ['without a name', '  ', 'This is still empty'],
    ['with a name of 61 characters', 'x'.repeat(61), 'This name is longer than 60 characters'],
  ])('%s are not kept, and nothing typed is lost', async (_how, name, why) => {
    const { visitor } = await aMorning();
    const refused = await visitor.post('/caseload', { intent: 'save-view', name, query: '' });
    expect(refused.status).toBe(400);
    expect(wordsOf(refused.text)).toContain(why);
    expect(refused.text).toContain(`value="${name.trim()}"`);
  });

  it('are not for a form that no page makes', async () => {
    const { visitor } = await aMorning();
    expect((await visitor.post('/caseload', { intent: 'drop-table' })).status).toBe(400);
  });
});

describe('the list as a spreadsheet', () => {
  it('has everybody whom the filter finds, makes no formula of a name, and is audited', async () => {
    const { visitor, practitioner } = await aMorning();
    const danger = aCourse(practitioner, '=cmd("rm"),1');
    for (const [total, at] of [
      [14, 2],
      [8, 1],
    ] as const)
      // prettier-ignore
      aResponse(danger.id, { total, at: Date.now() - at * DAY });
    const answer = await visitor.get('/caseload/export');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="caseload-\d{4}-\d\d-\d\d\.csv"$/,
    );
    const lines = answer.text.split('\r\n');
    expect(lines[0]).toMatch(/^"Name","Number","Problem",/);
    expect(lines).toHaveLength(6);
    const line = lines.find((each) => each.includes('cmd')) ?? '';
    expect(line.startsWith(`"'=cmd(""rm""),1",`)).toBe(true);
    // A change of score is a number, not a formula.
    expect(line).toContain(',8,-6,');
    expect(actionsOf(practitioner)).toContain('caseload.export');
    const some = await visitor.get('/caseload/export?find=alma');
    expect(some.text.split('\r\n')).toHaveLength(3);
  });

  it.each(['patient', 'lead', 'author'] as const)('is a 404 for a %s', async (role) => {
    const visitor = await signedIn(server.current, role === 'patient' ? aPatient() : anAccount({ role }));
    expect((await visitor.get('/caseload/export')).status).toBe(404);
  });

  it('has nobody of a neighbour', async () => {
    await aMorning();
    const visitor = await signedIn(server.current, aPractitioner());
    expect((await visitor.get('/caseload/export')).text).not.toMatch(/Alma|Wim|Calla/);
  });
});

describe('whose patients', () => {
  it('a supervisor narrows the list to one of those whom they supervise', async () => {
    const supervisor = aPractitioner({ role: 'supervisor' });
    const { practitionerId: supervisorId } = supervisor;
    const [pip, kit] = ['Pip', 'Kit'].map((name) => aPractitioner({ name, supervisorId }));
    if (!pip || !kit) throw new Error('Two were made.');
    aCourse(pip, 'Of Pip');
    aCourse(kit, 'Of Kit');
    const visitor = await signedIn(server.current, supervisor);
    expect(await wordsAt(visitor, '/caseload')).toMatch(/Of Kit.*with Kit.*Of Pip.*with Pip/);
    const words = await wordsAt(visitor, `/caseload?practitioner=${pip.practitionerId}`);
    expect(words).toContain('Of Pip');
    expect(words).not.toContain('Of Kit');
  });

  it('who covers for a colleague on leave has theirs, until the leave ends', async () => {
    const { practitioner } = await aMorning();
    const cover = aPractitioner();
    const { practitionerId } = practitioner;
    const days = { fromOn: '2000-01-01', untilOn: '2099-01-01', setAt: 1, submission: 'one' };
    const who = { practitionerId, coverId: cover.practitionerId, setBy: practitioner.accountId };
    database()
      .insert(leave)
      .values({ id: newId<never>(), ...who, ...days })
      .run();
    const visitor = await signedIn(server.current, cover);
    expect(await wordsAt(visitor, '/caseload')).toContain('Alma Alert');
    database().update(leave).set({ endedAt: 2 }).where(eq(leave.practitionerId, practitionerId)).run();
    expect(await wordsAt(visitor, '/caseload')).not.toContain('Alma Alert');
  });
});
