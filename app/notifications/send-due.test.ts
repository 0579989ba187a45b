import { describe, expect, it } from 'vitest';
import { database, inTransaction } from '#db/client.ts';
import { account } from '#db/schema/accounts.ts';
import { notification, type NotificationKind } from '#db/schema/notifications.ts';
import { anAccount, aPractitioner } from '#tests/factories/people.ts';
import { useFreshDatabase } from '#tests/support/fresh-database.ts';
import { queryPlan } from '#tests/support/query-plan.ts';
import type { Mail } from './compose-mail.server.ts';
import { notify } from './notify.server.ts';
import { dueQuery } from './notifications.queries.server.ts';
import { MOST_ATTEMPTS, waitAfter } from './retry.ts';
import { sendDueNotifications } from './send-due.server.ts';

useFreshDatabase();

const NOW = Date.parse('2026-11-24T12:00Z');
const MINUTE = 60_000;
const nobodyAnswers = async () => {
  await Promise.resolve();
  throw Object.assign(new Error('to somebody@example.test'), { code: 'ECONNREFUSED' });
};

function put(
  recipient = aPractitioner(),
  { kind = 'alert-raised', subjectId = 'the-alert' }: { kind?: NotificationKind; subjectId?: string } = {},
) {
  inTransaction((tx) => notify(tx, { kind, recipientId: recipient.accountId, subjectId, now: NOW }));
  return recipient;
}
function post() {
  const taken: Mail[] = [];
  const deliver = async (mail: Mail) => {
    await Promise.resolve();
    taken.push(mail);
  };
  return { taken, deliver };
}
const rows = () => database().select().from(notification).all();
const at = (moment: number) => () => moment;

describe('the outbox', () => {
  it('takes the same news for the same person once', () => {
    const recipient = put();
    put(recipient);
    put(recipient, { subjectId: 'another-alert' });
    put(recipient, { kind: 'alert-escalated' });
    put();
    expect(rows()).toHaveLength(4);
  });

  it('keeps nothing when what happened is undone', () => {
    const { accountId: recipientId } = aPractitioner();
    const undone = () =>
      inTransaction((tx) => {
        notify(tx, { kind: 'alert-raised', recipientId, subjectId: 'a', now: NOW });
        throw new Error('undone');
      });
    expect(undone).toThrow('undone');
    expect(rows()).toEqual([]);
  });

  it('is sent once, and then empty', async () => {
    const { email } = put();
    const { taken, deliver } = post();
    const results = await sendDueNotifications({ now: at(NOW), deliver });
    expect(results.map(({ kind }) => kind)).toEqual(['sent']);
    expect(await sendDueNotifications({ now: at(NOW + 1e9), deliver })).toEqual([]);
    expect(taken.map(({ to }) => to)).toEqual([email]);
    expect(rows()).toMatchObject([{ sentAt: NOW, nextAttemptAt: null, attempts: 1 }]);
  });

  it('is not sent twice by two at the same time', async () => {
    for (let each = 0; each < 10; each += 1) put();
    const { taken, deliver } = post();
    const both = [1, 2].map(() => sendDueNotifications({ now: at(NOW), deliver }));
    await Promise.all(both);
    expect(new Set(taken.map(({ id }) => id)).size).toBe(10);
    expect(taken).toHaveLength(10);
  });

  it('is sent again when whoever claimed it never came back, and loses nothing', async () => {
    put();
    // A process that dies while the mail server listens.
    void sendDueNotifications({ now: at(NOW), deliver: () => new Promise(() => undefined) });
    const { taken, deliver } = post();
    await sendDueNotifications({ now: at(NOW + waitAfter(1) - 1), deliver });
    expect(taken).toEqual([]);
    await sendDueNotifications({ now: at(NOW + waitAfter(1)), deliver });
    expect(taken).toHaveLength(1);
  });

  it('tries later what could not be sent, and says why by a code only', async () => {
    put();
    const results = await sendDueNotifications({ now: at(NOW), deliver: nobodyAnswers });
    expect(results).toMatchObject([{ kind: 'later', fault: 'ECONNREFUSED' }]);
    expect(JSON.stringify(results)).not.toContain('example.test');
    expect(rows()).toMatchObject([{ sentAt: null, attempts: 1, nextAttemptAt: NOW + MINUTE }]);
  });

  it('gives up in the end', async () => {
    put();
    let kinds: string[] = [];
    let moment = NOW;
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
      const results = await sendDueNotifications({ now: at(moment), deliver: nobodyAnswers });
      kinds = [...kinds, ...results.map(({ kind }) => kind)];
      moment += waitAfter(attempt);
    }
    expect(kinds).toEqual([...Array<string>(MOST_ATTEMPTS - 1).fill('later'), 'given-up']);
    expect(await sendDueNotifications({ now: at(moment + 1e9), deliver: nobodyAnswers })).toEqual([]);
    expect(rows()).toMatchObject([{ sentAt: null, nextAttemptAt: null }]);
  });

  it('one that cannot be sent does not hold up the next', async () => {
    const first = put();
    put();
    const { taken, deliver } = post();
    const picky = (mail: Mail) => (mail.to === first.email ? nobodyAnswers() : deliver(mail));
    const results = await sendDueNotifications({ now: at(NOW), deliver: picky });
    expect(results.map(({ kind }) => kind)).toEqual(['later', 'sent']);
    expect(taken).toHaveLength(1);
  });

  it('sends nothing to an account that is closed', async () => {
    put();
    database().update(account).set({ disabledAt: NOW }).run();
    const { taken, deliver } = post();
    expect(await sendDueNotifications({ now: at(NOW), deliver })).toMatchObject([{ kind: 'nobody' }]);
    expect(taken).toEqual([]);
  });

  it('is found by an index', () => {
    const plan = queryPlan(dueQuery(database(), NOW));
    expect(plan).toContain('SEARCH notification USING INDEX notification_due');
    expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
  });
});

describe('a message', () => {
  async function theMail(recipient: { accountId: string }, kind: NotificationKind) {
    put(recipient as ReturnType<typeof aPractitioner>, { kind });
    const { taken, deliver } = post();
    await sendDueNotifications({ now: at(NOW), deliver });
    return taken[0]!;
  }

  it('says where to read, and not what about', async () => {
    const { subject, text } = await theMail(aPractitioner(), 'alert-raised');
    expect(subject).toBe('There is a new alert on your list');
    expect(text).toContain('http://localhost:3000/caseload\n');
    expect(subject + text).not.toContain('the-alert');
  });

  it('leads a supervisor to their board, and a practitioner to their caseload', async () => {
    const supervisor = aPractitioner({ role: 'supervisor' });
    expect((await theMail(supervisor, 'alert-escalated')).text).toContain('/supervision\n');
    expect((await theMail(aPractitioner(), 'alert-escalated')).text).toContain('/caseload\n');
    expect((await theMail(supervisor, 'message-waiting')).text).toContain('/supervision\n');
    expect((await theMail(aPractitioner(), 'message-waiting')).text).toContain('/caseload\n');
  });

  it('leads the service’s lead to its page, and names nobody', async () => {
    const { subject, text } = await theMail(anAccount({ role: 'lead' }), 'alert-without-supervisor');
    expect(subject).toBe('A late alert has no supervisor to go to');
    expect(text).toContain('/service\n');
    expect(subject + text).not.toMatch(/the-alert|Made-up/);
  });

  it('says to the supervisor that an alert was seen and waits to be acted on', async () => {
    const { subject, text } = await theMail(aPractitioner({ role: 'supervisor' }), 'alert-not-acted');
    expect(subject).toBe('An alert was seen, and waits to be acted on');
    expect(text).toContain('/supervision\n');
  });

  it('is in the language of the person', async () => {
    const polish = anAccount({ role: 'practitioner', locale: 'pl' });
    expect((await theMail(polish, 'alert-raised')).subject).toBe('Na twojej liście jest nowy alert');
  });
});
