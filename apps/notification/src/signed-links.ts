import { createHmac, timingSafeEqual } from 'node:crypto';
import { type DynamicModule, Inject, Injectable, Module } from '@nestjs/common';

export const linkPurposes = [
  'preferences',
  'unsubscribe',
  'unsubscribe-immediate',
  'feed',
  'calendar',
  'confirmation',
] as const;
/** What whoever holds the link may do; a link for one of them is worth nothing for another. */
export type LinkPurpose = (typeof linkPurposes)[number];

export interface LinkSettings {
  /** Where people open pages: `https://…`, without a slash at the end. */
  readonly consoleUrl: string;
  /** 32 bytes in base64. */
  readonly secret: string;
  /** Former secrets: links made with them are good, none is made. */
  readonly oldSecrets?: readonly string[];
}

/** A subscription, or a mailbox that has not confirmed one, as far as links need it. */
export interface LinkTarget {
  readonly subscriptionId: string;
  /** Kept beside it: another one, and every link made before is void. */
  readonly linkSecret: Buffer;
}

const paths: Readonly<Record<LinkPurpose, string>> = {
  preferences: 'preferences',
  unsubscribe: 'api/notification/unsubscribe',
  'unsubscribe-immediate': 'api/notification/unsubscribe-immediate',
  feed: 'api/notification/feed',
  calendar: 'api/notification/calendar',
  confirmation: 'mailboxes/confirm',
};

const secretBytes = 32;
const idBytes = 16;
const linkSettings = Symbol('link settings');

/**
 * Links that are a right by themselves, for people who are not signed in. A token is 64 characters of base64url: the id
 * of the subscription, and an HMAC-SHA-256 under the service's secret over purpose, id and the subscription's own secret.
 */
@Injectable()
export class SignedLinks {
  readonly #consoleUrl: string;
  /** The first one signs. */
  readonly #keys: readonly [Buffer, ...Buffer[]];

  constructor(@Inject(linkSettings) { consoleUrl, secret, oldSecrets = [] }: LinkSettings) {
    this.#consoleUrl = consoleUrl;
    this.#keys = [readSecret(secret), ...oldSecrets.map(readSecret)];
  }

  url(purpose: LinkPurpose, target: LinkTarget): string {
    return `${this.#consoleUrl}/${paths[purpose]}/${this.token(purpose, target)}`;
  }

  token(purpose: LinkPurpose, target: LinkTarget): string {
    const id = bytesOf(target.subscriptionId);
    return Buffer.concat([id, signature(this.#keys[0], purpose, target)]).toString('base64url');
  }

  /** True when this service made the token for this purpose, and its target has kept its secret since. */
  isGenuine(purpose: LinkPurpose, token: string, target: LinkTarget): boolean {
    if (claimedId(token) !== target.subscriptionId) return false;
    const said = Buffer.from(token, 'base64url').subarray(idBytes);
    return this.#keys.some((key) => timingSafeEqual(said, signature(key, purpose, target)));
  }
}

/** Whom a token says it is about, which anybody can write; undefined when no token of ours looks like that. */
export function claimedId(token: string): string | undefined {
  if (!/^[A-Za-z0-9_-]{64}$/.test(token)) return undefined;
  const hex = Buffer.from(token, 'base64url').toString('hex', 0, idBytes);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function signature(key: Buffer, purpose: LinkPurpose, { subscriptionId, linkSecret }: LinkTarget): Buffer {
  const said = createHmac('sha256', key).update(`kursbruecke link\n${purpose}\n`);
  return said.update(bytesOf(subscriptionId)).update(linkSecret).digest();
}

function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

function readSecret(text: string): Buffer {
  const secret = Buffer.from(text, 'base64');
  if (secret.length !== secretBytes) throw new Error('LINK_SECRET is not 32 bytes in base64.');
  return secret;
}

/** For every feature that writes links or follows them. */
@Module({})
export class SignedLinksModule {
  static with(settings: LinkSettings): DynamicModule {
    return {
      module: SignedLinksModule,
      global: true,
      providers: [{ provide: linkSettings, useValue: settings }, SignedLinks],
      exports: [SignedLinks],
    };
  }
}
