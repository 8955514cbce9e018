import { createServer, type Server } from 'node:http';
import { type Answer, answerAbout } from './answers.js';
import { MailFolder } from './mail-folder.js';
import { openSmtpDoor } from './smtp-door.js';

export interface MailboxSettings {
  readonly smtpPort: number;
  readonly webPort: number;
  readonly folder: string;
}

export interface RunningMailbox {
  readonly smtpUrl: string;
  readonly url: string;
  stop(): Promise<void>;
}

/** A mail server that keeps everything, and pages to read it. */
export async function startMailbox({ smtpPort, webPort, folder }: MailboxSettings): Promise<RunningMailbox> {
  const mails = new MailFolder(folder);
  const closeSmtp = await openSmtpDoor(smtpPort, mails);
  const web = createServer((request, response) => {
    answerAbout(mails, request.method ?? '', request.url ?? '').then(
      ({ status, headers, body }: Answer) => response.writeHead(status, headers).end(body),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => web.once('error', reject).listen(webPort, '127.0.0.1', resolve));
  const stop = async () => {
    await Promise.all([closeSmtp(), closeWeb(web)]);
  };
  return { smtpUrl: `smtp://127.0.0.1:${smtpPort}`, url: `http://127.0.0.1:${webPort}`, stop };
}

function closeWeb(web: Server): Promise<void> {
  return new Promise((resolve) => {
    web.close(() => resolve());
    web.closeAllConnections();
  });
}
