import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@app/embedded-postgres';
import { afterAll, expect, it } from '@jest/globals';
import nodemailer from 'nodemailer';
import { startMailbox } from './start-mailbox.js';

const folder = mkdtempSync(join(tmpdir(), 'mailbox-spec-'));
const start = async () => startMailbox({ smtpPort: await freePort(), webPort: await freePort(), folder });
let mailbox = await start();
afterAll(async () => {
  await mailbox.stop();
  rmSync(folder, { recursive: true, force: true });
});

const mail = {
  from: 'kursbruecke@stadt.example',
  to: 'anna.traeger@jobcenter.example',
  subject: 'Kursübersicht für Джамала & عبد الله',
  text: "O'Brien-Łukasz, Nguyễn",
  html: '<p>Guten Tag</p><script>alert(1)</script>',
};

async function send(): Promise<void> {
  await nodemailer.createTransport(mailbox.smtpUrl).sendMail(mail);
}

async function received(): Promise<readonly { id: string; subject: string; text: string; to: readonly string[] }[]> {
  return JSON.parse(await (await fetch(`${mailbox.url}/api/mails`)).text());
}

it('keeps every mail as often as it comes, byte for byte, over a restart', async () => {
  await send();
  await send();
  await mailbox.stop();
  mailbox = await start();
  const mails = await received();
  expect(mails).toHaveLength(2);
  expect(mails[0]).toMatchObject({ subject: mail.subject, to: [mail.to] });
  expect(mails[0]?.text.trim()).toBe(mail.text);
});

it('shows a mail without letting anything in it run', async () => {
  const [newest] = await received();
  const page = await (await fetch(`${mailbox.url}/mail/${newest?.id}`)).text();
  expect(page).toContain('sandbox="');
  expect(page).not.toContain('<script');
  const part = await fetch(`${mailbox.url}/mail/${newest?.id}/html`);
  expect(part.headers.get('content-security-policy')).toMatch(/^sandbox .*default-src 'none'/);
});

it.each(['/mail/../secrets', '/mail/..%2fsecrets', '/api/mails/none', '/anything'])(
  'has nothing at %s',
  async (path) => {
    expect((await fetch(`${mailbox.url}${path}`)).status).toBe(404);
  },
);

it('changes nothing on anybody’s request', async () => {
  expect((await fetch(`${mailbox.url}/`, { method: 'DELETE' })).status).toBe(405);
});
