import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { Envelope, MailFolder } from './mail-folder.js';

/** Takes every mail handed in, each as often as it is handed in: doubles must be seen, not hidden. */
export async function openSmtpDoor(port: number, folder: MailFolder): Promise<() => Promise<void>> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: 20_000_000,
    logger: false,
    onData: (stream, session, done) => {
      folder.keep(envelopeOf(session), stream).then(
        () => (stream.sizeExceeded ? done(new Error('552 too large')) : done()),
        () => done(new Error('451 could not be kept')),
      );
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return () => new Promise((resolve) => server.close(() => resolve()));
}

function envelopeOf({ envelope }: SMTPServerSession): Envelope {
  return {
    from: envelope.mailFrom ? envelope.mailFrom.address : '',
    to: envelope.rcptTo.map(({ address }) => address),
    receivedAt: new Date().toISOString(),
  };
}
