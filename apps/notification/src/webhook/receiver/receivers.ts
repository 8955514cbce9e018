import { lookup } from 'node:dns/promises';
import { request as plainly, type RequestOptions } from 'node:http';
import { request as encrypted } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import type { AttemptOutcome } from '../domain/attempt.js';
import { type WebhookSettings, webhookSettings } from '../webhook.settings.js';
import { failureOf, UnknownHost, UnreachableByRule } from './failure-of.js';
import { isPublicAddress } from './public-address.js';
import { hostOf, isAllowed } from './webhook-url.js';

export interface Letter {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Address {
  readonly address: string;
  readonly family: number;
}

const usualPatience = 20_000;
/** Nobody reads what a receiver says beyond its status; more than this is not even taken in. */
const longestAnswer = 64 * 1_024;

/** What a name resolves to; tests stand a liar in for it. */
export abstract class Names {
  abstract addressesOf(host: string): Promise<readonly Address[]>;
}

@Injectable()
export class SystemNames extends Names {
  addressesOf(host: string): Promise<readonly Address[]> {
    return lookup(host, { all: true, verbatim: true });
  }
}

/**
 * Calls a provider's software. The name is resolved anew for every attempt, every address it gives must be public, and
 * the connection goes to exactly those: a name that changes its mind in between leads nowhere. Redirects are not followed.
 */
@Injectable()
export class Receivers {
  constructor(
    @Inject(webhookSettings) private readonly settings: WebhookSettings,
    private readonly names: Names,
  ) {}

  /** Never throws: whatever happens is an outcome. */
  async post(letter: Letter): Promise<AttemptOutcome> {
    const deadline = AbortSignal.timeout(this.settings.patience ?? usualPatience);
    try {
      const url = new URL(letter.url);
      const addresses = await before(deadline, this.#reachable(url));
      return await answerTo(url, letter, pinnedTo(addresses), deadline);
    } catch (error) {
      return { kind: 'failed', failure: failureOf(error, deadline) };
    }
  }

  async #reachable(url: URL): Promise<readonly Address[]> {
    const host = hostOf(url);
    const addresses = isIP(host)
      ? [{ address: host, family: isIP(host) }]
      : await this.names.addressesOf(host).catch((cause: unknown) => Promise.reject(new UnknownHost(cause)));
    if (isAllowed(url, this.settings.allowedHosts)) return addresses;
    const closed = url.protocol !== 'https:' || addresses.some(({ address }) => !isPublicAddress(address));
    if (closed || addresses.length === 0) throw new UnreachableByRule();
    return addresses;
  }
}

/** Answers every question for an address with the ones that were looked at. */
function pinnedTo(addresses: readonly Address[]): LookupFunction {
  return (_host, options, answer) => {
    const [first] = addresses;
    if (options.all) answer(null, [...addresses]);
    else answer(first ? null : new Error('No address.'), first?.address ?? '', first?.family);
  };
}

function answerTo(url: URL, letter: Letter, lookup: LookupFunction, signal: AbortSignal): Promise<AttemptOutcome> {
  const call = url.protocol === 'https:' ? encrypted : plainly;
  const body = Buffer.from(letter.body, 'utf8');
  const headers = { ...letter.headers, 'content-length': String(body.length) };
  const options: RequestOptions = { method: 'POST', headers, lookup, signal, agent: false, maxHeaderSize: 16_384 };
  return new Promise((resolve, reject) => {
    const outgoing = call(url, options, (answer) => {
      const retryAfterSeconds = secondsIn(answer.headers['retry-after']);
      const outcome = { kind: 'answered', status: answer.statusCode ?? 0, retryAfterSeconds } as const;
      let length = 0;
      answer.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > longestAnswer) answer.destroy();
      });
      answer.on('error', () => resolve(outcome));
      answer.on('close', () => resolve(outcome));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

function secondsIn(header: string | undefined): number | undefined {
  return header && /^\d{1,6}$/.test(header) ? Number(header) : undefined;
}

function before<T>(deadline: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    deadline.addEventListener('abort', () => reject(deadline.reason), { once: true });
    work.then(resolve, reject);
  });
}
