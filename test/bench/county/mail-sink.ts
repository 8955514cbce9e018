import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server that takes every mail and forgets it. */
export interface MailSink {
  readonly url: string;
  /** Instants (ms) at which mails were taken. */
  readonly taken: readonly number[];
  stop(): Promise<void>;
}

export async function startMailSink(): Promise<MailSink> {
  const taken: number[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) => {
      stream.resume();
      stream.on('end', () => {
        taken.push(Date.now());
        done();
      });
    },
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    stop: () => new Promise((closed) => server.close(() => closed())),
  };
}
