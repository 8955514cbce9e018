import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { integer, optional, required } from '@app/runtime';
import { type DkimSettings, domainOf, type LookupSettings, type MailSettings, readSender } from './mail.settings.js';

/** What the operator has said about mail. Refuses to start with what could not work. */
export function readMailSettings(): MailSettings {
  const from = readSender(required('MAIL_FROM'));
  const dkim = readDkim(domainOf(from));
  const lookup = readLookup();
  const reportsFolder = optional('MAIL_REPORTS_FOLDER');
  const returnPath = optional('MAIL_RETURN_PATH');
  return {
    smtpUrl: required('SMTP_URL'),
    from,
    invitations: optional('MAIL_INVITATIONS', 'off') === 'on',
    perMinute: integer('MAIL_PER_MINUTE', 1_200),
    connections: Math.max(1, integer('MAIL_CONNECTIONS', 5)),
    ...(returnPath && { returnPath: readSender(returnPath, 'MAIL_RETURN_PATH').address }),
    ...(dkim && { dkim }),
    ...(reportsFolder && { reportsFolder }),
    ...(lookup && { lookup }),
  };
}

function readDkim(domain: string): DkimSettings | undefined {
  const file = optional('MAIL_DKIM_KEY_FILE');
  if (!file) return undefined;
  const privateKey = readFileSync(file, 'utf8');
  const { asymmetricKeyType, asymmetricKeyDetails }: KeyObject = createPrivateKey(privateKey);
  const isStrong = asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= 2_048;
  if (!isStrong) throw new Error('MAIL_DKIM_KEY_FILE must hold an RSA key of 2048 bits or more (RFC 8301).');
  return {
    domainName: optional('MAIL_DKIM_DOMAIN', domain),
    keySelector: required('MAIL_DKIM_SELECTOR'),
    privateKey,
  };
}

function readLookup(): LookupSettings | undefined {
  const address = optional('MAIL_LOOKUP_URL');
  if (!address) return undefined;
  const { protocol, href } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') throw new Error('MAIL_LOOKUP_URL is no web address.');
  const token = optional('MAIL_LOOKUP_TOKEN');
  return { url: href, ...(token && { token }) };
}
