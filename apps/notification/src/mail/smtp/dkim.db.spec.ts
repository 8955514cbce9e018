import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { type NotificationUnderTest, startNotification } from '../../notification.fixtures.js';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const record = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`;

let service: NotificationUnderTest;
beforeAll(async () => {
  service = await startNotification(undefined, {
    dkim: {
      domainName: 'stadt.example',
      keySelector: 'kb2026',
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    },
  });
  await service.subscribe('case-manager');
  await service.publish({ title: 'Kurs für Ärztinnen' });
  await service.makeNow();
  await service.send();
});
afterAll(() => service.stop());

/** As a receiving server sees it, which finds our key in the DNS. */
const verified = async (raw: Buffer) => {
  const { results } = await dkimVerify(raw, {
    resolver: async (name: string, type: string) => {
      if (name !== 'kb2026._domainkey.stadt.example' || type !== 'TXT') throw new Error(`Nobody asks for ${name}.`);
      return [[record]];
    },
  });
  return results;
};
const received = () => service.smtp.received[0]?.raw ?? Buffer.alloc(0);

it('is signed so that another implementation finds it unchanged, the way out of the subscription included', async () => {
  const [signature] = await verified(received());
  expect(signature).toMatchObject({
    status: { result: 'pass', aligned: 'stadt.example' },
    signingDomain: 'stadt.example',
  });
  const [, names = ''] = /\bh=([^;]+);/.exec(String(received())) ?? [];
  const signed = names.toLowerCase().replace(/\s/g, '').split(':');
  for (const name of ['from', 'to', 'subject', 'date', 'message-id', 'list-unsubscribe', 'list-unsubscribe-post'])
    expect(signed).toContain(name);
});

it.each([
  ['the subject', (mail: string) => mail.replace(/^Subject: /m, 'Subject: Re: ')],
  ['the link to unsubscribe', (mail: string) => mail.replace(/unsubscribe\/./, 'unsubscribe/_')],
  ['the content', (mail: string) => mail.replace(/\r\n\r\n(?=[A-Za-z0-9+/]{60})/, '\r\n\r\nQUFB')],
])('is no longer whole when somebody changes %s', async (_, change) => {
  const mail = received().toString('latin1');
  const changed = change(mail);
  expect(changed).not.toBe(mail);
  const [signature] = await verified(Buffer.from(changed, 'latin1'));
  expect(signature?.status.result).not.toBe('pass');
});
