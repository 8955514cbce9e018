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
    smtpUrl: readSmtpUrl(),
    from,
    invitations: isOn(optional('MAIL_INVITATIONS', 'off')),
    perMinute: atLeast('MAIL_PER_MINUTE', integer('MAIL_PER_MINUTE', 1_200), 0),
    connections: atLeast('MAIL_CONNECTIONS', integer('MAIL_CONNECTIONS', 5), 1),
    ...(returnPath && { returnPath: readSender(returnPath, 'MAIL_RETURN_PATH').address }),
    ...(dkim && { dkim }),
    ...(reportsFolder && { reportsFolder }),
    ...(lookup && { lookup }),
  };
}

/** @throws Error without the address: a password may stand in it */
function readSmtpUrl(): string {
  const address = required('SMTP_URL');
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.hostname && (url.protocol === 'smtp:' || url.protocol === 'smtps:')) return address;
  throw new Error('SMTP_URL is no address of a mail server: smtp://host:port or smtps://user:password@host.');
}

function isOn(text: string): boolean {
  if (text === 'on' || text === 'off') return text === 'on';
  throw new Error('MAIL_INVITATIONS is neither on nor off.');
}

function atLeast(name: string, value: number, least: number): number {
  if (value >= least) return value;
  throw new Error(`${name} must be ${least} or more.`);
}

function readDkim(domain: string): DkimSettings | undefined {
  const file = optional('MAIL_DKIM_KEY_FILE');
  if (!file) return undefined;
  const domainName = optional('MAIL_DKIM_DOMAIN', domain).toLowerCase();
  if (!isDomain(domainName)) throw new Error('MAIL_DKIM_DOMAIN is no name of a domain.');
  // nobody's policy (DMARC) counts a signature of another domain for this sender
  const isAligned = domain === domainName || domain.endsWith(`.${domainName}`);
  if (!isAligned) throw new Error('MAIL_DKIM_DOMAIN is not the domain of MAIL_FROM, nor one above it.');
  const keySelector = required('MAIL_DKIM_SELECTOR');
  if (!isDomain(keySelector)) throw new Error('MAIL_DKIM_SELECTOR is no selector (RFC 6376).');
  return { domainName, keySelector, privateKey: readDkimKey(file) };
}

/** @throws Error that names the setting, and never says a word of what is in the file */
function readDkimKey(file: string): string {
  const { text, key } = openDkimKey(file);
  const { asymmetricKeyType, asymmetricKeyDetails } = key;
  const isStrong = asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= 2_048;
  if (!isStrong) throw new Error('MAIL_DKIM_KEY_FILE must hold an RSA key of 2048 bits or more (RFC 8301).');
  return text;
}

function openDkimKey(file: string): { readonly text: string; readonly key: KeyObject } {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`MAIL_DKIM_KEY_FILE names a file that cannot be read (${codeOf(error)}): ${file}`);
  }
  try {
    return { text, key: createPrivateKey(text) };
  } catch {
    throw new Error('MAIL_DKIM_KEY_FILE holds no private key in PEM that could be used without a password.');
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? 'unknown';

function isDomain(name: string): boolean {
  return name.length <= 253 && /^[a-z0-9]([a-z0-9-]{0,62})(\.[a-z0-9][a-z0-9-]{0,62})*$/i.test(name);
}

function readLookup(): LookupSettings | undefined {
  const address = optional('MAIL_LOOKUP_URL');
  if (!address) return undefined;
  const url = address && URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') throw new Error('MAIL_LOOKUP_URL is no web address.');
  const token = optional('MAIL_LOOKUP_TOKEN');
  return { url: url.href, ...(token && { token }) };
}
