/** The clock in the server, and e-mail to a real mail server. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { and, eq } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { ownEpisode } from '#app/pathway/reach-episode.server.ts';
import { raiseAlert } from '#app/safety/raise-alert.server.ts';
import { database, inTransaction } from '#db/client.ts';
import { account } from '#db/schema/accounts.ts';
import { notification } from '#db/schema/notifications.ts';
import { riskAlertStep } from '#db/schema/safety.ts';
import { anAlert } from '#tests/factories/measures.ts';
import { type APractitioner, aPatient, aPractitioner, anEpisode } from '#tests/factories/people.ts';
import { startAppServer } from '#tests/support/app-server.ts';
import { useTwoProcesses } from '#tests/support/two-processes.ts';

const MINUTE = 60_000;
/** A Wednesday at eleven. Every server here goes by the same clock, which a test moves. */
let now = Date.parse('2026-11-25T11:00Z');
const two = useTwoProcesses(now);
function setClock(moment: number): void {
  now = moment;
  two.setClock(moment);
}

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 15_000, interval: 50 });
const aWhile = () => new Promise((later) => setTimeout(later, 500));

function aCourse(locale: string | null = null) {
  const supervisor = aPractitioner({ role: 'supervisor' });
  const practitioner = aPractitioner({ supervisorId: supervisor.practitionerId });
  database().update(account).set({ locale }).where(eq(account.id, practitioner.accountId)).run();
  const patient = aPatient({ name: 'Zenobia Quill' });
  return { supervisor, ...anEpisode({ practitioner, patient }) };
}

function raise(course: ReturnType<typeof aCourse>) {
  const { actor } = course.patient;
  const said = { source: 'phq-9-item-9', severity: 'same-working-day', responseId: null } as const;
  const input = { ...said, episode: ownEpisode(actor)!, submission: course.id, now };
  return inTransaction((tx) => raiseAlert(tx, actor, input)).alertId;
}

/** What a reader of the message sees, and what its headers say. */
const decoded = (text: string) =>
  text
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/(=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString());

describe('an alert that is raised', () => {
  it('is told to the practitioner by e-mail, once, without a word of what it is about', async () => {
    const course = aCourse();
    const id = raise(course);
    await eventually(() => expect(two.mail.messages(course.practitioner.email)).toHaveLength(1));
    await aWhile();
    const messages = two.mail.messages(course.practitioner.email);
    expect(messages).toHaveLength(1);
    const text = decoded(messages[0]!);
    expect(text).toContain('Subject: There is a new alert on your list');
    expect(text).toMatch(/Sign in to read it: http:\/\/localhost:\d+\/caseload\s/);
    for (const secret of [
      'Zenobia',
      'Quill',
      course.id,
      id,
      course.patient.patientId,
      'PHQ',
      'harm',
      'risk',
    ]) {
      expect(text).not.toContain(secret);
    }
  });

  it('is told in the practitioner’s language', async () => {
    const course = aCourse('pl');
    raise(course);
    await eventually(() => expect(two.mail.messages(course.practitioner.email)).toHaveLength(1));
    expect(decoded(two.mail.messages(course.practitioner.email)[0]!)).toContain(
      'Zaloguj się, aby go przeczytać',
    );
  });
});

describe('alerts that nobody has seen in time', () => {
  it('go to the supervisor once each, though two processes run the clock', async () => {
    const course = aCourse();
    const ids = Array.from({ length: 12 }, () => anAlert(course.id, { at: now - 3 * 60 * MINUTE }));
    const told = (person: APractitioner) => two.mail.messages(person.email).length;
    await eventually(() => expect([told(course.supervisor), told(course.practitioner)]).toEqual([12, 12]));
    await aWhile();
    expect([told(course.supervisor), told(course.practitioner)]).toEqual([12, 12]);
    const escalated = database()
      .select({ id: riskAlertStep.alertId })
      .from(riskAlertStep)
      .where(eq(riskAlertStep.step, 'escalated'))
      .all()
      .filter((step) => ids.includes(step.id));
    expect(escalated).toHaveLength(12);
    expect(decoded(two.mail.messages(course.supervisor.email)[0]!)).toContain('/supervision');
  });
});

describe('a mail server that refuses', () => {
  it('is tried again later, and nothing is lost', async () => {
    const course = aCourse();
    two.mail.refuse(true);
    raise(course);
    const row = () =>
      database()
        .select()
        .from(notification)
        .where(and(eq(notification.recipientId, course.practitioner.accountId)))
        .get();
    await eventually(() => expect(row()).toMatchObject({ attempts: 1, sentAt: null }));
    await aWhile();
    expect(row()).toMatchObject({ attempts: 1, nextAttemptAt: now + MINUTE });
    const logged = two.servers.map((server) => server.output()).join('');
    expect(logged).toContain('a message could not be sent, and will be tried again');
    expect(logged).not.toContain(course.practitioner.email);
    two.mail.refuse(false);
    setClock(now + MINUTE);
    await eventually(() => expect(two.mail.messages(course.practitioner.email)).toHaveLength(1));
    await eventually(() => expect(row()).toMatchObject({ attempts: 2, nextAttemptAt: null, sentAt: now }));
  });
});

describe('a demonstration without a mail server', () => {
  it('writes messages into a folder beside its database', async () => {
    const server = await startAppServer({ env: { JOBS_EVERY_SECONDS: '0.1', CLOCK_FILE: two.clockFile } });
    two.share(server);
    const course = aCourse();
    raise(course);
    const folder = join(dirname(server.databasePath), 'mail');
    const texts = () =>
      existsSync(folder) ? readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')) : [];
    await eventually(() =>
      expect(texts().filter((text) => text.includes(course.practitioner.email))).toHaveLength(1),
    );
    two.share(two.servers[0]!);
    await server.stop();
  });
});

describe('a fault of the clock', () => {
  it('is logged and passes: the server goes on, and the alert goes the next time', async () => {
    const course = aCourse();
    const client = database().$client;
    client.exec(`create trigger refuse_escalation before insert on risk_alert_step when new.step = 'escalated'
      begin select raise(abort, 'no'); end`);
    const id = anAlert(course.id, { at: now - 3 * 60 * MINUTE });
    const steps = () => database().select().from(riskAlertStep).where(eq(riskAlertStep.alertId, id)).all();
    try {
      await eventually(() => {
        expect(two.servers.map((server) => server.output()).join('')).toContain(
          'late alerts could not be passed on',
        );
      });
      expect(steps()).toEqual([]);
    } finally {
      client.exec('drop trigger refuse_escalation');
    }
    await eventually(() => expect(steps()).toMatchObject([{ step: 'escalated' }]));
  });
});
