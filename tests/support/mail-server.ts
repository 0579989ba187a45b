/** A mail server on this machine that keeps what it is given, or refuses everything. */
import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

export interface MailServer {
  url: string;
  /** Every message as it came over the line, for the address `to` only when that is given. */
  messages(to?: string): string[];
  /** While it is on, every message is refused for now, as a full mailbox would be. */
  refuse(on: boolean): void;
  close(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const kept: { to: string[]; text: string }[] = [];
  let refusing = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo(_address, _session, done) {
      done(refusing ? Object.assign(new Error('not now'), { responseCode: 451 }) : undefined);
    },
    onData(stream, session, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
      stream.on('end', () => {
        kept.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    messages: (to) => kept.filter((each) => !to || each.to.includes(to)).map(({ text }) => text),
    refuse: (on) => void (refusing = on),
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
