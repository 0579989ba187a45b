/** The only file that knows nodemailer: by SMTP, or into a folder when a demonstration has no mail server. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createTransport } from 'nodemailer';
import { environment } from '#app/platform/environment.ts';
import type { Mail } from './compose-mail.server.ts';

/** Resolves once the mail server has taken the message, or the file is written. Rejects when it has not. */
export type DeliverMail = (mail: Mail) => Promise<void>;

/** A mail server that does not answer must not hold up the messages behind this one. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** How this deployment sends. */
export function mailDelivery(): DeliverMail {
  const { MAIL_URL, DATABASE_PATH } = environment();
  return MAIL_URL ? bySmtp(MAIL_URL) : intoFolder(join(dirname(DATABASE_PATH), 'mail'));
}

function bySmtp(url: string): DeliverMail {
  const transport = createTransport({ url, ...PATIENCE });
  return async (mail) => {
    await transport.sendMail(messageOf(mail));
  };
}

/** Each message as `<id>.eml`, which a mail program opens. */
function intoFolder(folder: string): DeliverMail {
  const transport = createTransport({ streamTransport: true, buffer: true });
  return async (mail) => {
    const { message } = await transport.sendMail(messageOf(mail));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${mail.id}.eml`), message as Buffer);
  };
}

function messageOf({ id, to, subject, text }: Mail) {
  // Told to be from a machine, so that nobody's "I am away" answers it.
  const headers = { 'Auto-Submitted': 'auto-generated' };
  return { from: sender(), to, subject, text, headers, messageId: `<${id}@stepwise>` };
}

function sender(): string {
  const { MAIL_FROM, APP_ORIGIN } = environment();
  return MAIL_FROM ?? `Stepwise <no-reply@${APP_ORIGIN ? new URL(APP_ORIGIN).hostname : 'localhost'}>`;
}
