import { isIP } from 'node:net';
import { refuseField } from '@app/kernel';
import { isPublicAddress } from './public-address.js';

/** 'host:port' of receivers that may be near and unencrypted: the operator's own list, empty in production. */
export type AllowedHosts = ReadonlySet<string>;

const longest = 500;
/** Names that no public receiver has. */
const nearby = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|localdomain|home\.arpa)\.?$/;

/**
 * Where a webhook may point to, as far as its text tells: https on a public name. What the name resolves to is looked at
 * again before every attempt, for names change.
 */
export function webhookUrl(text: string, allowed: AllowedHosts): string {
  const url = text.length <= longest && /^https?:\/\/[\x21-\x7e]+$/i.test(text) ? parsed(text) : undefined;
  if (!url?.hostname || url.username || url.password || url.hash || text.includes('\\')) throw malformed();
  if (isAllowed(url, allowed)) return url.href;
  if (url.protocol !== 'https:')
    throw refuseField('/url', 'webhook.url-not-encrypted', 'The address begins with https.');
  if (!mayBePublic(url)) throw refuseField('/url', 'webhook.url-not-public', 'The address is not a public one.');
  return url.href;
}

export function isAllowed(url: URL, allowed: AllowedHosts): boolean {
  return allowed.has(`${url.hostname}:${portOf(url)}`);
}

/** Without the brackets around an IPv6 address. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

function mayBePublic(url: URL): boolean {
  const host = hostOf(url);
  const port = portOf(url);
  if (port !== 443 && port < 1_024) return false;
  if (isIP(host)) return isPublicAddress(host);
  return host.includes('.') && !nearby.test(host);
}

export function portOf({ protocol, port }: URL): number {
  return port ? Number(port) : protocol === 'https:' ? 443 : 80;
}

function parsed(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

function malformed() {
  return refuseField('/url', 'webhook.url-malformed', 'This is no web address that can be called.');
}
