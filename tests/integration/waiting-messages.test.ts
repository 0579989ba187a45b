/** A message that nobody opens in time: the clock of two processes, the e-mail, and the pages that say so. */
import { eq } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { database } from '#db/client.ts';
import { auditEvent } from '#db/schema/accounts.ts';
import { aMessage } from '#tests/factories/messages.ts';
import { type APractitioner, aPatient, aPractitioner, anEpisode } from '#tests/factories/people.ts';
import type { AppServer } from '#tests/support/app-server.ts';
import { useTwoProcesses } from '#tests/support/two-processes.ts';
import { signedIn, wordsOf } from '#tests/support/visitors.ts';

/** A Wednesday at eleven; what was written on Monday at ten is late. */
const NOW = Date.parse('2026-11-25T11:00Z');
const MONDAY = Date.parse('2026-11-23T10:00Z');

const two = useTwoProcesses(NOW);

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 15_000, interval: 50 });
const aWhile = () => new Promise((later) => setTimeout(later, 500));
const logged = () => two.servers.map((server) => server.output()).join('');

const auditOf = (action: string) =>
  database()
    .select()
    .from(auditEvent)
    .where(eq(auditEvent.action, action))
    .all()
    .map(({ subjectId }) => subjectId);

function aTeam() {
  const supervisor = aPractitioner({ role: 'supervisor' });
  const practitioner = aPractitioner({ name: 'Percy Reader', supervisorId: supervisor.practitionerId });
  return { supervisor, practitioner };
}

describe('messages that nobody has read in time', () => {
  it('are told to practitioner and supervisor once each, though two processes run the clock, and say nothing', async () => {
    const { supervisor, practitioner } = aTeam();
    const courses = Array.from({ length: 8 }, () =>
      anEpisode({ practitioner, patient: aPatient({ name: 'Wanda Waits' }) }),
    );
    const ids = courses.map((course) => aMessage(course, { sentAt: MONDAY }));
    const told = (person: APractitioner) => two.mail.messages(person.email);
    await eventually(() => expect([told(supervisor).length, told(practitioner).length]).toEqual([8, 8]));
    await aWhile();
    expect([told(supervisor).length, told(practitioner).length]).toEqual([8, 8]);
    expect(told(supervisor)[0]).toContain('Subject: A message has not been read in time');
    expect(told(supervisor)[0]).toContain('/supervision');
    expect(told(practitioner)[0]).toContain('/caseload');
    for (const text of [...told(supervisor), ...told(practitioner)]) {
      expect(text).not.toMatch(/Wanda|Waits|Made-up words/);
    }
    expect(auditOf('message.late').filter((id) => ids.some((ours) => ours === id))).toHaveLength(8);
    expect(logged()).not.toMatch(/Wanda|Made-up words/);
  });

  it('are on the supervisor’s board and said to be late on the caseload, until the practitioner opens them', async () => {
    const { supervisor, practitioner } = aTeam();
    const course = anEpisode({ practitioner, patient: aPatient({ name: 'Wanda Waits' }) });
    aMessage(course, { sentAt: MONDAY });
    aMessage(anEpisode({ patient: aPatient({ name: 'Not Theirs' }) }), { sentAt: MONDAY });
    const [server] = two.servers as [AppServer];
    const [above, staff] = [await signedIn(server, supervisor), await signedIn(server, practitioner)];
    const board = async () => wordsOf((await above.get('/supervision')).text);
    expect(await board()).toMatch(/Messages not read in time.*Wanda Waits.*Percy Reader.*2 working days ago/);
    expect(await board()).not.toMatch(/Not Theirs|Made-up words/);
    const late = 'Late: wrote 2 working days ago, not read yet';
    expect(wordsOf((await staff.get('/caseload')).text)).toContain(late);
    expect(wordsOf((await staff.get('/supervision')).text)).not.toContain('Wanda Waits');
    await above.get(`/caseload/${course.id}/messages`);
    expect(await board()).toContain('Wanda Waits');
    await staff.get(`/caseload/${course.id}/messages`);
    expect(await board()).toContain('Every message has been read in time');
    const read = wordsOf((await staff.get('/caseload')).text);
    expect(read).toContain('Wrote 2 days ago, no answer yet');
    expect(read).not.toContain(late);
  });
});
