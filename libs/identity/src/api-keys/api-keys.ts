import type { OrganisationId } from '@app/kernel';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { KeyScope, NewKey } from './api-key.js';

/** A key as its organisation sees it; the secret is in nobody's hands but its holder's. */
export interface ApiKey {
  readonly id: string;
  readonly version: number;
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  readonly prefix: string;
  readonly createdAt: Date;
  /** Last day on which it is good, by the calendar of Berlin. */
  readonly expiresOn: string;
  readonly followedBy: string | null;
  readonly endsAt: Date | null;
  readonly revokedAt: Date | null;
  readonly lastUsedOn: string | null;
  readonly live: boolean;
}

/** The keys of provider software: made, followed by new ones, taken back. */
@Injectable()
export class ApiKeys {
  async add(
    tx: Tx,
    key: Pick<ApiKey, 'id' | 'organisationId' | 'name' | 'scopes' | 'expiresOn'> & { readonly createdBy: string },
    { prefix, hash }: NewKey,
  ): Promise<void> {
    await tx.query(
      `insert into identity.api_key (id, organisation_id, name, scopes, prefix, hash, expires_on, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [key.id, key.organisationId, key.name, key.scopes, prefix, hash, key.expiresOn, key.createdBy],
    );
  }

  /** Newest first. */
  async ofOrganisation(tx: Tx, organisationId: string): Promise<readonly ApiKey[]> {
    return tx.query(`${select} where organisation_id = $1 order by id desc`, [organisationId]);
  }

  /** Living ones, counted under a lock: two requests at once do not both find room. */
  async countLive(tx: Tx, organisationId: string): Promise<number> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('api keys ' || $1::text, 0))`, [organisationId]);
    const [row]: readonly { readonly count: number }[] = await tx.query(
      `select count(*)::int as count from identity.api_key as key where organisation_id = $1 and ${isLive}`,
      [organisationId],
    );
    return row?.count ?? 0;
  }

  /** Locked, so that it is followed once. */
  async toChange(tx: Tx, organisationId: string, id: string): Promise<ApiKey | undefined> {
    const [row]: readonly ApiKey[] = await tx.query(
      `${select} where organisation_id = $1 and key.id = $2 for update of key`,
      [organisationId, id],
    );
    return row;
  }

  /** The old key stays good for `graceHours`; whichever it had itself followed ends now, so that two live at once. */
  async follow(tx: Tx, id: string, next: string, graceHours: number): Promise<void> {
    await tx.query(
      `update identity.api_key set version = version + 1, ends_at = least(ends_at, now())
        where followed_by = $1 and revoked_at is null and ends_at > now()`,
      [id],
    );
    await tx.query(
      `update identity.api_key set version = version + 1, followed_by = $2, ends_at = now() + make_interval(hours => $3)
        where id = $1`,
      [id, next, graceHours],
    );
  }

  async revoke(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `update identity.api_key set version = version + 1, revoked_at = coalesce(revoked_at, now()) where id = $1`,
      [id],
    );
  }
}

/** For a table called `key`. */
export const isLive = `key.revoked_at is null and (key.ends_at is null or key.ends_at > now())
       and key.expires_on >= (now() at time zone 'Europe/Berlin')::date`;

const select = `
  select key.id, key.version, organisation_id as "organisationId", name, scopes, prefix, created_at as "createdAt",
         expires_on::text as "expiresOn", followed_by as "followedBy", ends_at as "endsAt", revoked_at as "revokedAt",
         last_used_on::text as "lastUsedOn", ${isLive} as live
    from identity.api_key as key left join identity.api_key_use as used on used.api_key_id = key.id`;
