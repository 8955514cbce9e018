import type { MemberId, OrganisationId } from '@app/kernel';
import { HttpException, Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../actor.js';
import { type IdentitySettings, identitySettings } from '../identity.settings.js';
import { isSameHash, type KeyScope, readKey } from './api-key.js';
import { isLive } from './api-keys.js';

const usualRequests = 600;

/** Who a key stands for. Looked up anew for every request: a key that was taken back is dead at once, everywhere. */
@Injectable()
export class KeyHolders {
  readonly #perMinute: number;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(identitySettings) { keyRequestsPerMinute = usualRequests }: IdentitySettings,
  ) {
    this.#perMinute = keyRequestsPerMinute;
  }

  /** Undefined when it is no key of ours, or none any more. Its holder has no role until a route gives it one. */
  async actorOf(text: string): Promise<Actor | undefined> {
    const key = readKey(text);
    const [found]: readonly KeyFound[] = key ? await this.dataSource.query(liveKey, [key.prefix]) : [];
    if (!key || !found || !isSameHash(found.hash, key.hash)) return undefined;
    const { hash: _hash, scopes, ...organisation } = found;
    await this.#count(found.memberId);
    return { ...organisation, roles: [], keyScopes: scopes };
  }

  /** Counted in the database, so that it is the same however many replicas answer. */
  async #count(id: string): Promise<void> {
    const [use]: readonly { readonly requests: number; readonly restSeconds: number }[] = await this.dataSource.query(
      countUse,
      [id],
    );
    if (!use || use.requests <= this.#perMinute) return;
    throw new HttpException({ code: 'rate.exceeded', retryAfterSeconds: Math.max(1, use.restSeconds) }, 429);
  }
}

interface KeyFound {
  readonly memberId: MemberId;
  readonly hash: Buffer;
  readonly scopes: readonly KeyScope[];
  readonly organisationId: OrganisationId;
  readonly organisationKey: string;
  readonly organisationName: string;
  readonly areas: readonly string[];
  readonly mailDomains: readonly string[];
}

const liveKey = `
  select key.id as "memberId", key.hash, key.scopes, organisation.id as "organisationId",
         organisation.key as "organisationKey", organisation.name as "organisationName", organisation.areas,
         organisation.mail_domains as "mailDomains"
    from identity.api_key as key join identity.organisation on organisation.id = key.organisation_id
   where key.prefix = $1 and organisation.kind = 'provider' and ${isLive}`;

const countUse = `
  insert into identity.api_key_use as used (api_key_id, last_used_on, minute, requests)
  values ($1, (now() at time zone 'Europe/Berlin')::date, date_trunc('minute', now()), 1)
  on conflict (api_key_id) do update
     set last_used_on = excluded.last_used_on, minute = excluded.minute,
         requests = case when used.minute = excluded.minute then used.requests + 1 else 1 end
  returning requests, ceil(60 - extract(epoch from now() - minute))::int as "restSeconds"`;
