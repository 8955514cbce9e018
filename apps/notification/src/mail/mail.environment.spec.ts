import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readMailSettings } from './mail.environment.js';

const folder = mkdtempSync(join(tmpdir(), 'mail-environment-'));
afterAll(() => rmSync(folder, { recursive: true }));

const pem = { type: 'pkcs8', format: 'pem' } as const;
const rsa = (bits: number) => generateKeyPairSync('rsa', { modulusLength: bits }).privateKey.export(pem).toString();
const inFile = (name: string, content: string) => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};
const key = rsa(2_048);
const keyFile = inFile('dkim.pem', key);

const before = { ...process.env };
const names = ['SMTP_URL', 'MAIL_FROM'] as const;
beforeEach(() => {
  set({ SMTP_URL: 'smtps://mail.stadt.example', MAIL_FROM: 'Kursbrücke <kurse@mail.stadt.example>' });
});
afterEach(() => {
  for (const name of Object.keys(process.env)) if (/^(MAIL_|SMTP_)/.test(name)) delete process.env[name];
  for (const name of names) if (before[name] !== undefined) process.env[name] = before[name];
});
const set = (variables: Readonly<Record<string, string>>) => void Object.assign(process.env, variables);
const signing = { MAIL_DKIM_KEY_FILE: keyFile, MAIL_DKIM_SELECTOR: 'k2026' };

describe('what the operator says of mail', () => {
  it('is enough with a server and a sender', () => {
    expect(readMailSettings()).toEqual({
      smtpUrl: 'smtps://mail.stadt.example',
      from: { name: 'Kursbrücke', address: 'kurse@mail.stadt.example' },
      invitations: false,
      perMinute: 1_200,
      connections: 5,
    });
  });

  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['a server without a scheme', { SMTP_URL: 'mail.stadt.example:25' }, /^SMTP_URL is no address of a mail server/],
    ['a server that is a web page', { SMTP_URL: 'https://mail.stadt.example' }, /^SMTP_URL/],
    ['no server', { SMTP_URL: '' }, /^SMTP_URL is not set/],
    ['two senders', { MAIL_FROM: 'a@b.example, c@d.example' }, /^MAIL_FROM/],
    ['less than no mails a minute', { MAIL_PER_MINUTE: '-1' }, /^MAIL_PER_MINUTE/],
    ['no connection', { MAIL_CONNECTIONS: '0' }, /^MAIL_CONNECTIONS/],
    ['invitations that are neither on nor off', { MAIL_INVITATIONS: 'true' }, /^MAIL_INVITATIONS/],
    ['a door that is none', { MAIL_LOOKUP_URL: 'the server' }, /^MAIL_LOOKUP_URL/],
    ['a way back that is none', { MAIL_RETURN_PATH: 'nobody' }, /^MAIL_RETURN_PATH/],
  ])('is refused with %s, by the name of the setting', (_, variables, message) => {
    set(variables);
    expect(readMailSettings).toThrow(message);
  });

  it('is refused without repeating a password', () => {
    set({ SMTP_URL: 'smtp//user:geheim@mail.stadt.example' });
    expect(readMailSettings).toThrow(/^(?!.*geheim)/s);
  });
});

describe('the key that signs mails', () => {
  it('signs for the domain of the sender, or one above it', () => {
    set(signing);
    expect(readMailSettings().dkim).toEqual({
      domainName: 'mail.stadt.example',
      keySelector: 'k2026',
      privateKey: key,
    });
    set({ MAIL_DKIM_DOMAIN: 'Stadt.example' });
    expect(readMailSettings().dkim?.domainName).toBe('stadt.example');
  });

  it.each<[string, () => Readonly<Record<string, string>>, RegExp]>([
    [
      'lies nowhere',
      () => ({ MAIL_DKIM_KEY_FILE: join(folder, 'none.pem') }),
      /^MAIL_DKIM_KEY_FILE .*ENOENT.*none\.pem/,
    ],
    ['is a folder', () => ({ MAIL_DKIM_KEY_FILE: folder }), /^MAIL_DKIM_KEY_FILE .*EISDIR/],
    ['is no key', () => ({ MAIL_DKIM_KEY_FILE: inFile('text', 'geheim') }), /^MAIL_DKIM_KEY_FILE holds no private key/],
    [
      'is the public half',
      () => ({ MAIL_DKIM_KEY_FILE: inFile('public.pem', publicHalf()) }),
      /^MAIL_DKIM_KEY_FILE holds no private key/,
    ],
    ['is locked by a password', () => ({ MAIL_DKIM_KEY_FILE: inFile('locked.pem', locked()) }), /without a password/],
    ['is too short', () => ({ MAIL_DKIM_KEY_FILE: inFile('short.pem', rsa(1_024)) }), /2048 bits or more/],
    ['is of another kind', () => ({ MAIL_DKIM_KEY_FILE: inFile('ed.pem', ed25519()) }), /must hold an RSA key/],
    ['has no selector', () => ({ MAIL_DKIM_SELECTOR: '' }), /^MAIL_DKIM_SELECTOR is not set/],
    ['has a selector with a line break', () => ({ MAIL_DKIM_SELECTOR: 'k\r\nBcc: x' }), /^MAIL_DKIM_SELECTOR/],
    [
      'is of another domain',
      () => ({ MAIL_DKIM_DOMAIN: 'other.example' }),
      /^MAIL_DKIM_DOMAIN is not the domain of MAIL_FROM/,
    ],
    ['is of a domain that only ends alike', () => ({ MAIL_DKIM_DOMAIN: 'adt.example' }), /^MAIL_DKIM_DOMAIN/],
    ['is of no domain', () => ({ MAIL_DKIM_DOMAIN: 'stadt example' }), /^MAIL_DKIM_DOMAIN is no name/],
  ])('is refused when it %s', (_, variables, message) => {
    set({ ...signing, ...variables() });
    expect(readMailSettings).toThrow(message);
    expect(readMailSettings).toThrow(/^(?!.*geheim)/s);
  });
});

const ed25519 = () => generateKeyPairSync('ed25519').privateKey.export(pem).toString();
const publicHalf = () =>
  generateKeyPairSync('rsa', { modulusLength: 2_048 }).publicKey.export({ type: 'spki', format: 'pem' }).toString();
const locked = () =>
  generateKeyPairSync('rsa', { modulusLength: 2_048 })
    .privateKey.export({ ...pem, cipher: 'aes-256-cbc', passphrase: 'geheim' })
    .toString();
